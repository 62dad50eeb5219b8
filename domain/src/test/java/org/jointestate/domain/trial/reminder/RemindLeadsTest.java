package org.jointestate.domain.trial.reminder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.jointestate.domain.trial.TrialRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemindLeadsTest {

    private final TrialRoom room = new TrialRoom();
    private final LeadReminders reminders = room.store.reminders();
    private Person lead;

    @BeforeEach
    void a_lead_with_an_address_and_a_trial_whose_values_are_late() {
        lead = person();
        room.person = lead.id();
        room.now = Instant.parse("2017-10-01T12:00:00Z");
        room.givenTrial();
        room.lockProtocol().lock(TrialRoom.CODE);
        room.now = Instant.parse("2018-03-01T07:30:00Z");
    }

    @Test
    void nobody_is_written_to_who_has_not_asked_for_it() {
        assertEquals(0, remind());
        assertEquals(new SeeLeadReminders.Seen(false, true), see());
    }

    @Test
    void who_wants_it_gets_one_mail_a_day_with_counts_by_trial() {
        choose(true);
        assertEquals(new SeeLeadReminders.Seen(true, true), see());

        assertEquals(1, remind());
        assertEquals(0, remind());

        var letter = assertInstanceOf(WriteLeadLetter.Decision.Written.class, write())
                .letter();
        assertEquals(1, letter.trials().size());
        assertTrue(letter.trials().get(0).late() > 0);
        assertEquals(183, letter.trials().get(0).daysLeft());
        assertFalse(letter.toString().contains("@"));
        room.now = room.now.plus(Duration.ofDays(1));
        assertEquals(1, remind());
    }

    @Test
    void whoever_no_longer_wants_it_or_has_left_gets_none_even_when_it_is_on_its_way() {
        choose(true);
        remind();

        choose(false);
        assertEquals(new WriteLeadLetter.Decision.NotNeeded(WriteLeadLetter.Why.NOT_WANTED), write());
        choose(true);
        lead.reachAt(null);
        assertEquals(new WriteLeadLetter.Decision.NotNeeded(WriteLeadLetter.Why.NO_ADDRESS), write());
        lead.leave();
        assertEquals(new WriteLeadLetter.Decision.NotNeeded(WriteLeadLetter.Why.HAS_LEFT), write());
        room.now = room.now.plus(Duration.ofDays(1));
        assertEquals(0, remind());
    }

    @Test
    void a_lead_for_whom_nothing_waits_gets_no_mail() {
        var idle = person();
        reminders.choose(idle.id(), true);

        assertEquals(0, remind());
    }

    private Person person() {
        var made = new Person(
                PersonId.fresh(),
                new Username("lead." + room.store.people().all().size()),
                "Somebody",
                room.caller.organisation().orElseThrow(),
                null,
                Set.of(Role.TRIAL_LEAD));
        made.reachAt(new EmailAddress("lead@example.org"));
        room.store.people().add(made);
        return made;
    }

    private void choose(boolean wanted) {
        new ChooseLeadReminders(reminders, room.caller).choose(wanted);
    }

    private SeeLeadReminders.Seen see() {
        return new SeeLeadReminders(reminders, room.store.people(), room.caller).see();
    }

    /** As the application itself. */
    private int remind() {
        room.roles = Set.of(Role.SYSTEM);
        var ordered = new RemindLeads(
                        reminders, room.store.trials(), room.showHome(), room.store.people(), room.outbox, room.clock)
                .remind();
        room.roles = Set.of(Role.TRIAL_LEAD);
        return ordered;
    }

    private WriteLeadLetter.Decision write() {
        room.roles = Set.of(Role.SYSTEM);
        var message = room.outbox.in(List.of(OutboxMessage.State.WAITING), 10).get(0);
        var decision = new WriteLeadLetter(reminders, room.store.trials(), room.showHome(), room.store.people())
                .write(message.content());
        room.roles = Set.of(Role.TRIAL_LEAD);
        return decision;
    }
}
