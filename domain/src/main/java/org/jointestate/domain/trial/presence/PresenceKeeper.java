package org.jointestate.domain.trial.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * Copies the check-ins of a trial's participants into its presence, under its pseudonyms, once its protocol is locked: before that nobody
 * has said for good whose presence it is about. It may run as often as anybody likes. What is kept already is left alone, except where the
 * check-ins now say otherwise: somebody said after all when they left, or was seen elsewhere. The check-ins of a made-up estate feed
 * synthetic trials alone, and those of a real one real trials alone.
 */
public class PresenceKeeper {

    private record Key(String pseudonym, ZoneRef zone, Instant from) {}

    /** On this day somebody of this organisation is known by check-in. */
    record CoveredDay(OrganisationCode organisation, LocalDate day) {}

    private final CheckIns checkIns;
    private final Stays stays;
    private final Audit audit;

    public PresenceKeeper(CheckIns checkIns, Stays stays, Audit audit) {
        this.checkIns = checkIns;
        this.stays = stays;
        this.audit = audit;
    }

    /**
     * The caller holds the trial: two who copy the same check-ins would both add them.
     *
     * @return the number of stays that are new or end otherwise now
     */
    public int keep(Trial trial, Instant now) {
        if (!trial.isLocked() || checkIns.synthetic() != trial.synthetic() || now.isBefore(begin(trial))) {
            return 0;
        }
        Map<Key, Stay> stored = new HashMap<>();
        stays.of(trial.code()).forEach(stay -> stored.put(key(stay), stay));
        Map<Key, Stay> all = new LinkedHashMap<>(stored);
        for (var checkIn : participating(trial)) {
            var zone = trial.protocol().zone(checkIn.zone());
            var stay = zone.isEmpty() ? null : stay(trial, checkIn, zone.get(), now);
            if (stay == null) {
                continue;
            }
            var before = all.get(key(stay));
            if (before == null || before.source() == stay.source() && !isLongerUnsaid(stay, before)) {
                all.put(key(stay), stay);
            }
        }
        var fresh = new ArrayList<Stay>();
        var ended = new ArrayList<Stay>();
        for (var stay : OnePlaceAtATime.applied(all.values())) {
            var before = stored.get(key(stay));
            if (before == null) {
                fresh.add(stay);
            } else if (!before.to().equals(stay.to()) || before.closedByRule() != stay.closedByRule()) {
                ended.add(stay);
            }
        }
        stays.add(fresh);
        stays.end(ended);
        var changed = fresh.size() + ended.size();
        if (changed > 0) {
            audit.record("presence kept", trial.code().value());
        }
        return changed;
    }

    /**
     * What ended a stay may have lost its name since, and then nothing seems to have ended it: unless they have said when they left, a stay
     * never becomes longer.
     */
    private static boolean isLongerUnsaid(Stay stay, Stay before) {
        return stay.closedByRule() && stay.to().isAfter(before.to());
    }

    /** The days on which an organisation has check-ins that count for the trial, kept already or yet to be. */
    Set<CoveredDay> covered(Trial trial) {
        var zone = trial.protocol().timeZone();
        var days = new HashSet<CoveredDay>();
        for (var stay : stays.of(trial.code())) {
            if (stay.source() != Stay.Source.IMPORT) {
                days.add(new CoveredDay(
                        stay.organisation(), stay.from().atZone(zone).toLocalDate()));
                days.add(new CoveredDay(
                        stay.organisation(), stay.to().atZone(zone).toLocalDate()));
            }
        }
        if (checkIns.synthetic() == trial.synthetic()) {
            for (var checkIn : participating(trial)) {
                days.add(new CoveredDay(
                        checkIn.organisation(), checkIn.from().atZone(zone).toLocalDate()));
            }
        }
        return days;
    }

    private List<CheckIns.CheckIn> participating(Trial trial) {
        var plan = trial.protocol();
        var participants = new Participants(trial, checkIns.teams());
        var zones = plan.zones().stream().map(TrialZone::code).collect(Collectors.toSet());
        var end = plan.trialTo().atStartOfDay(plan.timeZone()).toInstant();
        return checkIns.between(zones, begin(trial), end).stream()
                .filter(participants::include)
                .toList();
    }

    private static Instant begin(Trial trial) {
        var plan = trial.protocol();
        return plan.trialFrom().atStartOfDay(plan.timeZone()).toInstant();
    }

    private static Key key(Stay stay) {
        return new Key(stay.pseudonym(), stay.zone(), stay.from());
    }

    /** Somebody who is still here is counted when they leave or the zone has closed, so that no stay is kept with an end yet to come. */
    private static @Nullable Stay stay(Trial trial, CheckIns.CheckIn checkIn, TrialZone zone, Instant now) {
        var left = believable(checkIn);
        var latest = Closing.latestLeave(trial, zone, checkIn);
        var tooLate = left != null && left.isAfter(latest);
        var alone = left == null ? Closing.of(trial, zone, checkIn.from()) : tooLate ? latest : left;
        var next = checkIn.next();
        var seenAgain = next != null && next.isBefore(alone);
        var to = next != null && seenAgain ? next : alone;
        return to.isAfter(now)
                ? null
                : new Stay(
                        trial.code(),
                        Pseudonym.of(trial, checkIn.person()),
                        checkIn.organisation(),
                        checkIn.zone(),
                        checkIn.from(),
                        to,
                        checkIn.source(),
                        left == null || tooLate || seenAgain);
    }

    /** Who says days later that they left did not stay for days. */
    private static @Nullable Instant believable(CheckIns.CheckIn checkIn) {
        var to = checkIn.to();
        return to == null
                        || to.isBefore(checkIn.from())
                        || Duration.between(checkIn.from(), to).compareTo(ImportPresence.LONGEST_STAY) > 0
                ? null
                : to;
    }
}
