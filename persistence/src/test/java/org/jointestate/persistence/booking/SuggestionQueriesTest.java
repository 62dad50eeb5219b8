package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.seating.SeatingPorts;
import org.jointestate.domain.booking.seating.SuggestDesks;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.booking.seating.SqlSeatingPlans;
import org.jointestate.persistence.booking.seating.SqlSeatingWishes;
import org.jointestate.persistence.booking.seating.SqlSeatsTaken;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.CountedStatements;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Desks are suggested with a number of questions that does not grow with the desks. */
class SuggestionQueriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T06:00:00Z"), ZoneOffset.UTC);
    private static final int MOST = 10;

    @Test
    void desks_are_suggested_with_few_questions_however_many_there_are() {
        var statements = new CountedStatements();
        var database = TestDatabase.h2().through(statements::watch);

        var small = queries(database, statements, 2);
        var large = queries(database, statements, 60);

        assertFalse(large.isEmpty(), "No statement was seen, so nothing was counted.");
        assertTrue(large.size() <= MOST, () -> "%d queries: %s".formatted(large.size(), large));
        assertEquals(small.size(), large.size());
    }

    private static List<String> queries(TestDatabase database, CountedStatements statements, int desks) {
        var code = "Q" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var estate = AnEstate.of(code, desks);
        var person = new Person(
                PersonId.fresh(),
                new Username(code.toLowerCase(Locale.ROOT)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            new JpaPeople(em).add(person);
            return null;
        });
        return database.in(em -> {
            var sites = new JpaSites(em);
            var ports = new SeatingPorts(
                    new BookingPorts(
                            new JpaPeople(em), sites, new JpaBookings(em), new SqlClaims(em), new SqlBookingRules(em)),
                    new SqlSeatingWishes(em),
                    new SqlSeatsTaken(em),
                    new SqlSeatingPlans(em));
            sites.layout();
            statements.forget();
            var suggested = ports.suggest(new FixedCaller(person), CLOCK)
                    .suggest(estate.site().code(), MONDAY, DayPart.DAY);
            assertInstanceOf(SuggestDesks.Suggested.Desks.class, suggested);
            return statements.seen();
        });
    }
}
