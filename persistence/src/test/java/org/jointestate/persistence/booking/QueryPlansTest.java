package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.MyBookings;
import org.jointestate.domain.booking.SeeBooking;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.arrival.ReleaseNoShows;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SeeSpaces;
import org.jointestate.domain.booking.reserve.PruneClaims;
import org.jointestate.domain.booking.waiting.OfferState;
import org.jointestate.domain.booking.waiting.WaitingLists;
import org.jointestate.domain.booking.waiting.WaitingOrder;
import org.jointestate.domain.booking.waiting.WaitingState;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jointestate.persistence.booking.seating.SqlSeatsTaken;
import org.jointestate.persistence.booking.waiting.SqlWaitingLists;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.TestDatabase;
import org.jointestate.persistence.shared.WatchedStatements;
import org.jointestate.persistence.trial.SqlCheckIns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * With 200,000 bookings in its tables and its statistics fresh, PostgreSQL reads none of the questions that are asked all day by going
 * through all bookings or all claims. The statements are those that the adapters really send, with their values.
 */
class QueryPlansTest {

    private static final int DESKS = 200;
    private static final int PEOPLE = 1000;
    private static final int DAYS_BEFORE = 950;
    private static final int DAYS_AHEAD = 50;
    private static final int STEP = 50;
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T11:00:00Z"), ZoneOffset.UTC);
    private static final Pattern ALL_OF_IT = Pattern.compile(
            "Seq Scan on (booking|claim|outbox|waiting_entry|waiting_offer|waiting_day|use_figure|use_peak)\\b");

    private static final WatchedStatements STATEMENTS = new WatchedStatements();
    private static final AnEstate ESTATE = AnEstate.of("PLANS", DESKS);
    private static final Desk PARK = ESTATE.space(DESKS, SpaceKind.PARKING_BAY, 20);
    private static final List<Person> SOMEBODIES =
            IntStream.range(0, PEOPLE).mapToObj(QueryPlansTest::person).toList();
    private static TestDatabase database;

