package org.jointestate.domain.booking.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every keeper of calendar addresses promises. */
public abstract class CalendarFeedsContract {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    protected abstract <T> T in(BiFunction<People, CalendarFeeds, T> work);

    @Test
    void an_address_leads_to_its_person_until_it_is_ended() {
        var person = somebody();
        var hash = hash();
        add(person, hash);

        assertEquals(Optional.of(person), ownerOf(hash));
        assertEquals(Optional.of(NOON), madeBy(person));
        assertEquals(Optional.empty(), ownerOf(hash()));

        int revoked = in((people, feeds) -> feeds.revoke(person, NOON));
        int again = in((people, feeds) -> feeds.revoke(person, NOON));

        assertEquals(1, revoked);
        assertEquals(0, again);
        assertEquals(Optional.empty(), ownerOf(hash));
        assertEquals(Optional.empty(), madeBy(person));
    }

    @Test
    void somebody_who_has_left_has_no_address_any_more_and_ending_one_ends_nobody_elses() {
        var leaver = somebody();
        var other = somebody();
        var hash = hash();
        var others = hash();
        add(leaver, hash);
        add(other, others);

        in((people, feeds) -> {
            people.find(leaver).orElseThrow().leave();
            return null;
        });
        int revoked = in((people, feeds) -> feeds.revoke(leaver, NOON));

        assertEquals(1, revoked);
        assertEquals(Optional.empty(), ownerOf(hash));
        assertEquals(Optional.of(other), ownerOf(others));
    }

    private void add(PersonId person, String hash) {
        in((people, feeds) -> {
            feeds.add(person, hash, NOON);
            return null;
        });
    }

    private Optional<PersonId> ownerOf(String hash) {
        return in((people, feeds) -> feeds.ownerOf(hash));
    }

    private Optional<Instant> madeBy(PersonId person) {
        return in((people, feeds) -> feeds.madeBy(person));
    }

    private static String hash() {
        return (UUID.randomUUID() + UUID.randomUUID().toString())
                .replace("-", "")
                .substring(0, 64);
    }

    private PersonId somebody() {
        var person = new Person(
                PersonId.fresh(),
                new Username("feed." + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        in((people, feeds) -> {
            people.add(person);
            return null;
        });
        return person.id();
    }
}
