package org.jointestate.persistence.shared.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.audit.AuditQuery;
import org.jointestate.domain.shared.audit.ChainCheck;
import org.jointestate.domain.shared.audit.ChainCheck.Fault;
import org.jointestate.domain.shared.audit.FoundEntry;
import org.jointestate.domain.shared.audit.SealAudit;
import org.jointestate.domain.shared.audit.SearchAudit;
import org.jointestate.domain.shared.audit.VerifyAudit;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who owns the database and not the key can change nothing that was sealed without its being found, and named. */
class AuditChainTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00.123456Z");

    enum Kind {
        H2,
        POSTGRESQL
    }

    @TempDir
    private Path home;

    private TestDatabase database;
    private Kind kind;
    private AuditFiles files;
    private Instant now = NOON;
    private final Person person = new Person(
            PersonId.fresh(),
            new Username("mary.seacole"),
            "Mary Seacole",
            new OrganisationCode("FIRE"),
            null,
            java.util.Set.of(Role.STAFF));

    private void open(Kind wanted) {
        kind = wanted;
        database = wanted == Kind.H2 ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        files = new AuditFiles(home, Optional.empty());
        database.in(em -> {
            new JpaPeople(em).add(person);
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_is_whole_and_says_so(Kind wanted) {
        open(wanted);
        write(3);
        assertEquals(3, seal().sealed());
        assertEquals(0, seal().sealed());
        write(2);
        assertEquals(2, seal().sealed());

        var result = verify();

        assertEquals(5, result.checked());
        assertEquals(Optional.empty(), result.broken());
        assertEquals(2, files.kept().size());
        assertEquals(5, files.kept().get(1).number());
    }

    @ParameterizedTest
    @EnumSource
    void the_database_itself_refuses_to_change_or_remove_entries_and_seals(Kind wanted) {
        open(wanted);
        write(2);
        seal();

        for (var sql : List.of(
                "update audit_entry set action = 'nothing'",
                "delete from audit_entry",
                "update audit_seal set number = number + 10",
                "delete from audit_seal")) {
            assertThrows(SQLException.class, () -> run(sql), sql);
        }
        if (kind == Kind.POSTGRESQL) {
            assertThrows(SQLException.class, () -> run("truncate audit_entry"));
            assertThrows(SQLException.class, () -> run("truncate audit_seal"));
        }
        assertTrue(verify().isWhole());
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_entry_is_named(Kind wanted) throws SQLException {
        open(wanted);
        tamper(
                "update audit_entry set action = 'booking cancelled' where id = (select entry from audit_seal where number = 4)");

        assertBroken(Fault.CHANGED, 4);
    }

    @ParameterizedTest
    @EnumSource
    void a_removed_entry_is_named(Kind wanted) throws SQLException {
        open(wanted);
        tamper("delete from audit_entry where id = (select entry from audit_seal where number = 3)");

        assertBroken(Fault.ENTRY_GONE, 3);
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_removed_with_its_seal_is_named(Kind wanted) throws SQLException {
        open(wanted);
        tamper(
                "delete from audit_entry where id = (select entry from audit_seal where number = 3)",
                "delete from audit_seal where number = 3");

        assertBroken(Fault.MISSING, 3);
    }

    @ParameterizedTest
    @EnumSource
    void entries_that_changed_places_are_named(Kind wanted) throws SQLException {
        open(wanted);
        tamper(
                "update audit_seal set number = 100 where number = 2",
                "update audit_seal set number = 2 where number = 3",
                "update audit_seal set number = 3 where number = 100");

        assertBroken(Fault.CHANGED, 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_closed_gap_is_no_whole_chain(Kind wanted) throws SQLException {
        open(wanted);
        tamper(
                "delete from audit_entry where id = (select entry from audit_seal where number = 2)",
                "delete from audit_seal where number = 2",
                "update audit_seal set number = 2 where number = 3",
                "update audit_seal set number = 3 where number = 4",
                "update audit_seal set number = 4 where number = 5");

        assertBroken(Fault.CHANGED, 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_cut_is_found_by_the_head_outside(Kind wanted) throws SQLException {
        open(wanted);
        tamper(
                "delete from audit_entry where id in (select entry from audit_seal where number > 3)",
                "delete from audit_seal where number > 3");

        assertBroken(Fault.CUT, 4);
    }

    @ParameterizedTest
    @EnumSource
    void an_emptied_audit_is_found(Kind wanted) throws SQLException {
        open(wanted);
        tamper("delete from audit_entry", "delete from audit_seal");

        assertBroken(Fault.CUT, 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_tail_that_was_cut_and_sealed_anew_is_found(Kind wanted) throws SQLException {
        open(wanted);
        tamper(
                "delete from audit_entry where id in (select entry from audit_seal where number > 3)",
                "delete from audit_seal where number > 3");
        write(2);
        sealWithoutHead();

        assertBroken(Fault.OTHER_THAN_HEAD, 5);
    }

    @ParameterizedTest
    @EnumSource
    void entries_that_nobody_seals_are_told_after_a_minute(Kind wanted) {
        open(wanted);
        write(2);
        seal();
        write(1);
        assertTrue(verify().isWhole());

        now = now.plus(Duration.ofMinutes(2));

        var broken = verify().broken().orElseThrow();
        assertEquals(Fault.UNSEALED, broken.fault());
        assertEquals(1, database.in(em -> sealAudit(em).sealAll()).sealed());
        assertTrue(verify().isWhole());
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_put_in_with_an_old_time_is_counted(Kind wanted) throws SQLException {
        open(wanted);
        write(1);
        run("insert into audit_entry (id, at, actor, action, thing) values ('" + UUID.randomUUID()
                + "', timestamp '2027-02-01 10:00:00', 'SYSTEM', 'booking reserved', 'x')");
        database.in(em -> sealAudit(em).sealAll());

        var result = verify();

        assertTrue(result.isWhole());
        assertEquals(1, result.late());
    }

    @ParameterizedTest
    @EnumSource
    void with_another_key_nothing_is_sealed_and_nothing_is_said_to_be_whole(Kind wanted) throws Exception {
        open(wanted);
        write(2);
        seal();
        var key = home.resolve("audit/key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        Files.writeString(key, "ab".repeat(32), StandardOpenOption.TRUNCATE_EXISTING);
        write(1);

        assertThrows(IllegalStateException.class, this::seal);
        assertEquals(Fault.OTHER_KEY, verify().broken().orElseThrow().fault());
    }

    @ParameterizedTest
    @EnumSource
    void sealers_on_several_nodes_while_others_write_leave_one_whole_chain(Kind wanted) throws Exception {
        open(wanted);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Integer>>();
            IntStream.range(0, 4)
                    .forEach(writer -> work.add(() -> {
                        for (int n = 0; n < 40; n++) {
                            write(1);
                        }
                        return 0;
                    }));
            IntStream.range(0, 4)
                    .forEach(sealer -> work.add(() -> {
                        var sealed = 0;
                        for (int n = 0; n < 30; n++) {
                            try {
                                sealed += seal().sealed();
                            } catch (RuntimeException anotherSealedThem) {
                                // The next round finds what is left.
                            }
                        }
                        return sealed;
                    }));
            var sealed = 0;
            for (var done : pool.invokeAll(work)) {
                sealed += done.get();
            }
            sealed += seal().sealed();
            assertEquals(160, sealed);
        } finally {
            pool.shutdownNow();
        }
        var result = verify();
        assertEquals(160, result.checked());
        assertEquals(Optional.empty(), result.broken());
    }

    @ParameterizedTest
    @EnumSource
    void entries_are_found_by_who_what_which_thing_and_when_page_by_page(Kind wanted) {
        open(wanted);
        write(60);
        seal();
        now = NOON.plus(Duration.ofHours(1));
        database.in(em -> {
            new SqlAudit(em, new FixedCaller(person), clock()).record("desk closed", "HQ_1%A");
            return null;
        });

        var first = search(AuditQuery.EVERYTHING, Optional.empty());
        var second = search(AuditQuery.EVERYTHING, first.more());

        assertEquals(SearchAudit.A_PAGE, first.entries().size());
        assertEquals("desk closed", first.entries().get(0).entry().action());
        assertEquals(Optional.empty(), first.entries().get(0).number());
        assertEquals(61, first.entries().size() + second.entries().size());
        assertEquals(Optional.empty(), second.more());
        assertEquals(61, count("seac", null, null, null, null));
        assertEquals(61, count("MARY", null, null, null, null));
        assertEquals(0, count("m%y", null, null, null, null));
        assertEquals(60, count(null, "booking", null, null, null));
        assertEquals(1, count(null, null, "HQ_1%", null, null));
        assertEquals(0, count(null, null, "HQ-1", null, null));
        assertEquals(1, count(null, null, null, NOON.plusSeconds(1), null));
        assertEquals(60, count(null, null, null, NOON, NOON.plusSeconds(1)));
    }

    @ParameterizedTest
    @EnumSource
    void the_command_says_whole_or_names_the_entry(Kind wanted) throws SQLException {
        open(wanted);
        now = Instant.now();
        write(5);
        seal();
        assertEquals(VerifyAuditMain.WHOLE, command().status());

        loosen();
        run("update audit_entry set thing = 'another' where id = (select entry from audit_seal where number = 2)");

        var said = command();
        assertEquals(VerifyAuditMain.BROKEN, said.status());
        assertTrue(said.words().contains("BROKEN at number 2"), said.words());
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void a_line_of_heads_that_was_cut_short_hides_no_other(Kind wanted) throws Exception {
        open(wanted);
        write(1);
        seal();
        Files.writeString(home.resolve("audit/heads.txt"), "2 abc", StandardOpenOption.APPEND);
        write(1);
        seal();

        assertEquals(
                List.of(1L, 2L),
                files.kept().stream().map(head -> head.number()).toList());
        assertTrue(verify().isWhole());
    }

    private record Said(int status, String words) {}

    private Said command() throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var connection = database.dataSource().getConnection()) {
            var status = VerifyAuditMain.run(connection, files, new PrintStream(bytes, true, StandardCharsets.UTF_8));
            return new Said(status, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private int count(String who, String action, String thing, Instant from, Instant until) {
        var query = new AuditQuery(
                Optional.ofNullable(who),
                Optional.ofNullable(action),
                Optional.ofNullable(thing),
                Optional.ofNullable(from),
                Optional.ofNullable(until));
        var found = new ArrayList<FoundEntry>();
        Optional<AuditQuery.Below> below = Optional.empty();
        do {
            var page = search(query, below);
            found.addAll(page.entries());
            below = page.more();
        } while (below.isPresent());
        return found.size();
    }

    private SearchAudit.Page search(AuditQuery query, Optional<AuditQuery.Below> below) {
        return database.in(em -> new SearchAudit(new SqlAuditChain(em)).search(query, below));
    }

    private void assertBroken(Fault fault, long number) {
        var broken = verify().broken().orElseThrow();
        assertEquals(fault, broken.fault());
        assertEquals(number, broken.number());
    }

    /** Five sealed entries, the guards of the database taken away, and what somebody then does who owns it. */
    private void tamper(String... statements) throws SQLException {
        write(5);
        seal();
        loosen();
        for (var sql : statements) {
            run(sql);
        }
    }

    private void loosen() throws SQLException {
        for (var table : List.of("audit_entry", "audit_seal")) {
            run("drop trigger " + table + "_is_append_only" + (kind == Kind.H2 ? "" : " on " + table));
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void write(int entries) {
        database.in(em -> {
            var audit = new SqlAudit(em, new FixedCaller(person), clock());
            for (int n = 0; n < entries; n++) {
                audit.record("booking reserved", UUID.randomUUID().toString());
            }
            return null;
        });
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private SealAudit sealAudit(jakarta.persistence.EntityManager em) {
        return new SealAudit(new SqlAuditChain(em), files, clock());
    }

    private SealAudit.Done seal() {
        var done = sealWithoutHead();
        done.head().ifPresent(files::note);
        return done;
    }

    private SealAudit.Done sealWithoutHead() {
        return database.in(em -> sealAudit(em).seal());
    }

    private ChainCheck.Result verify() {
        return database.in(em -> new VerifyAudit(new SqlAuditChain(em), files, files, clock()).verify());
    }
}
