package org.jointestate.domain.trial.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.TrialRoom;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.OutcomeRecord.Kind;
import org.jointestate.domain.trial.record.OutcomeRecord.Step;
import org.jointestate.domain.trial.record.RecordOutcome.Decision;
import org.jointestate.domain.trial.record.WaitingTimes.Half;
import org.jointestate.domain.trial.record.WaitingTimes.Wait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problem-solving cases in their steps, and information requests with the times they were asked and answered. */
class CasesAndRequestsTest {

    private static final MeasureCode FIRES = new MeasureCode("DELIBERATE-FIRES");

    private final TrialRoom room = new TrialRoom();
    private final List<Wait> waited = new ArrayList<>();

    @BeforeEach
    void given_the_trial() {
        room.givenTrial();
    }

    @Test
    void a_case_grows_step_by_step_and_tells_how_far_it_has_come() {
        assertEquals(Optional.empty(), new ProblemCase("", "", "", "", "", List.of()).step());
        assertEquals(
                Optional.of(Step.SCANNING),
                of("Fewer fires", "Eleven since May", "", "", "").step());
        assertInstanceOf(Decision.Recorded.class, record(of("Fewer fires", "Eleven since May", "", "", "")));
    }

    @Test
    void a_step_that_is_left_out_before_a_later_one_is_named() {
        assertEquals(
                new Decision.StepLeftOut(Step.ANALYSIS),
                record(of("Fewer fires", "Eleven since May", " ", "Boarded up", "")));
    }

    @Test
    void an_assessment_is_made_by_measures_of_the_trial() {
        var assessed = of("Fewer fires", "Eleven since May", "Empty houses", "Boarded up", "Two since");
        var unknown = new MeasureCode("NO-SUCH-MEASURE");

        assertEquals(new Decision.AssessedByNothing(), record(assessed));
        assertEquals(new Decision.NoSuchMeasure(unknown), record(by(assessed, unknown)));
        assertInstanceOf(Decision.Recorded.class, record(by(assessed, FIRES)));
    }

    @Test
    void every_step_is_looked_at_for_personal_data() {
        for (var step : Step.values()) {
            var words = new String[] {"Fewer fires", "Seen", "Why", "What", "Better"};
            words[step.ordinal()] = "Ring 07700 900123";

            var found = assertInstanceOf(
                    Decision.PersonalDataFound.class,
                    record(by(of(words[0], words[1], words[2], words[3], words[4]), FIRES)));

            assertEquals(Set.of(PersonalData.Kind.TELEPHONE), found.kinds());
        }
    }

    @Test
    void only_a_case_has_steps_and_only_a_request_that_was_asked_has_a_time() {
        var lesson = outcome(Kind.LESSON, null, null, null, null, of("Fewer fires", "", "", "", ""));
        var unasked = outcome(Kind.INFORMATION_SHARED, null, LocalTime.NOON, null, null, null);

        assertNull(lesson.problem());
        assertNull(lesson.step());
        assertNull(unasked.askedAt());
    }

    @Test
    void open_requests_are_counted_with_their_age_and_never_dropped() {
        var day = LocalDate.of(2026, 11, 20);
        keep(outcome(Kind.INFORMATION_SHARED, day.minusDays(30), null, day.minusDays(27), null, null));
        keep(outcome(Kind.INFORMATION_SHARED, day, LocalTime.of(9, 0), day.plusDays(1), LocalTime.of(21, 0), null));
        keep(outcome(Kind.INFORMATION_SHARED, day.minusDays(10), null, null, null, null));
        keep(outcome(Kind.INFORMATION_SHARED, day.plusDays(2), LocalTime.of(6, 0), null, null, null));
        keep(outcome(Kind.LESSON, null, null, null, null, null));

        var seen = room.seeRequests(this::half).see(TrialRoom.CODE);

        assertEquals(4, seen.all());
        assertEquals(2, seen.answered());
        assertEquals(
                List.of(12L, 0L),
                seen.open().stream().map(SeeRequests.Open::days).toList());
        assertEquals(
                Set.of(new Wait(3, true), new Wait(1.5, true), new Wait(12, false), new Wait(0.25, false)),
                Set.copyOf(waited));
        assertEquals(Optional.of(new Half(3, 1, 5)), seen.half());
    }

