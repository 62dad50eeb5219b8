package org.jointestate.domain.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.junit.jupiter.api.Test;

/** What every keeper of identities promises. Keys are fresh in each test: a database is shared by them all. */
public abstract class DirectoryIdentitiesContract {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final String ISSUER = "https://login.example/tenant/v2.0";

    private final String key = UUID.randomUUID().toString();

    /** Runs one transaction. */
    protected abstract <T> T in(Function<DirectoryIdentities, T> work);

    /** Whoever an identity may refer to. */
    protected abstract PersonId somebody();

    @Test
    void an_identity_is_its_person_by_directory_and_key_together() {
        var person = somebody();
        add(new DirectoryIdentity(ISSUER, key), person);

        assertEquals(Optional.of(person), personOf(ISSUER, key));
        assertEquals(Optional.empty(), personOf("https://login.example/another", key));
        assertEquals(Optional.empty(), personOf(ISSUER, key.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void the_same_identity_is_never_two_people() {
        var first = somebody();
        var second = somebody();
        add(new DirectoryIdentity(ISSUER, key), first);

        assertThrows(ChangedMeanwhile.class, () -> add(new DirectoryIdentity(ISSUER, key), second));

        assertEquals(Optional.of(first), personOf(ISSUER, key));
    }

    @Test
    void one_person_may_have_several_and_all_are_forgotten_together() {
        var person = somebody();
        var other = somebody();
        add(new DirectoryIdentity(ISSUER, key), person);
        add(new DirectoryIdentity("https://other.example", key), person);
        add(new DirectoryIdentity(ISSUER, "x" + key), other);
        assertEquals(2, in(identities -> identities.of(person)).size());

        in(identities -> {
            identities.forget(person);
            return 0;
        });

        assertEquals(List.of(), in(identities -> identities.of(person)));
        assertEquals(Optional.of(other), personOf(ISSUER, "x" + key));
    }

    @Test
    void the_longest_directory_and_key_are_kept_whole() {
        var person = somebody();
        var longest = new DirectoryIdentity("https://" + "d".repeat(292), key + "k".repeat(255 - key.length()));
        add(longest, person);

        assertEquals(List.of(longest), in(identities -> identities.of(person)));
    }

    private void add(DirectoryIdentity identity, PersonId person) {
        in(identities -> {
            identities.add(identity, person, NOON);
            return 0;
        });
    }

    private Optional<PersonId> personOf(String issuer, String subject) {
        return in(identities -> identities.personOf(new DirectoryIdentity(issuer, subject)));
    }
}
