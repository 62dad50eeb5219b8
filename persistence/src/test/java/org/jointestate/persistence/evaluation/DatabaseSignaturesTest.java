package org.jointestate.persistence.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.evaluation.signoff.SignaturesContract;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of signatures on a database, and what only a database can be asked. */
abstract class DatabaseSignaturesTest extends SignaturesContract {

    protected abstract TestDatabase database();

    @Override
    protected <T> T in(Function<Ports, T> work) {
        return database()
                .in(em ->
                        work.apply(new Ports(new SqlSignatures(em), new SqlKeptWords(em), new JpaFrozenDatasets(em))));
    }

    @Override
    protected PersonId somebody() {
        var person = new Person(
                PersonId.fresh(),
                new Username("signs." + UUID.randomUUID().toString().substring(0, 12)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                EnumSet.of(Role.STAFF));
        database().in(em -> {
            new JpaPeople(em).add(person);
            return null;
        });
        return person.id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sign_off set note = 'No dissent.'",
                "update sign_off set signed_by = acting_for",
                "delete from sign_off"
            })
    void a_signature_is_never_changed_or_removed_whoever_asks(String statement) {
        signatures_come_back_as_they_were_given_and_in_their_order();
        long before = count();

        assertThrows(RuntimeException.class, () -> database().in(em -> new Sql(em).update(statement)));
        assertEquals(before, count());
    }

    @Test
    void a_row_written_past_the_application_needs_its_forerunner_too() {
        signatures_come_back_as_they_were_given_and_in_their_order();

        // Published without keys: the keys it claims to follow are of another round.
        assertThrows(RuntimeException.class, () -> database().in(em -> new Sql(em)
                .update("insert into sign_off (id, trial, dataset, place, round_number, bound, step, slot, follows,"
                        + " follows_too, organisation, signed_by, answer, note, signed_at, paper_number)"
                        + " select 'x', trial, dataset, 99, 7, bound, step, slot, follows, follows_too, organisation,"
                        + " signed_by, answer, note, signed_at, 99 from sign_off where step = 'PUBLISHED'"
                        + " fetch first 1 rows only")));
    }

    private long count() {
        return database().in(em -> new Sql(em)
                .first("select count(*) from sign_off", row -> row.getLong(1))
                .orElseThrow());
    }
}
