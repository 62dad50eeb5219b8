package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.LetThrough;
import org.jointestate.domain.trial.PersonalData;
import org.jointestate.domain.trial.SeeWordsLetThrough;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsLetThroughTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void they_come_back_newest_first_with_the_name_of_whoever_said_so(String kind) {
        var database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        var person = new Person(
                PersonId.fresh(),
                new Username("insists"),
                "Ann Example",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.TRIAL_LEAD));
        var first = one(person, "2027-03-01T12:00:00Z", Set.of(PersonalData.Kind.NAME, PersonalData.Kind.POSTCODE));
        var second = one(person, "2027-03-02T12:00:00Z", Set.of(PersonalData.Kind.E_MAIL));

        database.in(em -> {
            new JpaPeople(em).add(person);
            new SqlWordsLetThrough(em).add(first);
            new SqlWordsLetThrough(em).add(second);
            return null;
        });

        assertEquals(List.of(second, first), database.in(em -> new SqlWordsLetThrough(em).newest(10)));
        assertEquals(List.of(second), database.in(em -> new SqlWordsLetThrough(em).newest(1)));
        assertEquals(
                List.of(
                        new SeeWordsLetThrough.Line(second, "Ann Example"),
                        new SeeWordsLetThrough.Line(first, "Ann Example")),
                database.in(em -> new SeeWordsLetThrough(new SqlWordsLetThrough(em), new JpaPeople(em)).see()));
    }

    private static LetThrough one(Person person, String at, Set<PersonalData.Kind> kinds) {
        return new LetThrough(
                UUID.randomUUID(),
                Instant.parse(at),
                person.id(),
                "/trial-outcomes.xhtml T1",
                kinds,
                "It is the front desk");
    }
}
