package org.jointestate.domain.trial.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.CorrectEvent;
import org.jointestate.domain.trial.LogEvent;
import org.jointestate.domain.trial.TrialRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outcome records and events are corrected and withdrawn with a reason, and what stood before stays to be seen. */
class CorrectRecordsTest {

    private static final UUID ID = UUID.randomUUID();

    private final TrialRoom room = new TrialRoom();

    @BeforeEach
    void given_a_trial() {
        room.givenTrial();
    }

    @Test
    void an_outcome_is_corrected_with_a_reason_and_the_old_version_stays() {
        recorded("Three visits");

        var corrected = assertInstanceOf(
                CorrectOutcome.Decision.Corrected.class, correct("Four visits", 1, " One was forgotten. "));

        assertEquals(2, corrected.version().version());
        assertEquals("One was forgotten.", corrected.version().why());
        assertEquals(
                List.of("Three visits", "Four visits"),
                room.showOutcome().show(TrialRoom.CODE, ID).stream()
                        .map(one -> one.outcome().summary())
                        .toList());
        assertEquals(
                List.of("Four visits"),
                room.gatherTrialRecord().gather(TrialRoom.CODE).outcomes().stream()
                        .map(OutcomeRecord::summary)
                        .toList());
        assertTrue(room.audited.contains("outcome corrected: " + TrialRoom.CODE + " " + ID));
    }

    @Test
    void the_second_of_two_who_correct_an_outcome_is_told_what_the_first_has_saved() {
        recorded("Three visits");
        correct("Four visits", 1, "One was forgotten.");

        var told = assertInstanceOf(
                CorrectOutcome.Decision.ChangedMeanwhile.class, correct("Five visits", 1, "Two were forgotten."));

        assertEquals("Four visits", told.newest().outcome().summary());
        assertInstanceOf(CorrectOutcome.Decision.Corrected.class, correct("Five visits", 2, "Two were forgotten."));
    }

    @Test
    void a_correction_of_an_outcome_needs_a_change_and_a_reason_without_personal_data() {
        recorded("Three visits");

        assertInstanceOf(CorrectOutcome.Decision.NothingChanged.class, correct("Three visits", 1, ""));
        assertEquals(new CorrectOutcome.Decision.WhyRefused(WhyProblem.MISSING), correct("Four visits", 1, " "));
        assertEquals(
                new CorrectOutcome.Decision.WhyRefused(WhyProblem.TOO_LONG),
                correct("Four visits", 1, "x".repeat(501)));
        assertEquals(
                new CorrectOutcome.Decision.WhyRefused(WhyProblem.PERSONAL_DATA),
                correct("Four visits", 1, "Says 07700 900123"));
        assertInstanceOf(
                RecordOutcome.Decision.PersonalDataFound.class,
                assertInstanceOf(
                                CorrectOutcome.Decision.NotAccepted.class,
                                correct("Call 07700 900123", 1, "It was so."))
                        .because());
        assertEquals(1, room.showOutcome().show(TrialRoom.CODE, ID).size());
    }