    @BeforeAll
    static void fill() throws SQLException {
        database = TestDatabase.freshPostgres().through(STATEMENTS::watch);
        database.in(em -> {
            ESTATE.addTo(new JpaSites(em));
            var people = new JpaPeople(em);
            SOMEBODIES.forEach(people::add);
            return null;
        });
        try (var connection = database.dataSource().getConnection()) {
            run(
                    connection,
                    "create temporary table d as select code, row_number() over (order by code) - 1 as n from desk");
            run(
                    connection,
                    "create temporary table p as select id, row_number() over (order by username) - 1 as n from person");
            run(connection, """
                    create function pg_temp.letter(n integer) returns varchar language sql as
                    $$ select substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', n %% 30 + 1, 1) $$
                    """.replace("%%", "%"));
            // In steps, since no statement may take longer than 30 seconds, however busy the machine.
            for (int from = -DAYS_BEFORE; from < DAYS_AHEAD; from += STEP) {
                run(connection, """
                        insert into booking (id, reference, person, organisation, desk, zone, site, starts, ends, state, reserved,
                            checked_in, check_in_source, ended, version)
                        select cast(gen_random_uuid() as varchar), 'JE-2222-' || pg_temp.letter(k / 27000) || pg_temp.letter(k / 900) || pg_temp.letter(k / 30) || pg_temp.letter(k), p.id, 'FIRE', d.code, 'PLANS-1-A', 'PLANS',
                            at + time '09:00', at + time '17:00',
                            case when day < 0 then case when (day + d.n) %% 20 = 0 then 'NO_SHOW' else 'LEFT' end
                                 when day = 0 and d.n %% 2 = 0 then 'CHECKED_IN' else 'RESERVED' end,
                            at - interval '7 days',
                            case when day < 0 or (day = 0 and d.n %% 2 = 0) then at + time '08:55' end,
                            case when day < 0 or (day = 0 and d.n %% 2 = 0) then 'QR' end,
                            case when day < 0 then at + time '16:30' end, 1
                        from generate_series(%d, %d) day
                        cross join d
                        cross join lateral (select date '%s' + day as at, cast((day + 950) * 200 + d.n as integer) as k) w
                        join p on p.n = (d.n + day * 200 + 200000) %% %d
                        """.formatted(from, from + STEP - 1, MONDAY, PEOPLE));
                // Past claims are pruned every night, so those of a few days are all that is left of the past.
                run(connection, """
                        insert into claim (space, place, cell, person, booking)
                        select b.desk, 1, cell, b.person, b.id from booking b
                        cross join lateral generate_series(b.starts, b.ends - interval '30 minutes', interval '30 minutes') cell
                        where b.starts >= date '%1$s' + %2$d and b.starts < date '%1$s' + %2$d + %3$d and b.starts > date '%1$s' - 4
                        """.formatted(MONDAY, from, STEP));
            }
        }
        try (var connection = database.dataSource().getConnection()) {
            // Five weeks of waiting lists, as long as they are kept: long lists every day, almost all of them over.
            run(connection, """
                    insert into waiting_day (site, day_of, seed, looks)
                    select 'PLANS', date '%s' + day, 'seed', 1 from generate_series(-2000, 30) day
                    """.formatted(MONDAY));
            run(connection, """
                    insert into waiting_entry (id, person, site, day_of, part, joined, state)
                    select cast(gen_random_uuid() as varchar), p.id, 'PLANS', date '%1$s' + day, 'DAY', timestamp '%1$s 09:00',
                        case when day < 0 then 'GOT' when day = 2 and p.n %% 100 = 0 then 'WAITING'
                             when day = 2 and p.n %% 100 = 1 then 'OFFERED' else 'LEFT' end
                    from generate_series(-35, 5) day cross join
                        (select id, row_number() over (order by username) - 1 as n from person) p
                    """.formatted(MONDAY));
            run(connection, """
                    insert into waiting_offer (id, entry, live_entry, person, desk, starts, ends, made, held_until, state, settled)
                    select cast(gen_random_uuid() as varchar), id, case when state = 'OFFERED' then id end, person, 'PLANS-1-A01',
                        day_of + time '09:00', day_of + time '17:00', joined, joined,
                        case when state = 'OFFERED' then 'OPEN' else 'ACCEPTED' end, day_of + time '09:00'
                    from waiting_entry
                    """);
        }
        database.in(em -> {
            new JpaSites(em).add(PARK);
            return null;
        });
        try (var connection = database.dataSource().getConnection()) {
            // Ten years of figures of 200 desks, and their hours.
            run(connection, """
                    insert into use_month select 'PLANS', m, m, m + interval '1 month', m, true, true, 200, 150, 140, 1, 1, 1, 1, 1, 1, 1
                    from generate_series(timestamp '2017-01-01', timestamp '2026-12-01', interval '1 month') m
                    """);
            run(connection, """
                    insert into use_figure select 'PLANS', 'MONTH', m, 'DESK', code, 1, 0, 1, 1, 1, 1, 1, 1, 1
                    from generate_series(timestamp '2017-01-01', timestamp '2026-12-01', interval '1 month') m, desk
                    """);
            run(connection, """
                    insert into use_figure select 'PLANS', 'YEAR', m, 'DESK', code, 12, 0, 1, 1, 1, 1, 1, 1, 1
                    from generate_series(timestamp '2017-01-01', timestamp '2026-01-01', interval '1 year') m, desk
                    """);
            run(connection, """
                    insert into use_peak select 'PLANS', 'MONTH', m, weekday, hour, 1, 1
                    from generate_series(timestamp '2017-01-01', timestamp '2026-12-01', interval '1 month') m,
                        generate_series(1, 7) weekday, generate_series(0, 23) hour
                    """);
            // Ten thousand messages that nobody has come to yet.
            run(connection, """
                    insert into outbox (id, topic, about, content, added, state, tries, due)
                    select cast(gen_random_uuid() as varchar), 'plans', id, 'x', at, 'WAITING', 0, at
                    from (select id, timestamp '%s 07:00' + row_number() over () * interval '1 second' as at from booking limit 10000) b
                    """.formatted(MONDAY));
            run(connection, "analyze");
        }
    }

