package org.jointestate.domain.trial.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.ReviseProtocol;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.survey.ImportSurvey.Decision;
import org.jointestate.domain.trial.survey.ImportSurvey.LineRefusal;
import org.jointestate.domain.trial.survey.ImportSurvey.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportSurveyTest {

    private final TrialRoom room = new TrialRoom();
    private Trial trial;

    @BeforeEach
    void a_trial_with_a_survey_of_two_waves() {
        trial = room.givenTrial();
        var plan = trial.protocol();
        trial.revise(plan.withSurvey(
                List.of(new SurveyItem("know", "I know whom to ask."), new SurveyItem("trust", "I trust them.")),
                List.of(
                        new SurveyWave(0, "Before", plan.trialFrom(), 8),
                        new SurveyWave(1, "At the end", plan.trialTo().minusDays(1), 8))));
    }

    @Test
    void a_trial_run_says_what_the_file_holds_and_keeps_nothing() {
        var tried = assertInstanceOf(Decision.Tried.class, tryOut(0, file(6, 4)));

        assertEquals(6, tried.sums().people());
        assertEquals(12, tried.sums().answers());
        assertEquals(0, tried.sums().replaces());
        assertFalse(tried.sums().tooFew());
        assertEquals(List.of(), room.store.survey().of(TrialRoom.CODE));
    }

    @Test
    void answers_are_kept_under_a_respondent_who_is_the_same_in_every_wave_and_is_not_the_code() {
        imported(0, file(6, 4));
        imported(1, file(6, 5));

        var kept = room.store.survey().of(TrialRoom.CODE);
        assertEquals(24, kept.size());
        assertTrue(kept.stream().noneMatch(one -> one.respondent().contains("code")));
        assertEquals(6, kept.stream().map(SurveyAnswer::respondent).distinct().count());
        assertEquals(SurveyAnswer.respondentFor(trial, "otter5"), SurveyAnswer.respondentFor(trial, " Otter5 "));
        assertTrue(room.audited.contains("survey answers imported: " + TrialRoom.CODE + " wave 1"));
        assertEquals(
                List.of("At the end", "Before"),
                room.store.imports().of(TrialRoom.CODE).stream()
                        .map(one -> one.covers())
                        .sorted()
                        .toList());
    }

    @Test
    void a_second_file_takes_the_place_of_the_first() {
        imported(0, file(6, 4));
        imported(0, file(5, 2));

        var shown = room.showSurvey().show(TrialRoom.CODE).get(0);
        assertEquals(5, shown.people());
        assertEquals(List.of(0, 5, 0, 0, 0), shown.items().get(0).counts());
        assertEquals(63, shown.responsePercent());
    }

    @Test
    void whoever_has_seen_an_older_state_is_told() {
        var seen = ((Decision.Tried) tryOut(0, file(6, 4))).sums().mark();
        imported(0, file(7, 3));

        assertInstanceOf(
                Decision.ChangedMeanwhile.class, room.importSurvey().run(TrialRoom.CODE, 0, file(6, 4), false, seen));
        assertEquals(7, room.showSurvey().show(TrialRoom.CODE).get(0).people());
    }

    @Test
    void nothing_is_shown_or_released_of_fewer_than_five_people() {
        imported(0, file(4, 1));

        var few = room.showSurvey().show(TrialRoom.CODE).get(0);
        assertEquals(WaveResults.State.TOO_FEW, few.state());
        assertEquals(0, few.people());
        assertEquals(List.of(), few.items());
        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).survey());
        assertEquals(
                WaveResults.State.NO_ANSWERS,
                room.showSurvey().show(TrialRoom.CODE).get(1).state());
    }

    @Test
    void a_statement_that_fewer_than_five_answered_is_neither_shown_nor_released() {
        var lines = new ArrayList<>(file(6, 4).lines());
        lines.removeIf(line -> line.item().equals("trust") && line.line() > 8);
        imported(0, new ImportSurvey.File(lines, false, "wave.csv", "0".repeat(64)));

        var shown = room.showSurvey().show(TrialRoom.CODE).get(0);
        assertTrue(shown.items().get(0).shown());
        assertFalse(shown.items().get(1).shown());
        assertEquals(
                Set.of("know"),
                Set.copyOf(room.gatherTrialRecord().gather(TrialRoom.CODE).survey().stream()
                        .map(SurveyAnswer::item)
                        .toList()));
    }

    @Test
    void bad_lines_are_named_and_nothing_is_kept() {
        var lines = List.of(
                new SurveyLine(2, "otter5", "know", "4"),
                new SurveyLine(3, "", "know", "4"),
                new SurveyLine(4, "heron2", "no-such-item", "4"),
                new SurveyLine(5, "heron2", "know", "6"),
                new SurveyLine(6, "heron2", "know", "agree"),
                new SurveyLine(7, "OTTER5", "know", "3"),
                new SurveyLine(8, "somebody@example.org", "know", "3"),
                new SurveyLine(9, "x".repeat(41), "know", "3"));

        var refused = assertInstanceOf(
                Decision.Refused.class, tryOut(0, new ImportSurvey.File(lines, false, "wave.csv", "0".repeat(64))));

        assertEquals(
                List.of(
                        new LineRefusal(3, Reason.NO_CODE, ""),
                        new LineRefusal(4, Reason.UNKNOWN_ITEM, "no-such-item"),
                        new LineRefusal(5, Reason.NOT_AN_ANSWER, "6"),
                        new LineRefusal(6, Reason.NOT_AN_ANSWER, "agree"),
                        new LineRefusal(7, Reason.TWICE, "know"),
                        new LineRefusal(8, Reason.CODE_NAMES_SOMEBODY, ""),
                        new LineRefusal(9, Reason.CODE_TOO_LONG, "")),
                refused.lines());
        assertEquals(List.of(), room.store.survey().of(TrialRoom.CODE));
    }

    @Test
    void a_file_as_a_whole_may_be_refused() {
        assertEquals(
                new Decision.Refused(List.of(new LineRefusal(0, Reason.MORE_THAN_INVITED, "8"))),
                tryOut(0, file(9, 1)));
        assertEquals(
                new Decision.Refused(List.of(new LineRefusal(0, Reason.OTHER_WORLD, ""))),
                tryOut(0, new ImportSurvey.File(file(6, 1).lines(), true, "wave.csv", "0".repeat(64))));
        room.now = Instant.parse("2019-11-01T00:00:00Z");
        assertEquals(
                new Decision.Refused(List.of(new LineRefusal(0, Reason.NOT_OPENED, "2020-04-24"))),
                tryOut(1, file(6, 1)));
        assertThrows(NotFound.class, () -> tryOut(2, file(6, 1)));
    }

    @Test
    void only_a_lead_of_the_trial_may_import_and_leaders_may_see_the_counts() {
        imported(0, file(6, 4));
        room.person = PersonId.fresh();
        assertThrows(NotFound.class, () -> tryOut(0, file(6, 4)));
        assertThrows(NotFound.class, () -> room.showSurvey().show(TrialRoom.CODE));
        room.roles = Set.of(Role.SENIOR_LEADER);
        assertThrows(NotFound.class, () -> tryOut(0, file(6, 4)));
        assertEquals(6, room.showSurvey().show(TrialRoom.CODE).get(0).people());
    }

    @Test
    void a_wave_or_statement_with_answers_cannot_leave_the_plan() {
        imported(0, file(6, 4));
        var plan = trial.protocol();
        Protocol withoutWave =
                plan.withSurvey(plan.surveyItems(), List.of(plan.surveyWaves().get(1)));
        Protocol withoutItem = plan.withSurvey(List.of(plan.surveyItems().get(1)), plan.surveyWaves());

        var revise = room.reviseProtocol();
        assertEquals(new ReviseProtocol.Decision.SurveyInUse("0"), revise.revise(withoutWave, trial.version(), ""));
        assertEquals(new ReviseProtocol.Decision.SurveyInUse("know"), revise.revise(withoutItem, trial.version(), ""));
        assertNotEquals(withoutWave, trial.protocol());
    }

    @Test
    void a_statement_with_answers_says_nothing_else_and_no_fewer_were_asked_than_answered() {
        imported(0, file(6, 4));
        var plan = trial.protocol();
        var know = plan.surveyItems().get(0);
        var reversed = plan.withSurvey(
                List.of(
                        new SurveyItem(know.code(), "I know nobody to ask."),
                        plan.surveyItems().get(1)),
                plan.surveyWaves());
        var first = plan.surveyWaves().get(0);
        var fewer = plan.withSurvey(
                plan.surveyItems(),
                List.of(
                        new SurveyWave(first.number(), first.name(), first.opened(), 5),
                        plan.surveyWaves().get(1)));

        var revise = room.reviseProtocol();
        assertEquals(
                new ReviseProtocol.Decision.SurveyInUse(know.code()), revise.revise(reversed, trial.version(), ""));
        assertEquals(
                new ReviseProtocol.Decision.FewerAskedThanAnswered(0, 6), revise.revise(fewer, trial.version(), ""));
    }

    private Decision tryOut(int wave, ImportSurvey.File file) {
        return room.importSurvey().run(TrialRoom.CODE, wave, file, true, 0);
    }

    private void imported(int wave, ImportSurvey.File file) {
        var seen = assertInstanceOf(Decision.Tried.class, tryOut(wave, file))
                .sums()
                .mark();
        assertInstanceOf(Decision.Imported.class, room.importSurvey().run(TrialRoom.CODE, wave, file, false, seen));
    }

    /** So many people give the same answer to both statements. */
    private static ImportSurvey.File file(int people, int answer) {
        var lines = IntStream.range(0, people)
                .boxed()
                .flatMap(n -> List.of(
                        new SurveyLine(2 + 2L * n, "code" + n, "know", "" + answer),
                        new SurveyLine(3 + 2L * n, "code" + n, "trust", "" + answer))
                        .stream())
                .toList();
        return new ImportSurvey.File(lines, false, "wave.csv", "0".repeat(64));
    }
}
