package org.jointestate.domain.people.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.ChangePerson;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeePeople;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.sheet.ExportPeople;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

class ErasePersonTest {

    private final InMemoryPeople people = new InMemoryPeople();
    private final RecordedAudit audit = new RecordedAudit();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T09:00:00Z"));
    private final List<PersonId> leavers = new ArrayList<>();
    private final List<Person> carriedOut = new ArrayList<>();
    private final Person root = person("root", Role.ADMINISTRATOR);
    private final Person amira = person("amira.hale", Role.STAFF);
    private int open;

    private final Erasure erasure = new Erasure() {
        @Override
        public ErasurePlan plan(Person person, Instant now) {
            return new ErasurePlan(List.of(), List.of(), List.of(), List.of(), open);
        }

        @Override
        public void carryOut(Person person) {
            assertTrue(person.isKnown(), "What it is called must be known while it is struck out.");
            carriedOut.add(person);
        }
    };

    @Test
    void an_erased_person_has_an_id_and_an_organisation_and_nothing_that_names_them() {
        amira.reachAt(new EmailAddress("amira@example.org"));

        assertInstanceOf(ErasePerson.Decision.Erased.class, erase(root, amira, false));

        assertFalse(amira.isKnown());
        assertFalse(amira.active());
        assertEquals("Former colleague", amira.displayName());
        assertTrue(amira.username().value().matches("erased-[0-9a-f]{16}"));
        assertEquals(Optional.empty(), amira.email());
        assertEquals(Set.of(Role.STAFF), amira.roles());
        assertEquals(new OrganisationCode("FIRE"), amira.organisation());
        assertEquals(Optional.of(clock.instant()), amira.erased());
        assertEquals(List.of(amira), carriedOut);
        assertEquals(List.of(amira.id()), leavers);
        assertEquals(List.of("account closed", "person erased"), audit.entries);
    }

    @Test
    void doing_it_again_changes_nothing() {
        erase(root, amira, false);
        var name = amira.username();

        assertInstanceOf(ErasePerson.Decision.ErasedAlready.class, erase(root, amira, false));

        assertEquals(name, amira.username());
        assertEquals(1, carriedOut.size());
    }

    @Test
    void nobody_erases_themselves() {
        assertInstanceOf(ErasePerson.Decision.NotYourself.class, erase(root, root, true));
        assertTrue(root.isKnown());
    }

    @Test
    void what_is_booked_is_released_only_if_that_is_said() {
        open = 3;

        assertEquals(new ErasePerson.Decision.HasOpenBookings(3), erase(root, amira, false));
        assertTrue(amira.active());
        assertInstanceOf(ErasePerson.Decision.Erased.class, erase(root, amira, true));
    }

    @Test
    void the_last_administrator_stays() {
        var other = person("other", Role.ADMINISTRATOR);
        other.leave();

        assertInstanceOf(ErasePerson.Decision.LastAdministrator.class, erase(other, root, true));
    }

    @Test
    void whoever_is_erased_is_in_no_list_and_cannot_be_changed_or_opened_again() {
        erase(root, amira, false);

        assertEquals(List.of(root), new SeePeople(people).see().people());
        assertThrows(NotFound.class, () -> new SeePeople(people).see(amira.id()));
        assertEquals(1, new ExportPeople(people, audit).export().size());
        var change = new ChangePerson(people, new FixedCaller(root), leavers::addAll, of -> {}, audit);
        assertThrows(NotFound.class, () -> change.change(amira.id(), Set.of(Role.STAFF), true));
        assertThrows(IllegalStateException.class, amira::rejoin);
        assertThrows(NotFound.class, () -> new PlanErasure(people, erasure, clock).plan(amira.id()));
    }

    private ErasePerson.Decision erase(Person who, Person whom, boolean evenIfBooked) {
        return new ErasePerson(people, erasure, new FixedCaller(who), leavers::addAll, of -> {}, audit, clock)
                .erase(whom.id(), evenIfBooked);
    }

    private Person person(String username, Role role) {
        var person = new Person(
                PersonId.fresh(),
                new Username(username),
                "Somebody Called " + username,
                new OrganisationCode("FIRE"),
                null,
                Set.of(role));
        people.add(person);
        return person;
    }
}