    private static Person person(int number) {
        return new Person(
                PersonId.fresh(),
                new Username("plan-%04d".formatted(number)),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void no_question_of_every_day_reads_all_bookings_or_all_claims() throws SQLException {
        var me = new FixedCaller(SOMEBODIES.get(7));
        var tomorrow =
                new Slot(MONDAY.plusDays(60).atTime(9, 0), MONDAY.plusDays(60).atTime(17, 0));
        var later =
                new Slot(MONDAY.plusDays(61).atTime(9, 0), MONDAY.plusDays(61).atTime(17, 0));
        var work = new LinkedHashMap<String, Consumer<BookingPorts>>();
        work.put("the floor of a day, and five days besides", ports -> {
            var seen = new SeeFloor(ports.sites(), ports.claims(), ports.rules(), me, CLOCK)
                    .see(
                            ESTATE.site().code(),
                            MONDAY.plusDays(1),
                            DayPart.DAY,
                            IntStream.range(1, 6).mapToObj(MONDAY::plusDays).toList());
            assertEquals(DESKS, seen.desks().size());
        });
        work.put("what is held and by whom, to be kept", ports -> ports.claims()
                .holdingsAt(ESTATE.site().code(), List.of(tomorrow)));
        work.put("the rooms and car parks of a day", ports -> {
            var seen = new SeeSpaces(ports.sites(), ports.claims(), ports.rules(), me, CLOCK)
                    .see(ESTATE.site().code(), MONDAY.plusDays(1), Optional.of(tomorrow));
            assertEquals(1, seen.spaces().size());
        });
        work.put(
                "booking a place of several",
                ports -> assertInstanceOf(
                        BookingDecision.Booked.class,
                        ports.reserveDesk(me, CLOCK).reserve(new BookingRequest(PARK.code(), tomorrow))));
        work.put("my bookings", ports -> {
            var mine = new MyBookings(ports.sites(), ports.bookings(), me, CLOCK).mine();
            assertFalse(mine.bookings().isEmpty());
        });
        work.put("booking, moving and cancelling", ports -> {
            var booked = assertInstanceOf(
                    BookingDecision.Booked.class,
                    ports.reserveDesk(me, CLOCK)
                            .reserve(new BookingRequest(ESTATE.desks().get(3).code(), tomorrow)));
            var id = booked.booking().id();
            assertInstanceOf(
                    BookingDecision.Booked.class,
                    ports.changeBooking(me, CLOCK)
                            .change(id, new BookingRequest(ESTATE.desks().get(4).code(), later)));
            assertInstanceOf(
                    BookingDecision.Booked.class, ports.cancelBooking(me, CLOCK).cancel(id));
        });
        work.put("a booking by its reference", ports -> ports.bookings()
                .find(new BookingReference("JE-AAAA-AAAA"))
                .ifPresent(found -> new SeeBooking(ports.sites(), ports.bookings(), me).see(found.id())));
        work.put(
                "finding no-shows",
                ports -> assertEquals(
                        Math.min(ReleaseNoShows.AT_ONCE, DESKS / 2),
                        ports.releaseNoShows(CLOCK).release()));
        work.put(
                "forgetting claims of the past",
                ports -> assertTrue(new PruneClaims(ports.claims(), CLOCK).prune() > 1000));

        var plans = new ArrayList<String>();
        for (var each : work.entrySet()) {
            plans.addAll(plansOf(each.getKey(), each.getValue()));
        }
        plans.addAll(plansOf("check-ins of last week for a trial", ports -> {}));
        plans.addAll(plansOf("waiting lists", ports -> {}));
        plans.addAll(plansOf("bookings in the way of a closure", ports -> {}));
        plans.addAll(plansOf("use of one month, and of ten years", ports -> {}));
        plans.addAll(plansOf("counting the use of a month", ports -> {}));
        plans.addAll(plansOf("who sits around on five days", ports -> {}));
        plans.addAll(plansOf("the next message that is due", ports -> {}));

        assertTrue(plans.size() > 12, () -> "Only " + plans.size() + " statements were explained.");
        assertEquals(
                List.of(),
                plans.stream().filter(plan -> ALL_OF_IT.matcher(plan).find()).toList());
    }

    @Test
    void a_question_without_an_index_would_be_seen() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var plan = explain(connection, "select * from booking where revised = timestamp '2027-03-01 09:00'");

            assertTrue(ALL_OF_IT.matcher(plan).find(), plan);
        }
    }

