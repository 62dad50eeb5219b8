package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SeeSpaces;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.shared.CountedStatements;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** The page that is opened most asks the database a few questions, however many desks and days it shows. */
class FloorQueriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final int MOST = 5;

    /** The page asks two more: who is calling, and which surges there are. */
    private static final int MOST_FOR_A_FLOOR = 3;

    @Test
    void a_floor_is_read_with_at_most_three_queries_in_h2() {
        assertFew(TestDatabase.h2());
    }

    @Test
    void a_floor_is_read_with_at_most_three_queries_in_postgresql() {
        assertFew(TestDatabase.postgres());
    }

    private static void assertFew(TestDatabase shared) {
        var statements = new CountedStatements();
        var database = shared.through(statements::watch);

        var small = queries(database, statements, 2, 1);
        var large = queries(database, statements, 60, 5);

        assertFalse(large.isEmpty(), "No statement was seen, so nothing was counted.");
        assertTrue(large.size() <= MOST_FOR_A_FLOOR, () -> "%d queries: %s".formatted(large.size(), large));
        assertEquals(small.size(), large.size());
    }

    private static List<String> queries(TestDatabase database, CountedStatements statements, int desks, int days) {
        var estate =
                AnEstate.of("Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT), desks);
        var person = new Person(
                PersonId.fresh(),
                new Username("somebody"),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            new JpaSites(em).add(estate.space(1, SpaceKind.MEETING_ROOM, 1));
            return null;
        });
        var others = IntStream.range(0, days).mapToObj(MONDAY::plusDays).toList();
        return database.in(em -> {
            var seeFloor = new SeeFloor(
                    new JpaSites(em), new SqlClaims(em), new SqlBookingRules(em), new FixedCaller(person), CLOCK);
            new JpaSites(em).layout();
            statements.forget();
            var seen = seeFloor.see(estate.site().code(), MONDAY, DayPart.DAY, others);
            assertEquals(desks, seen.desks().size());
            var floor = statements.seen();
            statements.forget();
            new SeeSpaces(new JpaSites(em), new SqlClaims(em), new SqlBookingRules(em), new FixedCaller(person), CLOCK)
                    .see(
                            estate.site().code(),
                            MONDAY,
                            Optional.of(new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(10, 0))));
            var spaces = statements.seen();
            assertTrue(spaces.size() <= MOST, () -> "%d queries: %s".formatted(spaces.size(), spaces));
            return floor;
        });
    }
}
