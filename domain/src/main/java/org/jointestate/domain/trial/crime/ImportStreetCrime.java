package org.jointestate.domain.trial.crime;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.Recorder;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.protocol.ExpectedPeriods;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;

/**
 * Takes official street-crime files into the measures they feed: all files or none. The same file again changes nothing, not
 * even a figure that a lead has corrected since; a file with other counts for a month that was imported becomes corrections.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SYSTEM})
public class ImportStreetCrime {

    /** The reason under which a later file replaces the figures of an earlier one. */
    public static final String REVISED = "revised official file";

    public enum Reason {
        SYNTHETIC_TRIAL,
        OUTSIDE_TRIAL,
        OTHER_FORCE,
        SAME_MONTH_TWICE,
        OTHER_CALENDAR
    }

    public record FileRefusal(String file, Reason reason, String value) {}

    /** What a trial run or an import tells: the counts of each file and what each does to the measures. */
    public record Report(List<StreetCrimeFile> files, Recording recording, boolean anyFeed) {}

    public sealed interface Decision {
        record Tried(Report report) implements Decision {}

        record Imported(Report report) implements Decision {}

        record Refused(List<FileRefusal> files) implements Decision, Undone {}

        /** A figure would not be kept; see the recording. */
        record FiguresRefused(Report report) implements Decision, Undone {}
    }

    private final TrialAccess access;
    private final StreetCrimeFeeds feeds;
    private final Recorder recorder;
    private final Imports imports;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ImportStreetCrime(
            TrialAccess access,
            StreetCrimeFeeds feeds,
            Recorder recorder,
            Imports imports,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.feeds = feeds;
        this.recorder = recorder;
        this.imports = imports;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision run(TrialCode code, List<StreetCrimeFile> files, boolean dryRun) {
        var trial = access.toChange(code);
        var fed = feeds.of(code);
        var refusals = refusals(trial, files, fed);
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        Map<MeasureCode, List<CrimeCell>> cells = new LinkedHashMap<>();
        fed.forEach(feed -> cells.computeIfAbsent(feed.measure(), measure -> new ArrayList<>())
                .add(feed.cell()));
        var proposals = new ArrayList<Proposal>();
        for (var file : files) {
            cells.forEach((measure, taken) -> proposals.add(new Proposal(
                    measure,
                    file.month().atDay(1),
                    BigDecimal.valueOf(file.in(taken)),
                    null,
                    REVISED,
                    -1,
                    file.name())));
        }
        var recording = recorder.record(trial, proposals, Entry.Source.OFFICIAL_FILE, dryRun);
        var report = new Report(files, recording, !fed.isEmpty());
        if (recording instanceof Recording.Refused) {
            return new Decision.FiguresRefused(report);
        }
        if (dryRun) {
            return new Decision.Tried(report);
        }
        files.forEach(file -> note(trial, file, recording));
        return new Decision.Imported(report);
    }

    private void note(Trial trial, StreetCrimeFile file, Recording recording) {
        long added = of(file, recording, Recording.Effect.NEW);
        long corrected = of(file, recording, Recording.Effect.CORRECTION);
        if (added + corrected == 0) {
            return;
        }
        imports.add(new ImportRecord(
                UUID.randomUUID(),
                trial.code(),
                ImportKind.STREET_CRIME,
                file.name(),
                file.sha256(),
                file.month().toString(),
                file.rows(),
                added,
                corrected,
                clock.instant(),
                caller.person().orElse(null)));
        audit.record("street crime imported", trial.code() + " " + file.month());
    }

    private static long of(StreetCrimeFile file, Recording recording, Recording.Effect effect) {
        return recording.weighed().stream()
                .filter(one -> one.effect() == effect
                        && one.proposal().from().equals(file.month().atDay(1)))
                .count();
    }

    private static List<FileRefusal> refusals(Trial trial, List<StreetCrimeFile> files, List<StreetCrimeFeed> fed) {
        var refusals = new ArrayList<FileRefusal>();
        var months = ExpectedPeriods.of(trial.protocol(), MeasureCalendar.CALENDAR_MONTH);
        var seen = new HashSet<YearMonth>();
        for (var file : files) {
            if (trial.synthetic()) {
                refusals.add(new FileRefusal(
                        file.name(), Reason.SYNTHETIC_TRIAL, trial.code().value()));
            } else if (!seen.add(file.month())) {
                refusals.add(new FileRefusal(
                        file.name(), Reason.SAME_MONTH_TWICE, file.month().toString()));
            } else if (months.startingOn(file.month().atDay(1)).isEmpty()) {
                refusals.add(new FileRefusal(
                        file.name(), Reason.OUTSIDE_TRIAL, file.month().toString()));
            } else if (fed.stream().anyMatch(feed -> !feed.force().equals(file.force()))) {
                refusals.add(new FileRefusal(file.name(), Reason.OTHER_FORCE, file.force()));
            }
        }
        for (var feed : fed) {
            var calendar = trial.protocol().measure(feed.measure()).map(measure -> measure.calendar());
            if (calendar.isPresent() && calendar.get() != MeasureCalendar.CALENDAR_MONTH) {
                refusals.add(new FileRefusal(
                        "", Reason.OTHER_CALENDAR, feed.measure().value()));
            }
        }
        return refusals;
    }
}
