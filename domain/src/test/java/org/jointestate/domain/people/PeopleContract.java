package org.jointestate.domain.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every {@link People} must do, in memory or in a database. */
public abstract class PeopleContract {

    protected static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** Runs one transaction against the people under test. */
    protected abstract <T> T in(Function<People, T> work);

    @Test
    void a_person_is_found_again_by_id_and_by_user_name_in_any_case() {
        var ann = person("ann." + UUID.randomUUID().toString().substring(0, 8));
        in(people -> add(people, ann));

        var byId = in(people -> people.find(ann.id()).orElseThrow());
        var byName = in(people ->
                people.find(new Username(ann.username().value().toUpperCase())).orElseThrow());

        assertEquals(ann.username(), byId.username());
        assertEquals(ann.id(), byName.id());
        assertEquals(EnumSet.of(Role.STAFF, Role.TRIAL_LEAD), byId.roles());
        assertEquals(new OrganisationCode("POLICE"), byId.organisation());
        assertTrue(byId.active());
    }

    @Test
    void a_change_of_a_person_is_kept() {
        var bob = person("bob." + UUID.randomUUID().toString().substring(0, 8));
        in(people -> add(people, bob));

        in(people -> {
            people.find(bob.id()).orElseThrow().leave();
            return null;
        });

        var active = in(people -> people.find(bob.id()).orElseThrow().active());
        assertFalse(active);
    }

    @Test
    void a_token_works_until_it_expires_is_revoked_or_its_person_leaves() {
        var cat = person("cat." + UUID.randomUUID().toString().substring(0, 8));
        var hash = (UUID.randomUUID().toString() + UUID.randomUUID()).substring(0, 64);
        var scopes = EnumSet.of(Scope.READ, Scope.CHECK_IN);
        var token = new AccessToken(
                UUID.randomUUID(), cat.id(), "script", hash, scopes, NOON, NOON.plus(Duration.ofDays(1)));
        in(people -> {
            add(people, cat);
            people.add(token);
            return null;
        });

        var bearer = in(people -> people.bearerOf(hash, NOON).orElseThrow());
        assertEquals(cat.id(), bearer.person().id());
        assertEquals(scopes, bearer.scopes());
        assertTrue(in(people -> people.bearerOf(hash, NOON.plus(Duration.ofDays(1))))
                .isEmpty());
        assertEquals(Optional.empty(), in(people -> people.bearerOf("0".repeat(64), NOON)));
        in(people -> {
            people.token(token.id()).orElseThrow().revoke(NOON);
            return null;
        });
        assertEquals(Optional.empty(), in(people -> people.bearerOf(hash, NOON)));
        assertEquals(List.of(token.id()), in(people -> people.tokensOf(cat.id()).stream()
                .map(AccessToken::id)
                .toList()));
    }

    @Test
    void a_one_time_code_waits_until_it_expires() {
        var dan = person("dan." + UUID.randomUUID().toString().substring(0, 8));
        var credential = new Credential(dan.id());
        credential.giveCode("hash of code", NOON.plus(Duration.ofDays(7)));
        in(people -> {
            add(people, dan);
            people.add(credential);
            return null;
        });

        var found = in(people -> people.credentialOf(dan.id()).orElseThrow());

        assertEquals("hash of code", found.codeHashAt(NOON));
        assertEquals(null, found.codeHashAt(NOON.plus(Duration.ofDays(7))));
    }

    private static Person add(People people, Person person) {
        people.add(person);
        return person;
    }

    private static Person person(String name) {
        return new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.of(Role.STAFF, Role.TRIAL_LEAD));
    }
}
