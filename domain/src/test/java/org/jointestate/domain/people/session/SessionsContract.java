package org.jointestate.domain.people.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every keeper of sessions promises. */
public abstract class SessionsContract {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    protected abstract <T> T in(BiFunction<Sessions, People, T> work);

    private Person somebody() {
        var person = new Person(
                PersonId.fresh(),
                new Username("s" + UUID.randomUUID().toString().substring(0, 12)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                EnumSet.of(Role.STAFF, Role.TRIAL_LEAD));
        return in((sessions, people) -> {
            people.add(person);
            return person;
        });
    }

    private UUID begin(Person person, Proof proof, Instant at) {
        return in((sessions, people) -> {
            var session = new Session(
                    people.find(person.id()).orElseThrow(), proof, "Firefox on Windows", at, Session.LONGEST);
            sessions.add(session);
            return session.id();
        });
    }

    private boolean truth(BiFunction<Sessions, People, Boolean> work) {
        return in(work);
    }

    private boolean holds(UUID id, Instant at) {
        return in((sessions, people) -> sessions.find(id, at).isPresent());
    }

    private void change(Person person, Consumer<Person> change) {
        in((sessions, people) -> {
            change.accept(people.find(person.id()).orElseThrow());
            return 0;
        });
    }

    @Test
    void a_session_is_found_with_its_person_and_comes_back_as_it_was() {
        var person = somebody();
        var id = begin(person, Proof.SECOND_FACTOR, NOON);

        var found = in((sessions, people) -> sessions.find(id, NOON).orElseThrow());

        assertEquals(person.id(), found.person().id());
        assertEquals(Proof.SECOND_FACTOR, found.session().proof());
        assertEquals("Firefox on Windows", found.session().browser());
        assertEquals(NOON, found.session().began());
        assertEquals(NOON.plus(Duration.ofHours(12)), found.session().ends());
        assertFalse(holds(UUID.randomUUID(), NOON));
    }

    @Test
    void a_session_is_over_after_half_an_hour_without_a_request_and_after_twelve_hours_in_any_case() {
        var id = begin(somebody(), Proof.PASSWORD, NOON);
        assertTrue(holds(id, NOON.plus(Duration.ofMinutes(30))));
        assertFalse(holds(id, NOON.plus(Duration.ofMinutes(31))));
        for (int half = 1; half < 24; half++) {
            var now = NOON.plus(Duration.ofMinutes(30L * half));
            assertTrue(holds(id, now), "after " + half + " half hours");
            in((sessions, people) -> {
                sessions.seen(id, now);
                return 0;
            });
        }

        assertFalse(holds(id, NOON.plus(Duration.ofHours(12))));
    }

    @Test
    void other_roles_a_closed_account_and_whatever_else_begins_an_epoch_end_every_session_of_the_person_and_no_other() {
        var person = somebody();
        var bystander = begin(somebody(), Proof.PASSWORD, NOON);
        var first = begin(person, Proof.PASSWORD, NOON);
        change(person, one -> one.entitle(EnumSet.of(Role.STAFF, Role.TRIAL_LEAD)));
        assertTrue(holds(first, NOON), "the same roles again");

        change(person, one -> one.entitle(EnumSet.of(Role.STAFF)));
        assertFalse(holds(first, NOON), "other roles");
        var second = begin(person, Proof.PASSWORD, NOON);
        change(person, Person::endSessions);
        assertFalse(holds(second, NOON), "another password");
        var third = begin(person, Proof.PASSWORD, NOON);
        change(person, Person::leave);
        assertFalse(holds(third, NOON), "a closed account");
        change(person, Person::rejoin);
        assertFalse(holds(third, NOON), "an account that is open again");
        assertTrue(holds(bystander, NOON));
    }

    @Test
    void a_session_that_was_begun_on_old_terms_while_they_were_changed_never_holds() {
        var person = somebody();
        var before = new Session(person, Proof.PASSWORD, "", NOON, Session.LONGEST);
        change(person, Person::endSessions);

        in((sessions, people) -> {
            sessions.add(before);
            return 0;
        });

        assertFalse(holds(before.id(), NOON));
    }

    @Test
    void a_session_is_ended_once_and_the_others_of_the_person_go_on() {
        var person = somebody();
        var one = begin(person, Proof.PASSWORD, NOON);
        var other = begin(person, Proof.PASSWORD, NOON.plusSeconds(1));
        assertEquals(List.of(other, one), liveOf(person, NOON.plusSeconds(1)));

        assertTrue(truth((sessions, people) -> sessions.end(one, NOON.plusSeconds(2))));
        assertFalse(truth((sessions, people) -> sessions.end(one, NOON.plusSeconds(3))));

        assertFalse(holds(one, NOON.plusSeconds(2)));
        assertEquals(List.of(other), liveOf(person, NOON.plusSeconds(3)));
        assertTrue(in((sessions, people) -> sessions.live(NOON.plusSeconds(3))).stream()
                .anyMatch(found -> found.session().id().equals(other)
                        && found.person().id().equals(person.id())));
    }

    @Test
    void a_session_is_good_for_more_once_the_second_factor_is_proved() {
        var person = somebody();
        var id = begin(person, Proof.PASSWORD, NOON);
        assertFalse(truth((sessions, people) ->
                sessions.find(id, NOON).orElseThrow().session().admits(person)));

        in((sessions, people) -> {
            sessions.proven(id);
            return 0;
        });

        assertTrue(truth((sessions, people) ->
                sessions.find(id, NOON).orElseThrow().session().admits(person)));
    }

    @Test
    void sessions_are_forgotten_a_day_after_they_were_used_last() {
        var before = NOON.minus(Duration.ofDays(3000));
        var old = begin(somebody(), Proof.PASSWORD, before);
        var young = begin(somebody(), Proof.PASSWORD, before.plus(Duration.ofHours(1)));

        assertEquals(
                1,
                in((sessions, people) -> sessions.forgetUnseenSince(before.plusSeconds(1)))
                        .intValue());

        assertFalse(holds(old, before));
        assertTrue(holds(young, before.plus(Duration.ofHours(1))));
        in((sessions, people) -> sessions.forgetUnseenSince(before.plus(Duration.ofDays(1))));
    }

    private List<UUID> liveOf(Person person, Instant at) {
        return in((sessions, people) ->
                sessions.liveOf(person.id(), at).stream().map(Session::id).toList());
    }
}
