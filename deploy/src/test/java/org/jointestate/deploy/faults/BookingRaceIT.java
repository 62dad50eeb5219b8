package org.jointestate.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One desk is never booked twice and one person never sits at two desks, whoever asks at the same moment. */
class BookingRaceIT {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void of_many_who_ask_at_once_one_has_the_desk(Engine engine) throws Exception {
        race(engine, new BookingRace(32, 20, 10));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"EMBEDDED, 32", "EMBEDDED, 64", "POSTGRES, 32", "POSTGRES, 64"})
    void of_many_who_ask_at_once_one_has_the_desk_in_200_rounds(Engine engine, int width) throws Exception {
        race(engine, new BookingRace(width, 200, 50));
    }

    /**
     * The proof that the proof can fail: without the two keys of the claims nothing else keeps bookings of one desk apart. Those of one
     * person are made one after the other besides; that their key alone would do is shown where claims are taken without that
     * (ClaimsRace).
     */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void without_the_keys_of_the_claims_the_same_race_books_twice_and_is_seen_to(Engine engine) throws Exception {
        var race = new BookingRace(32, 5, 5);
        try (var estate = engine.start(race.crowd())) {
            engine.inTables(estate, tables -> {
                engine.dropKeys(tables);
                return null;
            });
            if (!estate.isAlive()) {
                estate.startAgain();
            }

            var oneDesk = race.forOneDesk(estate);
            var onePerson = race.ofOnePersonForManyDesks(estate);

            var stored = engine.inTables(estate, Stored::in);
            Findings.say(
                    "Race without the keys, %s, 32 clients, %d rounds: one desk had one winner in %d rounds, %d desks booked twice; one person had one desk in %d rounds, %d people at two desks",
                    engine,
                    race.rounds(),
                    oneDesk.roundsWithOneWinner(),
                    stored.doublesOfDesks().size(),
                    onePerson.roundsWithOneWinner(),
                    stored.doublesOfPeople().size());
            assertAll(
                    () -> assertTrue(oneDesk.roundsWithOneWinner() < race.rounds(), "Every round had one winner."),
                    () -> assertFalse(stored.doublesOfDesks().isEmpty(), "No desk was seen to be booked twice."),
                    () -> assertEquals(
                            race.roundsBeside(),
                            onePerson.roundsWithOneWinner(),
                            "One person had more than one desk, though their bookings are made one after the other."));
        }
    }

    private static void race(Engine engine, BookingRace race) throws Exception {
        try (var estate = engine.start(race.crowd())) {
            var oneDesk = race.forOneDesk(estate);
            var overlapping = race.forOverlappingSlots(estate);
            var onePerson = race.ofOnePersonForManyDesks(estate);
            var sentAgain = race.ofOneWishSentAgain(estate);

            var stored = engine.inTables(estate, Stored::in);
            Set<String> told = new HashSet<>();
            for (var outcome : List.of(oneDesk, overlapping, onePerson, sentAgain)) {
                told.addAll(outcome.told());
            }
            Set<String> storedIds = new HashSet<>();
            stored.held().forEach(row -> storedIds.add(row.id()));
            Findings.say(
                    "Race, %s, %d clients, %d rounds: one desk %d of %d with one winner %s; overlapping slots %s; one person, many desks %d of %d with one winner %s; sent again %d of %d with one winner %s; told %d, stored %d, desks booked twice %d, people at two desks %d",
                    engine,
                    race.width(),
                    race.rounds(),
                    oneDesk.roundsWithOneWinner(),
                    race.rounds(),
                    oneDesk.answers(),
                    overlapping.answers(),
                    onePerson.roundsWithOneWinner(),
                    race.roundsBeside(),
                    onePerson.answers(),
                    sentAgain.roundsWithOneWinner(),
                    race.roundsBeside(),
                    sentAgain.answers(),
                    told.size(),
                    stored.held().size(),
                    stored.doublesOfDesks().size(),
                    stored.doublesOfPeople().size());
            assertAll(
                    () -> assertEquals(
                            race.rounds(), oneDesk.roundsWithOneWinner(), () -> "one desk " + oneDesk.answers()),
                    () -> assertEquals(
                            Set.of("201", "409 DESK_TAKEN"), oneDesk.answers().keySet()),
                    () -> assertEquals(
                            Set.of("201", "409 DESK_TAKEN"),
                            overlapping.answers().keySet()),
                    () -> assertEquals(
                            race.roundsBeside(),
                            onePerson.roundsWithOneWinner(),
                            () -> "one person " + onePerson.answers()),
                    () -> assertEquals(
                            Set.of("201", "409 PERSON_ALREADY_BOOKED"),
                            onePerson.answers().keySet()),
                    () -> assertEquals(
                            race.roundsBeside(),
                            sentAgain.roundsWithOneWinner(),
                            () -> "sent again " + sentAgain.answers()),
                    // Whoever sends a wish twice is told of the one booking twice, however close together.
                    () -> assertEquals(Set.of("200", "201"), sentAgain.answers().keySet()),
                    () -> assertEquals(race.roundsBeside(), sentAgain.named().size()),
                    () -> assertEquals(Set.of(PROBLEM), oneDesk.typesOfRefusals()),
                    () -> assertEquals(Set.of(PROBLEM), onePerson.typesOfRefusals()),
                    // What was told is what is there, row for row, and refused bookings left nothing behind.
                    () -> assertEquals(told, storedIds),
                    () -> assertEquals(told.size(), stored.bookings().size()),
                    () -> assertEquals(List.of(), stored.doublesOfDesks()),
                    () -> assertEquals(List.of(), stored.doublesOfPeople()),
                    () -> assertEquals(Set.of(), stored.claimsThatDisagree()),
                    () -> assertEquals(stored.claims().size(), stored.claimRows()));
        }
    }
}
