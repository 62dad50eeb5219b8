package org.jointestate.domain.trial.survey;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportRecord;
import org.jointestate.domain.trial.record.Imports;
import org.jointestate.domain.trial.survey.online.SurveyRounds;
import org.jspecify.annotations.Nullable;

/** Takes in the answers of one wave, all lines or none, in the place of those that are there: a file may be mended and imported again. */
@UseCase(roles = Role.TRIAL_LEAD)
public class ImportSurvey {

    public enum Reason {
        NO_CODE,
        /** The code is a name or an address, so it is no pseudonym. */
        CODE_NAMES_SOMEBODY,
        CODE_TOO_LONG,
        UNKNOWN_ITEM,
        NOT_AN_ANSWER,
        TWICE,
        /** The wave opens later than today. */
        NOT_OPENED,
        MORE_THAN_INVITED,
        /** The wave is or was answered on the page; a file would take the place of those answers. */
        ANSWERED_ONLINE,
        /** Made-up answers in a real trial, or real answers in a synthetic one. */
        OTHER_WORLD
    }

    /** Why a line is refused; line 0 is the file as a whole. */
    public record LineRefusal(long line, Reason reason, String value) {}

    /**
     * What the file holds and what it would replace.
     *
     * @param replaces how many answers of this wave are there now
     * @param mark of what is there now; it changes when somebody else imports meanwhile
     */
    public record Sums(SurveyWave wave, int people, int answers, int replaces, int mark) {

        public boolean tooFew() {
            return people < WaveResults.FEWEST;
        }
    }

    public sealed interface Decision {
        record Tried(Sums sums) implements Decision {}

        record Imported(Sums sums) implements Decision {}

        record Refused(List<LineRefusal> lines) implements Decision, Undone {}

        /** Somebody else has imported answers of this wave since the trial run was shown. */
        record ChangedMeanwhile(Sums sums) implements Decision, Undone {}
    }

    private static final Set<PersonalData.Kind> NAMING = Set.of(PersonalData.Kind.NAME, PersonalData.Kind.E_MAIL);
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_COVERS = 40;

    private final TrialAccess access;
    private final SurveyAnswers answers;
    private final SurveyRounds rounds;
    private final Imports imports;
    private final PersonalData personalData;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ImportSurvey(
            TrialAccess access,
            SurveyAnswers answers,
            SurveyRounds rounds,
            Imports imports,
            PersonalData personalData,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.answers = answers;
        this.rounds = rounds;
        this.imports = imports;
        this.personalData = personalData;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file says of itself and of its answers. */
    public record File(List<SurveyLine> lines, boolean synthetic, String name, String sha256) {}

    /**
     * @param dryRun to look what would happen and keep nothing
     * @param seen the mark of the trial run the caller has seen; a trial run needs none
     */
    public Decision run(TrialCode code, int waveNumber, File file, boolean dryRun, int seen) {
        var trial = access.toChange(code);
        var wave = trial.protocol().surveyWaves().stream()
                .filter(known -> known.number() == waveNumber)
                .findFirst()
                .orElseThrow(() -> new NotFound("survey wave", waveNumber));
        if (file.synthetic() != trial.synthetic()) {
            return new Decision.Refused(List.of(new LineRefusal(0, Reason.OTHER_WORLD, "")));
        }
        var today = clock.instant().atZone(trial.protocol().timeZone()).toLocalDate();
        if (wave.opened().isAfter(today)) {
            return new Decision.Refused(
                    List.of(new LineRefusal(0, Reason.NOT_OPENED, wave.opened().toString())));
        }
        if (rounds.find(code, waveNumber).isPresent()) {
            return new Decision.Refused(List.of(new LineRefusal(0, Reason.ANSWERED_ONLINE, "")));
        }
        var held = answers.of(code).stream()
                .filter(answer -> answer.wave() == waveNumber)
                .toList();
        var refusals = new ArrayList<LineRefusal>();
        var read = read(trial, file.lines(), waveNumber, refusals);
        var sums = new Sums(wave, WaveResults.people(read), read.size(), held.size(), held.hashCode());
        if (refusals.isEmpty() && sums.people() > wave.invited()) {
            refusals.add(new LineRefusal(0, Reason.MORE_THAN_INVITED, "" + wave.invited()));
        }
        if (!refusals.isEmpty()) {
            return new Decision.Refused(List.copyOf(refusals));
        }
        if (dryRun) {
            return new Decision.Tried(sums);
        }
        if (seen != sums.mark()) {
            return new Decision.ChangedMeanwhile(sums);
        }
        answers.replace(code, waveNumber, read);
        imports.add(new ImportRecord(
                UUID.randomUUID(),
                code,
                ImportKind.SURVEY,
                file.name(),
                file.sha256(),
                wave.name().substring(0, Math.min(LONGEST_COVERS, wave.name().length())),
                file.lines().size(),
                held.isEmpty() ? read.size() : 0,
                held.isEmpty() ? 0 : read.size(),
                clock.instant(),
                caller.person().orElse(null)));
        audit.record("survey answers imported", code + " wave " + waveNumber);
        return new Decision.Imported(sums);
    }

    private List<SurveyAnswer> read(Trial trial, List<SurveyLine> lines, int wave, List<LineRefusal> refusals) {
        var items =
                trial.protocol().surveyItems().stream().map(SurveyItem::code).toList();
        var naming = codesThatNameSomebody(lines);
        var known = new HashSet<List<String>>();
        var read = new ArrayList<SurveyAnswer>();
        for (var line : lines) {
            var reason = refusal(line, items, naming);
            if (reason != null) {
                refusals.add(new LineRefusal(line.line(), reason, shown(line, reason)));
                continue;
            }
            var respondent = SurveyAnswer.respondentFor(trial, line.code());
            if (!known.add(List.of(respondent, line.item()))) {
                refusals.add(new LineRefusal(line.line(), Reason.TWICE, line.item()));
                continue;
            }
            read.add(new SurveyAnswer(trial.code(), wave, respondent, line.item(), Integer.parseInt(line.answer())));
        }
        return List.copyOf(read);
    }

    private static @Nullable Reason refusal(SurveyLine line, List<String> items, Set<String> naming) {
        if (line.code().isBlank()) {
            return Reason.NO_CODE;
        }
        if (line.code().length() > LONGEST_CODE) {
            return Reason.CODE_TOO_LONG;
        }
        if (naming.contains(line.code())) {
            return Reason.CODE_NAMES_SOMEBODY;
        }
        if (!items.contains(line.item())) {
            return Reason.UNKNOWN_ITEM;
        }
        return line.answer().matches("[1-5]") ? null : Reason.NOT_AN_ANSWER;
    }

    /** A code is never repeated: what is shown stands on a page. */
    private static String shown(SurveyLine line, Reason reason) {
        return switch (reason) {
            case UNKNOWN_ITEM -> line.item();
            case NOT_AN_ANSWER -> line.answer();
            default -> "";
        };
    }

    /** Looks at all codes at once first, since each look goes through the whole roll. */
    private Set<String> codesThatNameSomebody(List<SurveyLine> lines) {
        var codes = lines.stream().map(SurveyLine::code).distinct().toList();
        if (Collections.disjoint(personalData.in(String.join("\n", codes)), NAMING)) {
            return Set.of();
        }
        return codes.stream()
                .filter(one -> !Collections.disjoint(personalData.in(one), NAMING))
                .collect(Collectors.toSet());
    }
}
