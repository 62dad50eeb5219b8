package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.PersonalData.Found;
import org.jointestate.domain.trial.PersonalData.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsistTest {

    private static final String TEXT = "Call Ann Example on 07700 900123";

    private final InMemoryPeople people = new InMemoryPeople();
    private final List<Found> told = new ArrayList<>();
    private final List<Insistence.Problem> problems = new ArrayList<>();
    private final List<String> letThrough = new ArrayList<>();
    private String because = "";

    private final PersonalData personalData = new PersonalData(people, new Insistence() {
        @Override
        public void found(List<Found> words) {
            told.addAll(words);
        }

        @Override
        public Optional<String> because() {
            return Optional.of(because);
        }

        @Override
        public void notBecause(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void letThrough(Set<Kind> kinds, String reason) {
            letThrough.add(kinds + " " + reason);
        }
    });

    @BeforeEach
    void somebody_is_on_the_roll() {
        people.add(new Person(
                PersonId.fresh(),
                new Username("ann"),
                "Ann Example",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF)));
    }

    @Test
    void the_words_are_told_and_refused_as_long_as_nobody_insists() {
        assertEquals(Set.of(Kind.NAME, Kind.TELEPHONE), personalData.in(TEXT));

        assertEquals(List.of(new Found(Kind.TELEPHONE, "07700 900123"), new Found(Kind.NAME, "Ann Example")), told);
        assertEquals(List.of(), letThrough);
        assertEquals(List.of(), problems);
    }

    @Test
    void with_a_reason_they_are_let_through_and_the_reason_is_written_down_without_them() {
        because = "  The chief officer's own number on the website ";

        assertEquals(Set.of(), personalData.in(TEXT));

        assertEquals(List.of("[TELEPHONE, NAME] The chief officer's own number on the website"), letThrough);
    }

    @Test
    void a_reason_that_says_nothing_or_has_such_words_itself_lets_nothing_through() {
        because = "because";
        assertEquals(2, personalData.in(TEXT).size());
        because = "x".repeat(301);
        assertEquals(2, personalData.in(TEXT).size());
        because = "It is Ann Example who said so";
        assertEquals(2, personalData.in(TEXT).size());

        assertEquals(
                List.of(Insistence.Problem.LENGTH, Insistence.Problem.LENGTH, Insistence.Problem.PERSONAL_DATA),
                problems);
        assertEquals(List.of(), letThrough);
    }

    @Test
    void a_text_in_order_asks_nobody() {
        because = "It must stay, as everybody knows";

        assertEquals(Set.of(), personalData.in("Three visits were made together."));

        assertTrue(told.isEmpty());
        assertTrue(letThrough.isEmpty());
    }

    @Test
    void an_erased_colleague_is_no_name() {
        var gone = people.all().get(0);
        gone.leave();
        gone.erase("1234", java.time.Instant.parse("2027-03-01T12:00:00Z"));

        assertEquals(Set.of(), personalData.in("A former colleague and Ann Example"));
    }
}
