package org.jointestate.domain.trial.presence;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;

/** Takes past presence in: all lines or none. A stay that is known already changes nothing, so a file may be imported again. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class ImportPresence {

    static final Duration LONGEST_STAY = Duration.ofHours(24);

    public enum Reason {
        NO_PERSON,
        UNKNOWN_ORGANISATION,
        UNKNOWN_ZONE,
        ENDS_BEFORE_START,
        TOO_LONG,
        IN_THE_FUTURE,
        DIFFERS,
        /** Made-up presence in a real trial, or real presence in a synthetic one. */
        OTHER_WORLD
    }

    /** Why a line is refused; line 0 is the file as a whole. */
    public record LineRefusal(long line, Reason reason, String value) {}

    public sealed interface Decision {
        Sums sums();

        record Tried(Sums sums) implements Decision {}

        record Imported(Sums sums) implements Decision {}

        record Refused(Sums sums, List<LineRefusal> lines) implements Decision, Undone {}
    }

    /** @param closedByRule stays without an end, closed when their zone closed; @param repeated lines that say what is known already */
    public record Sums(long lines, long added, long repeated, long closedByRule, long outsideTrial) {}

    private record Key(String pseudonym, String zone, Instant from) {}

    private final TrialAccess access;
    private final Stays stays;
    private final Imports imports;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ImportPresence(TrialAccess access, Stays stays, Imports imports, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.stays = stays;
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
        var refusals = new ArrayList<LineRefusal>();
        if (synthetic != trial.synthetic()) {
            refusals.add(new LineRefusal(0, Reason.OTHER_WORLD, file));
            return new Decision.Refused(new Sums(lines.size(), 0, 0, 0, 0), refusals);
        }
        Map<Key, Stay> known = new HashMap<>();
        stays.of(code).forEach(stay -> known.put(key(stay), stay));
        var fresh = new ArrayList<Stay>();
        long repeated = 0;
        for (var line : lines) {
            var stay = read(trial, line, now, refusals);
            if (stay == null) {
                continue;
            }
            var before = known.putIfAbsent(key(stay), stay);
            if (before == null) {
                fresh.add(stay);
            } else if (before.to().equals(stay.to())) {
                repeated++;
            } else {
                refusals.add(new LineRefusal(line.line(), Reason.DIFFERS, line.zone()));
            }
        }
        var zone = trial.protocol().timeZone();
        var begin = trial.protocol().trialFrom().atStartOfDay(zone).toInstant();
        var end = trial.protocol().trialTo().atStartOfDay(zone).toInstant();
        var sums = new Sums(
                lines.size(),
                fresh.size(),
                repeated,
                fresh.stream().filter(Stay::closedByRule).count(),
                fresh.stream()
                        .filter(stay ->
                                stay.from().isBefore(begin) || !stay.from().isBefore(end))
                        .count());
        if (!refusals.isEmpty()) {
            return new Decision.Refused(sums, List.copyOf(refusals));
        }
        if (dryRun) {
            return new Decision.Tried(sums);
        }
        if (!fresh.isEmpty()) {
            stays.add(fresh);
            imports.add(new ImportRecord(
                    UUID.randomUUID(),
                    code,
                    ImportKind.PRESENCE,
                    file,
                    sha256,
                    "",
                    lines.size(),
                    fresh.size(),
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

    private static @org.jspecify.annotations.Nullable Stay read(
            Trial trial, PresenceLine line, Instant now, List<LineRefusal> refusals) {
        var zone = trial.protocol().zones().stream()
                .filter(known -> known.code().value().equals(line.zone()))
                .findFirst();
        var partner = trial.protocol().partners().stream()
                .filter(known -> known.code().value().equals(line.organisation()))
                .findFirst();
        Reason reason = null;
        var value = "";
        var to = line.to();
        if (line.person().isBlank()) {
            reason = Reason.NO_PERSON;
        } else if (partner.isEmpty()) {
            reason = Reason.UNKNOWN_ORGANISATION;
            value = line.organisation();
        } else if (zone.isEmpty()) {
            reason = Reason.UNKNOWN_ZONE;
            value = line.zone();
        } else if (line.from().isAfter(now) || (to != null && to.isAfter(now))) {
            reason = Reason.IN_THE_FUTURE;
            value = line.from().toString();
        } else if (to != null && !to.isAfter(line.from())) {
            reason = Reason.ENDS_BEFORE_START;
            value = to.toString();
        } else if (to != null && Duration.between(line.from(), to).compareTo(LONGEST_STAY) > 0) {
            reason = Reason.TOO_LONG;
            value = to.toString();
        }
        if (reason != null) {
            refusals.add(new LineRefusal(line.line(), reason, value));
            return null;
        }
        return new Stay(
                trial.code(),
                Pseudonym.of(trial, line.person()),
                new OrganisationCode(line.organisation()),
                zone.orElseThrow().code(),
                line.from(),
                to == null ? Closing.of(trial, zone.orElseThrow(), line.from()) : to,
                Stay.Source.IMPORT,
                to == null);
    }
}
