package org.jointestate.domain.trial.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.presence.PresenceKeeper.CoveredDay;
import org.jointestate.domain.trial.presence.PresenceLine.Account;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;
import org.jspecify.annotations.Nullable;

/**
 * Takes past presence in: all lines or none. A stay that is known already changes nothing, so a file may be imported again.
 *
 * <p>Nobody may be counted twice, once by a check-in and once by a file. A line that gives a user name falls under the pseudonym of that
 * person's check-ins, and the dose counts people, not logs. A line with an identifier of its own is refused on a day on which its
 * organisation has check-ins, unless it says that its person has no account here.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class ImportPresence {

    static final Duration LONGEST_STAY = Duration.ofHours(24);

    public enum Reason {
        NO_PERSON,
        NOT_ON_THE_ROLL,
        UNKNOWN_ORGANISATION,
        UNKNOWN_ZONE,
        ENDS_BEFORE_START,
        TOO_LONG,
        IN_THE_FUTURE,
        /** Somebody may still check in today. */
        DAY_NOT_OVER,
        /** Check-ins of that organisation count on that day, and nothing says whether this person is among them. */
        HAS_CHECK_INS,
        DIFFERS,
        /** The same person in another zone, or for another organisation, at the same time. */
        IN_TWO_PLACES,
        /** Made-up presence in a real trial, or real presence in a synthetic one. */
        OTHER_WORLD
    }

    /** Why a line is refused; line 0 is the file as a whole. */
    public record LineRefusal(long line, Reason reason, String value) {}

    public sealed interface Decision {
        Sums sums();

        /** @param coded the lines with pseudonyms in place of what named people, fit to be kept until somebody says yes */
        record Tried(Sums sums, List<PresenceLine> coded) implements Decision {}

        record Imported(Sums sums) implements Decision {}

        record Refused(Sums sums, List<LineRefusal> lines) implements Decision, Undone {}
    }

    /**
     * @param closedByRule stays without an end, closed when their zone closed or the person was seen again
     * @param repeated lines that say what is known already
     * @param onTheRoll lines whose people have an account here
     */
    public record Sums(long lines, long added, long repeated, long closedByRule, long outsideTrial, long onTheRoll) {}

    private record Key(String pseudonym, String zone, Instant from) {}

    private final TrialAccess access;
    private final Stays stays;
    private final PresenceKeeper keeper;
    private final People people;
    private final Imports imports;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ImportPresence(
            TrialAccess access,
            Stays stays,
            PresenceKeeper keeper,
            People people,
            Imports imports,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.stays = stays;
        this.keeper = keeper;
        this.people = people;
        this.imports = imports;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param synthetic whether the file says of itself that it is made up */
    public Decision run(
            TrialCode code, List<PresenceLine> lines, boolean synthetic, String file, String sha256, boolean dryRun) {
        var trial = access.toChange(code);
        var now = clock.instant();
        if (synthetic != trial.synthetic()) {
            return new Decision.Refused(
                    new Sums(lines.size(), 0, 0, 0, 0, 0), List.of(new LineRefusal(0, Reason.OTHER_WORLD, file)));
        }
        keeper.keep(trial, now);
        var reading = new Reading(trial, keeper.covered(trial), now);
        lines.forEach(reading::take);
        reading.compare(stays.of(code));
        var sums = reading.sums();
        if (!reading.refusals.isEmpty()) {
            return new Decision.Refused(sums, List.copyOf(reading.refusals));
        }
        if (dryRun) {
            return new Decision.Tried(sums, List.copyOf(reading.coded));
        }
        if (!reading.fresh.isEmpty()) {
            stays.add(reading.fresh);
            stays.end(reading.endedSooner);
            imports.add(new ImportRecord(
                    UUID.randomUUID(),
                    code,
                    ImportKind.PRESENCE,
                    file,
                    sha256,
                    "",
                    lines.size(),
                    reading.fresh.size(),
                    0,
                    now,
                    caller.person().orElse(null)));
            audit.record("presence imported", code.value());
        }
        return new Decision.Imported(sums);
    }

    private static Key key(Stay stay) {
        return new Key(stay.pseudonym(), stay.zone().value(), stay.from());
    }

    /** One file against one trial. */
    private final class Reading {

        private record Candidate(PresenceLine line, Stay stay) {}

        private final Trial trial;
        private final Set<CoveredDay> covered;
        private final Instant now;
        private final LocalDate today;
        private final Map<String, Optional<PersonId>> roll = new HashMap<>();
        private final List<LineRefusal> refusals = new ArrayList<>();
        private final List<PresenceLine> coded = new ArrayList<>();
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<Stay> fresh = new ArrayList<>();
        private final List<Stay> endedSooner = new ArrayList<>();
        private long taken;
        private long repeated;
        private long onTheRoll;

        Reading(Trial trial, Set<CoveredDay> covered, Instant now) {
            this.trial = trial;
            this.covered = covered;
            this.now = now;
            this.today = now.atZone(trial.protocol().timeZone()).toLocalDate();
        }

        void take(PresenceLine line) {
            taken++;
            var who = coded(line);
            if (who == null) {
                return;
            }
            var codedLine = line.coded(who.pseudonym(), who.account());
            var stay = read(codedLine, who);
            if (stay != null) {
                coded.add(codedLine);
                candidates.add(new Candidate(line, stay));
                onTheRoll += who.account() == Account.HERE ? 1 : 0;
            }
        }

        private Somebody.@Nullable Coded coded(PresenceLine line) {
            if (line.who() instanceof Somebody.Coded already) {
                return already;
            }
            if (line.who() instanceof Somebody.OnTheRoll on) {
                var person = roll.computeIfAbsent(on.username(), this::personCalled);
                if (person.isEmpty()) {
                    refuse(line, Reason.NOT_ON_THE_ROLL, on.username());
                    return null;
                }
                return new Somebody.Coded(Pseudonym.of(trial, person.get()), Account.HERE);
            }
            var foreign = line.who() instanceof Somebody.WithoutAccount without
                    ? new Somebody.Coded(without.identifier(), Account.NONE)
                    : new Somebody.Coded(((Somebody.InTheFile) line.who()).identifier(), Account.NOT_SAID);
            if (foreign.pseudonym().isBlank()) {
                refuse(line, Reason.NO_PERSON, "");
                return null;
            }
            return new Somebody.Coded(Pseudonym.of(trial, foreign.pseudonym()), foreign.account());
        }

        private Optional<PersonId> personCalled(String username) {
            try {
                return people.find(new Username(username)).map(person -> person.id());
            } catch (IllegalArgumentException notAName) {
                return Optional.empty();
            }
        }

        private @Nullable Stay read(PresenceLine line, Somebody.Coded who) {
            var plan = trial.protocol();
            var zone = plan.zones().stream()
                    .filter(known -> known.code().value().equals(line.zone()))
                    .findFirst();
            var partner = plan.partners().stream()
                    .filter(known -> known.code().value().equals(line.organisation()))
                    .findFirst();
            var to = line.to();
            if (partner.isEmpty()) {
                return refuse(line, Reason.UNKNOWN_ORGANISATION, line.organisation());
            }
            if (zone.isEmpty()) {
                return refuse(line, Reason.UNKNOWN_ZONE, line.zone());
            }
            if (line.from().isAfter(now) || (to != null && to.isAfter(now))) {
                return refuse(line, Reason.IN_THE_FUTURE, line.from().toString());
            }
            if (to != null && !to.isAfter(line.from())) {
                return refuse(line, Reason.ENDS_BEFORE_START, to.toString());
            }
            if (to != null && Duration.between(line.from(), to).compareTo(LONGEST_STAY) > 0) {
                return refuse(line, Reason.TOO_LONG, to.toString());
            }
            var end = to == null ? Closing.of(trial, zone.get(), line.from()) : to;
            var first = line.from().atZone(plan.timeZone()).toLocalDate();
            var last = end.atZone(plan.timeZone()).toLocalDate();
            if (!last.isBefore(today)) {
                return refuse(line, Reason.DAY_NOT_OVER, last.toString());
            }
            var organisation = new OrganisationCode(line.organisation());
            if (who.account() == Account.NOT_SAID) {
                for (var day : List.of(first, last)) {
                    if (covered.contains(new CoveredDay(organisation, day))) {
                        return refuse(line, Reason.HAS_CHECK_INS, day.toString());
                    }
                }
            }
            return new Stay(
                    trial.code(),
                    who.pseudonym(),
                    organisation,
                    zone.get().code(),
                    line.from(),
                    end,
                    Stay.Source.IMPORT,
                    to == null);
        }

        private @Nullable Stay refuse(PresenceLine line, Reason reason, String value) {
            refusals.add(new LineRefusal(line.line(), reason, value));
            return null;
        }

        /** Against what is known of the trial, and against the other lines. */
        void compare(List<Stay> known) {
            Map<Key, Stay> stored = new HashMap<>();
            known.forEach(stay -> stored.put(key(stay), stay));
            Map<Key, Stay> all = new LinkedHashMap<>(stored);
            Map<Key, PresenceLine> lineOf = new HashMap<>();
            for (var one : candidates) {
                var before = all.putIfAbsent(key(one.stay()), one.stay());
                if (before == null) {
                    lineOf.put(key(one.stay()), one.line());
                } else if (before.to().equals(one.stay().to())
                        || (before.closedByRule() && one.stay().closedByRule())) {
                    repeated++;
                } else {
                    refuse(one.line(), Reason.DIFFERS, one.line().zone());
                }
            }
            var settled = OnePlaceAtATime.applied(all.values());
            for (var stay : settled) {
                var before = stored.get(key(stay));
                if (before == null) {
                    fresh.add(stay);
                } else if (!before.to().equals(stay.to())) {
                    endedSooner.add(stay);
                }
            }
            var named = new HashSet<Long>();
            for (var pair : OnePlaceAtATime.contradictions(settled)) {
                var line = lineOf.getOrDefault(key(pair[1]), lineOf.get(key(pair[0])));
                if (line != null && named.add(line.line())) {
                    refuse(line, Reason.IN_TWO_PLACES, line.zone());
                }
            }
        }

        Sums sums() {
            var plan = trial.protocol();
            var begin = plan.trialFrom().atStartOfDay(plan.timeZone()).toInstant();
            var end = plan.trialTo().atStartOfDay(plan.timeZone()).toInstant();
            return new Sums(
                    taken,
                    fresh.size(),
                    repeated,
                    fresh.stream().filter(Stay::closedByRule).count(),
                    fresh.stream()
                            .filter(stay ->
                                    stay.from().isBefore(begin) || !stay.from().isBefore(end))
                            .count(),
                    onTheRoll);
        }
    }
}
