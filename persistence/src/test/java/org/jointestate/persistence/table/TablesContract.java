package org.jointestate.persistence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.leaver.FreeDesksOfLeavers;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.estate.sheet.ExportEstate;
import org.jointestate.domain.estate.sheet.ImportEstate;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.PlainPasswords;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.sheet.ImportPeople;
import org.jointestate.domain.people.upload.Upload;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.table.Cell;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Table;
import org.jointestate.domain.shared.table.Tables;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.booking.SqlClaims;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.people.SqlUploads;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.SqlOutbox;
import org.jointestate.persistence.shared.SqlTurns;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables are taken in whole or not at all, by one at a time, and quickly, on either database. */
abstract class TablesContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final String DESKS = "code,zone,number,x,y,network";

    private final String code =
            "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AnEstate estate = AnEstate.of(code, 4);
    private final Person root = person("root", Role.ADMINISTRATOR);
    private final Caller caller = new FixedCaller(root);

    abstract TestDatabase database();

    /** A database in which nothing else is, to count in. */
    abstract TestDatabase fresh();

    private Person person(String name, Role role) {
        return new Person(
                PersonId.fresh(),
                new Username(code.toLowerCase(Locale.ROOT) + "." + name),
                "Somebody",
                new OrganisationCode("POLICE"),
                null,
                EnumSet.of(role));
    }

    @BeforeEach
    void build() {
        addTo(database());
    }

    private void addTo(TestDatabase somewhere) {
        somewhere.in(em -> {
            new JpaPeople(em).add(root);
            estate.addTo(new JpaSites(em));
            return null;
        });
    }

    private ImportEstate importEstate(EntityManager em) {
        return new ImportEstate(new JpaSites(em), new SqlTurns(em), new SqlAudit(em, caller, CLOCK), CLOCK);
    }

    private ImportPeople importPeople(EntityManager em) {
        var audit = new SqlAudit(em, caller, CLOCK);
        return new ImportPeople(
                new JpaPeople(em),
                new PlainPasswords(),
                new Codes(),
                new FreeDesksOfLeavers(new JpaSites(em), new JpaBookings(em), new SqlClaims(em), audit, CLOCK),
                new SqlTurns(em),
                caller,
                new AccountPost(new SqlOutbox(em)),
                (person, before) -> {},
                audit,
                CLOCK);
    }

    /** Codes that differ. */
    private static final class Codes implements Secrets {
        @Override
        public String token() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String oneTimeCode() {
            return UUID.randomUUID().toString();
        }

        @Override
        public String digest(String token) {
            return token;
        }
    }

    private ImportEstate.Decision take(TestDatabase where, EstateSheet sheet, Table table, Optional<String> agreed) {
        return where.in(em -> importEstate(em).run(sheet, table, false, agreed));
    }

    private ImportEstate.Decision dryRun(EstateSheet sheet, Table table) {
        return database().in(em -> importEstate(em).run(sheet, table, true, Optional.empty()));
    }

    private Table desks(int from, int to, String network) {
        return Tables.of(
                DESKS,
                IntStream.range(from, to)
                        .mapToObj(number -> "%s-1-A%d,%s-1-A,%d,%d,%d,%s"
                                .formatted(
                                        code,
                                        number,
                                        code,
                                        number,
                                        18 + 60 * (number % 4),
                                        200 + 46 * (number / 4 % 5),
                                        network))
                        .toArray(String[]::new));
    }

    private static <T> T within(Duration limit, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        var result = work.call();
        var took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(limit) < 0, () -> "It took " + took);
        return result;
    }

    @Test
    void an_estate_that_is_given_out_and_taken_in_again_is_the_same() {
        var rows = database()
                .in(em -> new ExportEstate(new JpaSites(em)).export(EnumSet.of(EstateSheet.DESKS)))
                .get(EstateSheet.DESKS);
        var names = EstateSheet.DESKS.sheet().names();
        var lines = new ArrayList<Table.Line>();
        rows.forEach(row -> lines.add(new Table.Line(
                lines.size() + 2L,
                names.stream().map(name -> Cell.written(row.get(name))).toList())));

        var reckoning =
                dryRun(EstateSheet.DESKS, new Table(names, lines, List.of())).reckoning();

        assertEquals(List.of(), Tables.faults(reckoning));
        assertEquals(List.of(), reckoning.changes());
    }

    @Test
    void what_is_taken_in_is_kept_with_all_it_says() {
        take(
                database(),
                EstateSheet.DESKS,
                Tables.of(
                        DESKS + ",kind,name,seats,features,closed_because,closed_until,in_use",
                        code + "-1-A1X," + code + "-1-A,50,180,300,FIRE,DESK,,1,QUIET,Repair,2027-03-09,yes",
                        code + "-1-R1," + code + "-1-A,51,,,BOTH,MEETING_ROOM,Kinder room,8,,,,",
                        code + "-1-A01," + code + "-1-A,1,40,89,FIRE,DESK,,1,,,,no"),
                Optional.empty());

        var desks = database().in(em -> new JpaSites(em).placesOf(estate.site().code())).stream()
                .map(place -> place.desk())
                .toList();
        assertEquals(4, desks.size());
        var added =
                desks.stream().filter(desk -> desk.number() == 50).findFirst().orElseThrow();
        assertEquals(Optional.of("Repair"), added.closedBecause());
        assertEquals(Optional.of(LocalDate.of(2027, 3, 9)), added.closedUntil());
        assertEquals(Network.FIRE, added.network());
        assertEquals(false, database().in(em -> new JpaSites(em)
                .desk(new DeskCode(code + "-1-A01"))
                .orElseThrow()
                .isInUse()));
        assertEquals(
                1,
                database()
                        .in(em -> new JpaSites(em).spacesOf(estate.site().code()))
                        .size());
    }

    @Test
    void of_two_imports_at_once_the_second_sees_what_the_first_has_done() throws Exception {
        var table = desks(100, 120, "BOTH");
        var agreed = dryRun(EstateSheet.DESKS, table).reckoning().digest();
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        Callable<ImportEstate.Decision> work = () -> {
            start.await(30, TimeUnit.SECONDS);
            return take(database(), EstateSheet.DESKS, table, Optional.of(agreed));
        };

        var answers = new ArrayList<ImportEstate.Decision>();
        for (var answer : threads.invokeAll(List.of(work, work))) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertEquals(
                1,
                answers.stream()
                        .filter(ImportEstate.Decision.Imported.class::isInstance)
                        .count());
        var second = answers.stream()
                .filter(ImportEstate.Decision.WouldDiffer.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(20, second.reckoning().count(Effect.SAME));
    }

    @Test
    void a_desk_that_a_page_adds_in_the_same_moment_undoes_the_whole_import() {
        var zone = estate.zone();

        assertThrows(ChangedMeanwhile.class, () -> database().in(em -> {
            var sites = new JpaSites(em) {
                @Override
                public void addDesks(Collection<Desk> desks) {
                    database().in(other -> {
                        new JpaSites(other)
                                .add(new Desk(
                                        new DeskCode(code + "-1-A219"),
                                        zone,
                                        219,
                                        Network.BOTH,
                                        Set.of(),
                                        new PlanPosition(0, 0, false)));
                        return null;
                    });
                    super.addDesks(desks);
                }
            };
            return new ImportEstate(sites, new SqlTurns(em), new SqlAudit(em, caller, CLOCK), CLOCK)
                    .run(EstateSheet.DESKS, desks(200, 220, "BOTH"), false, Optional.empty());
        }));

        assertEquals(
                List.of(1, 2, 3, 4, 219),
                database().in(em -> new JpaSites(em).placesOf(estate.site().code())).stream()
                        .map(place -> place.desk().number())
                        .toList());
    }

    @Test
    void bookings_go_on_while_desks_are_changed_and_taken_out_of_use_and_none_is_lost() throws Exception {
        var booker = person("booker", Role.STAFF);
        database().in(em -> {
            new JpaPeople(em).add(booker);
            return null;
        });
        var threads = Executors.newFixedThreadPool(2);
        var bookings = threads.submit(() -> {
            var made = new ArrayList<BookingId>();
            for (int day = 0; day < 40; day++) {
                made.add(book(booker, estate.desks().get(day % 4), MONDAY.plusDays(day)));
            }
            return made;
        });
        var imports = threads.submit(() -> {
            for (int round = 0; round < 6; round++) {
                var network = round % 2 == 0 ? "FIRE" : "POLICE";
                var inUse = round % 2 == 0 ? "no" : "yes";
                take(
                        database(),
                        EstateSheet.DESKS,
                        Tables.of(
                                DESKS + ",in_use",
                                IntStream.rangeClosed(1, 3)
                                        .mapToObj(number -> "%s-1-A%02d,%s-1-A,%d,%d,400,%s,%s"
                                                .formatted(
                                                        code, number, code, number, 60 * number - 40, network, inUse))
                                        .toArray(String[]::new)),
                        Optional.empty());
            }
            return null;
        });
        imports.get(60, TimeUnit.SECONDS);
        var made = bookings.get(60, TimeUnit.SECONDS);
        threads.shutdown();

        assertEquals(40, database().in(em -> new JpaBookings(em).find(made)).size());
        assertEquals(
                40,
                database()
                        .in(em -> new JpaBookings(em).openOf(booker.id(), MONDAY.atStartOfDay()))
                        .size());
    }

    private BookingId book(Person booker, Desk desk, LocalDate day) {
        var booking = Booking.reserve(
                BookingId.fresh(),
                booker.id(),
                booker.organisation(),
                desk,
                new Slot(day.atTime(9, 0), day.atTime(17, 0)),
                CLOCK.instant());
        database().in(em -> {
            new JpaBookings(em).add(booking);
            assertInstanceOf(Claim.Taken.class, new SqlClaims(em).take(booking));
            return null;
        });
        return booking.id();
    }

    @Test
    void who_leaves_by_a_table_holds_nothing_any_more() {
        var leaver = person("leaver", Role.STAFF);
        database().in(em -> {
            new JpaPeople(em).add(leaver);
            return null;
        });
        book(leaver, estate.desks().get(0), MONDAY.plusDays(1));

        database().in(em -> importPeople(em)
                .run(
                        Tables.of("username,name,organisation,enabled", leaver.username() + ",Somebody,POLICE,no"),
                        false,
                        Optional.empty()));

        assertEquals(List.of(), database().in(em -> new JpaBookings(em).openOf(leaver.id(), MONDAY.atStartOfDay())));
        book(root, estate.desks().get(0), MONDAY.plusDays(1));
        assertTrue(database().in(em -> new JpaPeople(em).left()).contains(leaver.id()));
    }

    /** Two letters, so that no letter with a number makes the label of another. */
    private static String letters(int number) {
        return "" + (char) ('A' + number / 10) + (char) ('A' + number % 10);
    }

    @Test
    void ten_thousand_people_and_five_thousand_desks_are_taken_in_well_within_a_minute() throws Exception {
        var alone = fresh();
        addTo(alone);
        var floors = Tables.of(
                "code,site,level,name,plan_width,plan_height",
                IntStream.range(2, 52)
                        .mapToObj(level -> "%s-%d,%s,%d,Floor %d,760,700".formatted(code, level, code, level, level))
                        .toArray(String[]::new));
        take(alone, EstateSheet.FLOORS, floors, Optional.empty());
        var zones = Tables.of(
                "code,floor,letter,name,network,x,y,width,height",
                IntStream.range(2, 52)
                        .mapToObj(level -> "%s-%d-Z,%s-%d,%s,Zone,BOTH,0,0,760,700"
                                .formatted(code, level, code, level, letters(level)))
                        .toArray(String[]::new));
        take(alone, EstateSheet.ZONES, zones, Optional.empty());
        Function<String, Table> desks = network -> Tables.of(
                DESKS,
                IntStream.range(0, 5000)
                        .mapToObj(n -> "%s-%d-Z%d,%s-%d-Z,%d,%d,%d,%s"
                                .formatted(
                                        code,
                                        2 + n / 100,
                                        n % 100,
                                        code,
                                        2 + n / 100,
                                        1 + n % 100,
                                        60 * (n % 10),
                                        46 * (n % 100 / 10),
                                        network))
                        .toArray(String[]::new));
        Function<String, Table> people = name -> Tables.of(
                "username,name,organisation,roles",
                IntStream.range(0, 10_000)
                        .mapToObj(n -> "person.%d,%s %d,FIRE,STAFF".formatted(n, name, n))
                        .toArray(String[]::new));
        var limit = Duration.ofSeconds(30);

        var added = within(limit, () -> take(alone, EstateSheet.DESKS, desks.apply("BOTH"), Optional.empty()));
        var changed = within(limit, () -> take(alone, EstateSheet.DESKS, desks.apply("FIRE"), Optional.empty()));
        var joined = within(
                limit, () -> alone.in(em -> importPeople(em).run(people.apply("Joined"), false, Optional.empty())));
        var moved = within(
                limit, () -> alone.in(em -> importPeople(em).run(people.apply("Moved"), false, Optional.empty())));

        for (var table : List.of(added.reckoning(), changed.reckoning(), joined.reckoning(), moved.reckoning())) {
            assertEquals(List.of(), Tables.faults(table).stream().limit(9).toList());
        }
        assertEquals(5000, added.reckoning().count(Effect.ADDED), () -> Tables.faults(added.reckoning())
                .toString());
        assertEquals(5000, changed.reckoning().count(Effect.CHANGED));
        assertEquals(
                10_000, ((ImportPeople.Decision.Imported) joined).invitations().size());
        assertEquals(10_000, moved.reckoning().count(Effect.CHANGED));
        assertEquals("Moved 77", alone.in(em -> new JpaPeople(em)
                .find(new Username("person.77"))
                .orElseThrow()
                .displayName()));
    }

    @Test
    void a_waiting_file_is_seen_by_whoever_sent_it_and_forgotten() {
        var upload = new Upload(
                UUID.randomUUID(),
                "desks",
                "desks.csv",
                "code\r\nÄ".repeat(40_000),
                "0".repeat(64),
                CLOCK.instant(),
                root.id());
        database().in(em -> {
            new SqlUploads(em).add(upload);
            return null;
        });

        assertEquals(Optional.of(upload), database().in(em -> new SqlUploads(em).find(upload.id(), root.id())));
        assertEquals(Optional.empty(), database().in(em -> new SqlUploads(em).find(upload.id(), PersonId.fresh())));
        database().in(em -> new SqlUploads(em).forgetBefore(CLOCK.instant().plusSeconds(1)));
        assertEquals(Optional.empty(), database().in(em -> new SqlUploads(em).find(upload.id(), root.id())));
    }

    @Test
    void active_administrators_are_counted() {
        var alone = fresh();
        addTo(alone);

        assertEquals(1L, (long) alone.in(em -> new JpaPeople(em).countActive(Role.ADMINISTRATOR)));
        assertEquals(0L, (long) alone.in(em -> new JpaPeople(em).countActive(Role.AUDITOR)));
        assertEquals(0L, (long) alone.in(em -> {
            new JpaPeople(em).find(root.id()).orElseThrow().leave();
            return new JpaPeople(em).countActive(Role.ADMINISTRATOR);
        }));
    }
}