    @Test
    void only_the_answer_of_an_open_request_is_noted_without_a_reason() {
        var asked = LocalDate.of(2026, 11, 12);
        var open = outcome(Kind.INFORMATION_SHARED, asked, null, null, null, null);
        var answered = changed(open, asked, asked.plusDays(3), "Summary");

        assertTrue(open.isAnsweredBy(answered));
        assertFalse(open.isAnsweredBy(changed(open, asked, asked.plusDays(3), "Another summary")));
        assertFalse(open.isAnsweredBy(changed(open, asked.plusDays(1), asked.plusDays(3), "Summary")));
        assertFalse(open.isAnsweredBy(open));
        assertFalse(answered.isAnsweredBy(changed(answered, asked, asked.plusDays(4), "Summary")));
    }

    @Test
    void a_request_over_the_night_the_clocks_are_changed_is_timed_by_what_went_by() {
        var before = LocalDate.of(2020, 3, 28);
        keep(outcome(
                Kind.INFORMATION_SHARED, before, LocalTime.of(12, 0), before.plusDays(1), LocalTime.of(12, 0), null));

        room.seeRequests(this::half).see(TrialRoom.CODE);

        assertEquals(List.of(new Wait(23 / 24.0, true)), waited);
    }

    @Test
    void what_is_asked_or_answered_tomorrow_has_not_happened() {
        var tomorrow = LocalDate.of(2026, 11, 23);

        assertEquals(
                new Decision.InTheFuture(),
                room.recordOutcome().record(outcome(Kind.INFORMATION_SHARED, tomorrow, null, null, null, null)));
    }

    private Optional<Half> half(List<Wait> waits) {
        waited.addAll(waits);
        return Optional.of(new Half(3, 1, 5));
    }

    private void keep(OutcomeRecord outcome) {
        assertInstanceOf(Decision.Recorded.class, room.recordOutcome().record(outcome));
    }

    private Decision record(ProblemCase problem) {
        return room.recordOutcome().record(outcome(Kind.PROBLEM_SOLVING, null, null, null, null, problem));
    }

    private static ProblemCase of(
            String objective, String scanning, String analysis, String response, String assessment) {
        return new ProblemCase(objective, scanning, analysis, response, assessment, List.of());
    }

    private static ProblemCase by(ProblemCase one, MeasureCode measure) {
        return new ProblemCase(
                one.objective(), one.scanning(), one.analysis(), one.response(), one.assessment(), List.of(measure));
    }

    private static OutcomeRecord changed(
            OutcomeRecord one, LocalDate asked, @Nullable LocalDate answered, String summary) {
        return new OutcomeRecord(
                one.id(),
                one.trial(),
                one.date(),
                one.kind(),
                one.teams(),
                one.priority(),
                one.measure(),
                asked,
                answered,
                one.step(),
                summary,
                one.evidence(),
                one.at(),
                one.by(),
                one.askedAt(),
                one.answeredAt(),
                one.problem());
    }

    private OutcomeRecord outcome(
            Kind kind,
            @Nullable LocalDate asked,
            @Nullable LocalTime askedAt,
            @Nullable LocalDate answered,
            @Nullable LocalTime answeredAt,
            @Nullable ProblemCase problem) {
        return new OutcomeRecord(
                UUID.randomUUID(),
                TrialRoom.CODE,
                LocalDate.of(2019, 11, 4),
                kind,
                List.of(),
                null,
                null,
                asked,
                answered,
                null,
                "Summary",
                "",
                room.now,
                room.person,
                askedAt,
                answeredAt,
                problem);
    }
}