    /** Runs it in a transaction, and lets the database explain each statement that touched bookings, claims or use figures. */
    private static List<String> plansOf(String what, Consumer<BookingPorts> work) throws SQLException {
        STATEMENTS.forget();
        database.in(em -> {
            work.accept(new BookingPorts(
                    new JpaPeople(em),
                    new JpaSites(em),
                    new JpaBookings(em),
                    new SqlClaims(em),
                    new SqlBookingRules(em)));
            if (what.startsWith("check-ins")) {
                new SqlCheckIns(em)
                        .between(
                                Set.of(new ZoneRef("PLANS-1-A")),
                                Instant.parse("2027-02-22T00:00:00Z"),
                                Instant.parse("2027-03-01T00:00:00Z"));
            }
            if (what.startsWith("bookings in the way")) {
                var promises = new SqlPromises(em);
                var desks = ESTATE.desks().stream().map(Desk::code).toList();
                promises.at(
                        desks,
                        new Slot(
                                MONDAY.plusDays(1).atStartOfDay(),
                                MONDAY.plusDays(3).atStartOfDay()));
                promises.at(
                        desks.subList(0, 1),
                        new Slot(MONDAY.atTime(10, 0), LocalDate.of(3000, 1, 1).atStartOfDay()));
            }
            if (what.startsWith("waiting")) {
                askWaitingLists(new SqlWaitingLists(em));
            }
            if (what.startsWith("use of")) {
                var figures = new SqlUseFigures(em);
                var site = ESTATE.site().code();
                assertFalse(figures.sums(site, YearMonth.of(2020, 5), YearMonth.of(2020, 5))
                        .figures()
                        .isEmpty());
                assertFalse(figures.sums(site, YearMonth.of(2017, 3), YearMonth.of(2026, 12))
                        .figures()
                        .isEmpty());
            }
            if (what.startsWith("counting")) {
                assertTrue(UseTransactions.ports(em).count(CLOCK).countOne());
            }
            if (what.startsWith("the next message")) {
                assertTrue(new SqlOutbox(em).take(CLOCK.instant()).isPresent());
            }
            if (what.startsWith("who sits around")) {
                new SqlSeatsTaken(em)
                        .at(
                                ESTATE.site().code(),
                                IntStream.range(1, 6)
                                        .mapToObj(day -> new Slot(
                                                MONDAY.plusDays(day).atTime(9, 0),
                                                MONDAY.plusDays(day).atTime(17, 0)))
                                        .toList(),
                                SOMEBODIES.get(7).id(),
                                Optional.empty());
            }
            em.flush();
            return null;
        });
        var different = new LinkedHashMap<String, String>();
        STATEMENTS.seen().stream()
                // Some go to the database together, and of those only the first would be explained and the rest done.
                .flatMap(sql -> Arrays.stream(sql.split(";(?=(insert|select|update) )")))
                .filter(
                        sql -> sql.toLowerCase()
                                .matches(
                                        "(?s).*\\b(booking|claim|outbox|waiting_entry|waiting_offer|waiting_day|use_figure|use_peak)\\b.*"))
                // A batch is printed as many statements, of which all but the first would be done.
                .filter(sql -> !sql.matches("(?s)insert into use_.* values .*"))
                .forEach(sql -> different.putIfAbsent(sql.replaceAll("'[^']*'", "?"), sql));
        assertFalse(different.isEmpty(), what + " asked nothing of bookings or claims.");
        var plans = new ArrayList<String>();
        try (var connection = database.dataSource().getConnection()) {
            for (Map.Entry<String, String> each : different.entrySet()) {
                plans.add(what + ":\n" + each.getValue() + "\n" + explain(connection, each.getValue()));
            }
        }
        return plans;
    }

    /** All that a look for something to offer, and the page of somebody who waits, ask of the lists. */
    private static void askWaitingLists(WaitingLists lists) {
        var site = ESTATE.site().code();
        var day = MONDAY.plusDays(2);
        assertEquals(1, lists.days().size());
        var open = lists.openOffers();
        assertEquals(PEOPLE / 100, open.size());
        assertEquals(PEOPLE / 50, lists.liveOn(site, day).size());
        assertEquals(
                PEOPLE / 50,
                lists.gotSince(site, day, CLOCK.instant().minus(WaitingOrder.COUNTED))
                        .size());
        assertTrue(lists.seed(site, day).isPresent());
        lists.hold(site, day);
        var offer = lists.offer(open.get(0)).orElseThrow();
        assertEquals(Optional.of(offer), lists.newestOffer(offer.entry()));
        assertFalse(lists.liveOf(offer.person(), MONDAY).isEmpty());
        assertFalse(lists.lengths(site, MONDAY, MONDAY.plusDays(60)).isEmpty());
        assertTrue(lists.settle(offer, OfferState.LAPSED, WaitingState.LAPSED, CLOCK.instant()));
    }

    private static String explain(Connection connection, String sql) throws SQLException {
        var lines = new StringBuilder();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                lines.append("  ").append(rows.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
