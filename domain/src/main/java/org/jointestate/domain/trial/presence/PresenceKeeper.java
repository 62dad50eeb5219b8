package org.jointestate.domain.trial.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.Partner;
import org.jointestate.domain.trial.protocol.TrialTeam;
import org.jointestate.domain.trial.protocol.TrialZone;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * Copies the check-ins of a trial's participants into its presence, under its pseudonyms. It may run as often as anybody likes: what is
 * kept already is left alone, except that a stay closed by the rule takes its true end when the person says it after all. The check-ins
 * of a made-up estate feed synthetic trials alone, and those of a real one real trials alone.
 */
public class PresenceKeeper {

    private record Key(String pseudonym, ZoneRef zone, Instant from) {}

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
     * @return the number of stays that are new or have their true end now
     */
    public int keep(Trial trial, Instant now) {
        if (checkIns.synthetic() != trial.synthetic()) {
            return 0;
        }
        var plan = trial.protocol();
        var begin = plan.trialFrom().atStartOfDay(plan.timeZone()).toInstant();
        if (now.isBefore(begin)) {
            return 0;
        }
        var zones = plan.zones().stream().collect(Collectors.toMap(TrialZone::code, zone -> zone));
        var end = plan.trialTo().atStartOfDay(plan.timeZone()).toInstant();
        var participants = new Participants(trial, checkIns.teams());
        Map<Key, Stay> known = new HashMap<>();
        stays.of(trial.code()).forEach(stay -> known.put(key(stay), stay));
        var fresh = new ArrayList<Stay>();
        var ended = new ArrayList<Stay>();
        for (var checkIn : checkIns.between(zones.keySet(), begin, end)) {
            var zone = zones.get(checkIn.zone());
            if (zone == null || !participants.include(checkIn)) {
                continue;
            }
            var stay = stay(trial, checkIn, zone, now);
            if (stay.isEmpty()) {
                continue;
            }
            var before = known.putIfAbsent(key(stay.get()), stay.get());
            if (before == null) {
                fresh.add(stay.get());
            } else if (before.closedByRule()
                    && !stay.get().closedByRule()
                    && before.source() == stay.get().source()) {
                ended.add(stay.get());
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

    private static Key key(Stay stay) {
        return new Key(stay.pseudonym(), stay.zone(), stay.from());
    }

    /** Somebody who is still here is counted when they leave or the zone has closed, so that no stay is kept with an end yet to come. */
    private static Optional<Stay> stay(Trial trial, CheckIns.CheckIn checkIn, TrialZone zone, Instant now) {
        var left = believable(checkIn);
        var to = left == null ? Closing.of(trial, zone, checkIn.from()) : left;
        return to.isAfter(now)
                ? Optional.empty()
                : Optional.of(new Stay(
                        trial.code(),
                        Pseudonym.of(trial, checkIn.person().toString()),
                        checkIn.organisation(),
                        checkIn.zone(),
                        checkIn.from(),
                        to,
                        checkIn.source(),
                        left == null));
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

    /** The people of the plan's teams; of a team that the estate does not know, everybody of its organisation. */
    private static final class Participants {

        private final Set<TeamCode> teams;
        private final Set<OrganisationCode> organisations;

        Participants(Trial trial, Set<TeamCode> known) {
            var plan = trial.protocol();
            this.teams = plan.teams().stream().map(TrialTeam::code).collect(Collectors.toSet());
            this.organisations = plan.teams().isEmpty()
                    ? plan.partners().stream().map(Partner::code).collect(Collectors.toSet())
                    : plan.teams().stream()
                            .filter(team -> !known.contains(team.code()))
                            .map(TrialTeam::organisation)
                            .collect(Collectors.toSet());
        }

        boolean include(CheckIns.CheckIn checkIn) {
            return organisations.contains(checkIn.organisation())
                    || checkIn.team().filter(teams::contains).isPresent();
        }
    }
}
