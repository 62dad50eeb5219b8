package org.jointestate.persistence.people.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.privacy.ForOthersEyes;
import org.jointestate.domain.people.privacy.HeldData;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeldRecordsTest {

    /** What a plan made by somebody else, or a bank, has of the planted person stands in other sections. */
    private static final Set<String> WITHOUT_ROWS = Set.of("plans of seats", "moved by a surge", "visitors of nobody");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void everything_about_somebody_is_in_their_copy_and_nothing_about_somebody_else(String kind) {
        var database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        var planted = Planted.in(database);

        var copy = copy(database, planted.person());

        var empty = copy.stream()
                .filter(section -> section.rows().isEmpty())
                .map(HeldData.Section::name)
                .collect(Collectors.toCollection(TreeSet::new));
        empty.removeAll(WITHOUT_ROWS);
        assertEquals(Set.of(), empty, "Nothing was planted for these, or it is not found.");
        var words = copy.toString().toLowerCase(Locale.ROOT);
        for (var own : List.of(Planted.USERNAME, Planted.E_MAIL, Planted.NAME)) {
            assertTrue(words.contains(own.toLowerCase(Locale.ROOT)), own);
        }
        for (var theirs : List.of(
                Planted.OTHER_NAME,
                Planted.OTHER_USERNAME,
                planted.other().id().toString(),
                "Somebody Visiting",
                "told by")) {
            assertFalse(words.contains(theirs.toLowerCase(Locale.ROOT)), theirs);
        }
        for (var secret : List.of("password_hash", "key of the test", "code_hash")) {
            assertFalse(
                    copy.stream()
                            .anyMatch(section -> section.columns().contains(secret)
                                    || section.rows().toString().contains(secret)),
                    secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void somebody_elses_copy_has_nothing_of_the_planted_person_but_what_they_were_told(String kind) {
        var database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        var planted = Planted.in(database);

        var copy = copy(database, planted.other()).stream()
                .filter(section ->
                        !section.name().equals("notices") && !section.name().equals("roll calls"))
                .toList();

        var words = copy.toString().toLowerCase(Locale.ROOT);
        Planted.NEEDLES.forEach(needle -> assertFalse(words.contains(needle), needle));
    }

    @Test
    void what_is_left_out_of_a_copy_for_others_is_there_by_its_name() {
        var sections = PersonalRegister.get().sections().stream()
                .collect(Collectors.toMap(PersonalRegister.Section::name, section -> section.given().stream()
                        .map(PersonalRegister.Column::name)
                        .collect(Collectors.toSet())));

        ForOthersEyes.LEFT_OUT.forEach((name, columns) -> {
            assertTrue(sections.containsKey(name), name);
            assertTrue(sections.get(name).containsAll(columns), name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void texts_about_other_things_are_counted_and_not_told(String kind) {
        var database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        var planted = Planted.in(database);

        var mentions = database.in(em -> new SqlHeldRecords(em).mentionsOf(planted.person()));

        assertTrue(mentions.contains(new HeldData.Mention("closure.because", 1)), mentions::toString);
        assertTrue(mentions.contains(new HeldData.Mention("trial_outcome.summary", 1)), mentions::toString);
    }

    private static List<HeldData.Section> copy(TestDatabase database, Person person) {
        return database.in(em -> new SqlHeldRecords(em).about(person));
    }
}
