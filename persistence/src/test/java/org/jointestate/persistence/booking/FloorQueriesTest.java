package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
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
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SeeSpaces;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Records;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.domain.shared.Role;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.shared.CountedStatements;
import org.jointestate.persistence.shared.SqlRecords;
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

    /** Somebody who only looks, in the state of the records that was found when they came. */
    private static final class Looking implements Caller {

        private Person who;
        private Optional<RecordsState> state = Optional.empty();

        Looking(Person who) {
            this.who = who;
        }

        /** Somebody else on the same node, or the same person again. */
        void comes(Person next, Records records) {
            who = next;
            state = records.state();
            assertTrue(state.isPresent());
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(who.id());
        }

        @Override
        public Optional<OrganisationCode> organisation() {
            return Optional.of(who.organisation());
        }

        @Override
        public DeviceNetwork device() {
            return who.device();
        }

        @Override
        public Set<Role> roles() {
            return who.roles();
        }

        @Override
        public Optional<RecordsState> asOf() {
            return state;
        }
    }

    @Test
    void while_nothing_is_written_a_floor_is_asked_for_once_whoever_looks() {
        var statements = new CountedStatements();
        var database = TestDatabase.freshPostgres().through(statements::watch);
        var records = new SqlRecords(database.dataSource());
        var estate = AnEstate.of("QUIET", 2);
        var me = somebody("one");
        var other = somebody("other");
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            em.persist(me);
            em.persist(other);
            return null;
        });
        var desk = estate.desks().get(0);
        var caller = new Looking(me);
        database.in(em -> {
            var floor = seeFloor(em, caller);
            caller.comes(me, records);
            assertEquals(DeskState.FREE, stateOf(desk, floor, estate));
            caller.comes(other, records);
            statements.forget();
            assertEquals(DeskState.FREE, stateOf(desk, floor, estate));
            assertEquals(List.of(), statements.seen());

            // By another node, as far as this one can tell.
            book(database, desk, me);

            assertEquals(DeskState.FREE, stateOf(desk, floor, estate), "for whoever came before");
            caller.comes(me, records);
            assertEquals(DeskState.YOURS, stateOf(desk, floor, estate));
            caller.comes(other, records);
            statements.forget();
            assertEquals(DeskState.TAKEN, stateOf(desk, floor, estate));
            assertEquals(List.of(), statements.seen());
            return null;
        });
    }

    private static void book(TestDatabase database, Desk desk, Person person) {
        database.in(em -> {
            var booking = Booking.reserve(
                    BookingId.fresh(),
                    person.id(),
                    person.organisation(),
                    desk,
                    new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(10, 0)),
                    CLOCK.instant());
            new JpaBookings(em).add(booking);
            return new SqlClaims(em).take(booking);
        });
    }

    private static SeeFloor seeFloor(EntityManager em, Caller caller) {
        return new SeeFloor(new JpaSites(em), new SqlClaims(em), new SqlBookingRules(em), caller, CLOCK);
    }

    private static DeskState stateOf(Desk desk, SeeFloor floor, AnEstate estate) {
        return floor.see(estate.site().code(), MONDAY, DayPart.DAY, List.of(MONDAY, MONDAY.plusDays(1)))
                .find(desk.code())
                .orElseThrow()
                .state();
    }

    private static Person somebody(String name) {
        return new Person(
                PersonId.fresh(),
                new Username(name),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
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
        var person = somebody("somebody");
        database.in(em -> {
            estate.addTo(new JpaSites(em));
            new JpaSites(em).add(estate.space(1, SpaceKind.MEETING_ROOM, 1));
            return null;
        });
        var others = IntStream.range(0, days).mapToObj(MONDAY::plusDays).toList();
        return database.in(em -> {
            var seeFloor = seeFloor(em, new FixedCaller(person));
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
