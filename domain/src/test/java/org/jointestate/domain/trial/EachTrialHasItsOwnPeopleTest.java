package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.protocol.Foreseen;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Two trials at once, each with a lead of its own: what one lead may do with a trial, the other may not even see. */
class EachTrialHasItsOwnPeopleTest {

    private static final TrialCode OURS = new TrialCode("OUR-TRIAL");
    private static final TrialCode THEIRS = new TrialCode("THEIR-TRIAL");

    private final TrialRoom room = new TrialRoom();
    private final CountedSecrets secrets = new CountedSecrets();
    private final PersonId us = room.person;
    private final PersonId them = PersonId.fresh();

    @BeforeEach
    void each_lead_starts_a_trial() {
        start(OURS, null);
        room.person = them;
        start(THEIRS, null);
        room.person = us;
    }

    @Test
    void a_lead_is_listed_the_trials_he_or_she_leads_and_no_others() {
        assertEquals(List.of(OURS), listed());
        room.person = them;
        assertEquals(List.of(THEIRS), listed());
        room.roles = Set.of(Role.AUDITOR);
        assertEquals(List.of(OURS, THEIRS), listed());
    }

    @Test
    void another_leads_trial_is_not_found_whatever_is_asked_of_it() {
        var draft = room.store.trials().find(THEIRS).orElseThrow().protocol();
        List<Executable> all = List.of(
                () -> room.showTrial().show(THEIRS),
                () -> room.showHome().show(THEIRS),
                () -> room.showLedger().show(THEIRS),
                () -> room.showSurvey().show(THEIRS),
                () -> room.showReach().show(THEIRS),
                () -> room.showOutcome().show(THEIRS, UUID.randomUUID()),
                () -> room.showEvent().show(THEIRS, UUID.randomUUID()),
                () -> room.foreseeMeasures((plan, measure, known) -> Foreseen.nothing(measure.code(), 0, 0))
                        .foresee(THEIRS, List.of()),
                () -> room.seeRequests(waits -> Optional.empty()).see(THEIRS),
                () -> room.gatherTrialRecord().gather(THEIRS),
                () -> room.reviseProtocol().revise(draft.withMeasures(List.of()), 0, "Why not"),
                () -> room.lockProtocol().lock(THEIRS),
                () -> room.dismissLead().dismiss(THEIRS, them),
                () -> room.recordObservations().record(THEIRS, List.of(), Entry.Source.TYPED, false),
                () -> room.withdrawOutcome().withdraw(THEIRS, UUID.randomUUID(), 1, "Why not"),
                () -> room.withdrawEvent().withdraw(THEIRS, UUID.randomUUID(), 1, "Why not"),
                () -> room.removeLedgerLine().remove(THEIRS, "L001", 1, "Why not"),
                () -> room.startTrial(secrets).start(new TrialCode("A-COPY"), THEIRS));

        var audited = List.copyOf(room.audited);
        all.forEach(asked -> assertThrows(NotFound.class, asked));

        assertEquals(audited, room.audited);
        assertFalse(room.store.trials().find(THEIRS).orElseThrow().isLocked());
    }

    @Test
    void a_copy_takes_the_plan_and_neither_the_people_nor_the_secret_nor_what_was_recorded() {
        room.lockProtocol().lock(OURS);
        var copy = new TrialCode("THE-NEXT-TRIAL");

        start(copy, OURS);

        var original = room.store.trials().find(OURS).orElseThrow();
        var next = room.store.trials().find(copy).orElseThrow();
        assertEquals(ProtocolText.write(original.protocol().copiedAs(copy)), ProtocolText.write(next.protocol()));
        assertFalse(next.isLocked());
        assertEquals(Set.of(us), next.leads());
        assertNotEquals(original.pseudonymKey(), next.pseudonymKey());
        assertEquals(List.of(), room.store.observations().of(copy));
        assertEquals(List.of(), room.store.trials().eventsOf(copy));
    }

    @Test
    void a_lead_who_was_taken_off_does_not_see_the_trial_any_more() {
        room.store.trials().find(OURS).orElseThrow().appoint(them);
        assertInstanceOf(
                DismissLead.Decision.Dismissed.class, room.dismissLead().dismiss(OURS, them));

        assertTrue(room.audited.contains("trial lead dismissed: " + OURS));
        assertInstanceOf(DismissLead.Decision.NotALead.class, room.dismissLead().dismiss(OURS, them));
        room.person = them;
        assertThrows(NotFound.class, () -> room.showTrial().show(OURS));
    }

    @Test
    void the_last_lead_stays() {
        assertInstanceOf(DismissLead.Decision.LastLead.class, room.dismissLead().dismiss(OURS, us));

        assertEquals(Set.of(us), room.store.trials().find(OURS).orElseThrow().leads());
    }

    private void start(TrialCode code, @Nullable TrialCode copyOf) {
        assertInstanceOf(
                StartTrial.Decision.Started.class, room.startTrial(secrets).start(code, copyOf));
    }

    private List<TrialCode> listed() {
        return new ListTrials(room.access).list().stream().map(Trial::code).toList();
    }
}
