package org.jointestate.domain.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Set;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.PersonalData.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number and name here is invented; telephone numbers are of the ranges that Ofcom keeps free for drama. */
class PersonalDataTest {

    private final InMemoryPeople people = new InMemoryPeople();
    private final PersonalData personalData = new PersonalData(people);

    @ParameterizedTest
    @CsvSource({
        "see 19*123456 about it, CRIME_NUMBER",
        "19*123, CRIME_NUMBER",
        "number 19000123456, CRIME_NUMBER",
        "DY/1234/19 was closed, CRIME_NUMBER",
        "the flat at DE5 3RS, POSTCODE",
        "de53rs, POSTCODE",
        "SW1A 1AA, POSTCODE",
        "ring 07700 900123, TELEPHONE",
        "+44 7700 900123, TELEPHONE",
        "01632960001, TELEPHONE",
        "01632-960-001., TELEPHONE",
        "QQ 12 34 56 C is no number and AB 12 34 56 C is one, NATIONAL_INSURANCE",
        "ab123456c, NATIONAL_INSURANCE",
        "write to ann@example.org, E_MAIL",
        "ANN.HALE+desk@mail.example.co.uk, E_MAIL"
    })
    void what_names_somebody_is_found_in_either_case(String text, Kind kind) {
        assertEquals(Set.of(kind), personalData.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A home fire safety visit was agreed the same morning.",
                "12 visits in 2019, 13 in 2020",
                "From 2019-10-25 to 2020-04-25",
                "19*12 is too short to be one",
                "The budget was 1,070,000 pounds and 0.0770090012 of it",
                "07700 9001 has two figures too few",
                "Room HQ-1-B05 at 09:30",
                "QQ 12 34 56 C",
                "user at example.org",
                "user@localhost",
                "Joint work @ headquarters"
            })
    void ordinary_words_and_figures_are_let_through(String text) {
        assertEquals(Set.of(), personalData.in(text));
    }

    @Test
    void several_kinds_are_named_together() {
        assertEquals(
                Set.of(Kind.POSTCODE, Kind.TELEPHONE, Kind.E_MAIL),
                personalData.in("DE5 3RS, 07700 900123, ann@example.org"));
    }

    @Test
    void a_name_on_the_roll_is_found_whatever_stands_around_it_and_is_not_found_inside_a_word() {
        enrol("Zoë O’Hare-Lind");

        assertEquals(Set.of(Kind.NAME), personalData.in("zoë o’hare-lind"));
        assertEquals(Set.of(Kind.NAME), personalData.in("Seen by: ZOË  O'HARE LIND, twice"));
        assertEquals(Set.of(), personalData.in("Zoë O’Hare-Linden"));
        assertEquals(Set.of(), personalData.in("Zoë came, and O’Hare Lind too"));
    }

    @Test
    void a_name_of_one_word_is_not_looked_for_because_it_may_be_a_word() {
        enrol("Rose");

        assertEquals(Set.of(), personalData.in("The number of visits rose."));
    }

    @Test
    void a_long_text_made_to_keep_the_patterns_busy_is_read_in_no_time() {
        for (var piece : new String[] {"0 ", "a.", "A1 ", "+44 ", "12*", "a@a."}) {
            var text = piece.repeat(50_000 / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> personalData.in(text), piece);
        }
    }

    private void enrol(String name) {
        people.add(new Person(
                PersonId.fresh(),
                new Username("somebody"),
                name,
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF)));
    }
}