    @Test
    void a_withdrawn_outcome_counts_no_more_and_correcting_it_puts_it_back() {
        recorded("Three visits");

        assertEquals(
                new Withdrawal.WhyRefused<>(WhyProblem.MISSING),
                room.withdrawOutcome().withdraw(TrialRoom.CODE, ID, 1, ""));
        assertInstanceOf(
                Withdrawal.Withdrawn.class, room.withdrawOutcome().withdraw(TrialRoom.CODE, ID, 1, "Another trial."));
        assertInstanceOf(
                Withdrawal.ChangedMeanwhile.class, room.withdrawOutcome().withdraw(TrialRoom.CODE, ID, 2, "Again."));

        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).outcomes());
        assertInstanceOf(CorrectOutcome.Decision.Corrected.class, correct("Three visits", 2, "It was ours."));
        assertEquals(1, room.store.outcomes().of(TrialRoom.CODE).size());
    }

    @Test
    void an_event_is_corrected_with_a_reason_and_confirmed_by_that() {
        assertInstanceOf(LogEvent.Decision.Logged.class, room.logEvent().log(event("Storm", 8)));

        assertEquals(
                new CorrectEvent.Decision.WhyRefused(WhyProblem.MISSING),
                room.correctEvent().correct(event("Storm Ciara", 9), 1, ""));
        var corrected = assertInstanceOf(
                CorrectEvent.Decision.Corrected.class,
                room.correctEvent().correct(event("Storm Ciara", 9), 1, "The day was wrong."));
        var told = assertInstanceOf(
                CorrectEvent.Decision.ChangedMeanwhile.class,
                room.correctEvent().correct(event("Storm Dennis", 15), 1, "Another storm."));
        assertInstanceOf(
                CorrectEvent.Decision.NothingChanged.class,
                room.correctEvent().correct(event("Storm Ciara", 9), 2, ""));

        assertTrue(corrected.version().event().confirmed());
        assertEquals(corrected.version(), told.newest());
        assertEquals(
                List.of("Storm", "Storm Ciara"),
                room.showEvent().show(TrialRoom.CODE, ID).stream()
                        .map(one -> one.event().name())
                        .toList());
        assertEquals(
                List.of("Storm Ciara"),
                room.gatherTrialRecord().gather(TrialRoom.CODE).events().stream()
                        .map(LoggedEvent::name)
                        .toList());
    }

    @Test
    void a_withdrawn_event_touches_nothing_and_can_be_confirmed_no_more() {
        room.logEvent().log(event("Storm", 8));

        assertInstanceOf(
                Withdrawal.Withdrawn.class, room.withdrawEvent().withdraw(TrialRoom.CODE, ID, 1, "It was elsewhere."));

        assertEquals(List.of(), room.gatherTrialRecord().gather(TrialRoom.CODE).events());
        assertThrows(NotFound.class, () -> room.confirmEvent().confirm(TrialRoom.CODE, ID));
        assertInstanceOf(
                CorrectEvent.Decision.Corrected.class,
                room.correctEvent().correct(event("Storm", 8), 2, "It was here too."));
        assertEquals(1, room.store.trials().eventsOf(TrialRoom.CODE).size());
    }

    @Test
    void a_confirmation_is_a_version_too_and_is_made_once() {
        room.store.trials().add(EventVersion.first(event("Storm", 8), room.now, null));

        assertTrue(room.confirmEvent().confirm(TrialRoom.CODE, ID).confirmed());
        room.confirmEvent().confirm(TrialRoom.CODE, ID);

        assertEquals(2, room.showEvent().show(TrialRoom.CODE, ID).size());
        assertInstanceOf(
                CorrectEvent.Decision.ChangedMeanwhile.class,
                room.correctEvent().correct(event("Storm", 9), 1, "The day was wrong."));
    }

    @Test
    void records_of_somebody_elses_trial_are_not_there() {
        recorded("Three visits");
        room.logEvent().log(event("Storm", 8));
        room.person = PersonId.fresh();

        assertThrows(NotFound.class, () -> correct("Four visits", 1, "One was forgotten."));
        assertThrows(NotFound.class, () -> room.withdrawOutcome().withdraw(TrialRoom.CODE, ID, 1, "No."));
        assertThrows(NotFound.class, () -> room.showOutcome().show(TrialRoom.CODE, ID));
        assertThrows(NotFound.class, () -> room.correctEvent().correct(event("Storm", 9), 1, "No."));
        assertThrows(NotFound.class, () -> room.withdrawEvent().withdraw(TrialRoom.CODE, ID, 1, "No."));
        assertThrows(NotFound.class, () -> room.showEvent().show(TrialRoom.CODE, ID));
    }

    private void recorded(String summary) {
        assertInstanceOf(
                RecordOutcome.Decision.Recorded.class, room.recordOutcome().record(outcome(summary)));
    }

    private CorrectOutcome.Decision correct(String summary, int seen, String why) {
        return room.correctOutcome().correct(outcome(summary), seen, why);
    }

    private OutcomeRecord outcome(String summary) {
        return new OutcomeRecord(
                ID,
                TrialRoom.CODE,
                LocalDate.of(2019, 11, 4),
                OutcomeRecord.Kind.JOINT_VISIT,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                summary,
                "",
                room.now,
                room.person);
    }

    private static LoggedEvent event(String name, int day) {
        return new LoggedEvent(
                ID,
                TrialRoom.CODE,
                name,
                LocalDate.of(2020, 2, day),
                LocalDate.of(2020, 2, day + 1),
                LoggedEvent.Kind.SHOCK,
                List.of(),
                "Met Office");
    }
}
