package org.jointestate.persistence.people.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jointestate.domain.booking.leaver.FreeDesksOfLeavers;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.Leaving;
import org.jointestate.domain.people.privacy.ErasePerson;
import org.jointestate.domain.people.privacy.ErasurePlan;
import org.jointestate.domain.shared.audit.SealAudit;
import org.jointestate.domain.shared.audit.VerifyAudit;
import org.jointestate.persistence.booking.JpaBookings;
import org.jointestate.persistence.booking.SqlClaims;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlAudit;
import org.jointestate.persistence.shared.SqlTurns;
import org.jointestate.persistence.shared.TestDatabase;
import org.jointestate.persistence.shared.audit.AuditFiles;
import org.jointestate.persistence.shared.audit.SqlAuditChain;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody is planted in every table that can know of them, erased, and then looked for in every column of every table. */
class EraseFromDatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    private TestDatabase database;
    private Planted planted;

    private void given(String kind) {
        database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        planted = Planted.in(database);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void no_name_is_left_anywhere_and_what_is_counted_and_proved_is_whole(String kind) {
        given(kind);
        var files = new AuditFiles(home, Optional.empty());
        seal(files);
        var before = count();
        assertTrue(found().size() > 20, () -> "Too few places were planted: " + found());

        var decision = assertInstanceOf(ErasePerson.Decision.Erased.class, erase(true));

        assertEquals(List.of("frozen_file.content", "trial.protocol"), found());
        assertEquals(
                List.of("trial.protocol", "frozen_file.content"),
                decision.plan().left().stream().map(ErasurePlan.Part::name).toList());
        var after = count();
        for (var table :
                List.of("booking", "trial_stay", "trial_outcome", "trial_entry", "surge", "person", "use_month")) {
            assertEquals(before.get(table), after.get(table), table);
        }
        for (var table : List.of(
                "credential",
                "person_session",
                "second_factor",
                "recovery_code",
                "directory_identity",
                "access_token",
                "calendar_feed",
                "seating_need",
                "upload",
                "kept_reply")) {
            assertEquals(0, after.get(table), table);
        }
        assertEquals(1, after.get("notice"), "What somebody else was told stays.");
        seal(files);
        assertTrue(database.in(em -> new VerifyAudit(new SqlAuditChain(em), files, files, CLOCK).verify())
                .isWhole());
        assertEquals(
                1,
                one("select count(*) from booking where person = '"
                        + planted.person().id() + "' and state = 'LEFT'"));
        assertEquals(
                0,
                one("select count(*) from claim where person = '"
                        + planted.person().id() + "'"));
        assertEquals(
                1, one("select count(*) from trial_outcome where summary like '%[name removed] and a colleague%'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void the_second_time_changes_nothing(String kind) {
        given(kind);
        erase(true);
        var once = count();

        assertInstanceOf(ErasePerson.Decision.ErasedAlready.class, erase(true));

        assertEquals(once, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void refused_or_broken_half_way_it_has_changed_nothing(String kind) {
        given(kind);
        var places = found();
        var rows = count();

        assertEquals(new ErasePerson.Decision.HasOpenBookings(1), erase(false));
        assertThrows(IllegalStateException.class, () -> new AsTheRunner(database).in(em -> {
            erasing(em, freeing(em)).erase(planted.person().id(), true);
            throw new IllegalStateException("The process died before it was done.");
        }));

        assertEquals(places, found());
        assertEquals(rows, count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void the_dry_run_says_the_same_numbers_and_changes_nothing(String kind) {
        given(kind);
        var rows = count();

        var plan = database.in(em -> new SqlErasure(em)
                .plan(new JpaPeople(em).find(planted.person().id()).orElseThrow(), CLOCK.instant()));

        assertEquals(rows, count());
        assertEquals(1, plan.openBookings());
        assertEquals(
                plan,
                assertInstanceOf(ErasePerson.Decision.Erased.class, erase(true)).plan());
        assertFalse(plan.goes().isEmpty());
        assertFalse(plan.struckOut().isEmpty());
    }

    private ErasePerson.Decision erase(boolean evenIfBooked) {
        return new AsTheRunner(database)
                .in(em -> erasing(em, freeing(em)).erase(planted.person().id(), evenIfBooked));
    }

    private ErasePerson erasing(EntityManager em, Leaving leaving) {
        var caller = new FixedCaller(planted.other());
        return new ErasePerson(
                new JpaPeople(em),
                new SqlErasure(em),
                caller,
                leaving,
                new SqlTurns(em),
                new SqlAudit(em, caller, CLOCK),
                CLOCK);
    }

    private Leaving freeing(EntityManager em) {
        return new FreeDesksOfLeavers(
                new JpaSites(em),
                new JpaBookings(em),
                new SqlClaims(em),
                new SqlAudit(em, new FixedCaller(planted.other()), CLOCK),
                CLOCK);
    }

    private void seal(AuditFiles files) {
        database.in(em -> new SealAudit(new SqlAuditChain(em), files, CLOCK).sealAll())
                .head()
                .ifPresent(files::note);
    }

    private int one(String query) {
        return database.in(em -> new Sql(em).first(query, row -> row.getInt(1)).orElseThrow());
    }

    private List<String> tables() {
        return database.in(em -> new Sql(em)
                .list(
                        "select lower(table_name) as t from information_schema.tables where lower(table_schema) = 'public'"
                                + " and lower(table_name) <> 'flyway_schema_history' and lower(table_type) like '%table%' order by 1",
                        row -> row.getString("t")));
    }

    private Map<String, Integer> count() {
        var counts = new TreeMap<String, Integer>();
        tables().forEach(table -> counts.put(table, one("select count(*) from " + table)));
        return counts;
    }

    /** Every column of every table in which one of the names stands in some row. */
    private List<String> found() {
        return database.in(em -> {
            var places = new ArrayList<String>();
            for (var table : tables()) {
                new Sql(em).list("select * from " + table, row -> {
                    var meta = row.getMetaData();
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        var value = String.valueOf(row.getString(i)).toLowerCase(Locale.ROOT);
                        var place = table + "." + meta.getColumnName(i).toLowerCase(Locale.ROOT);
                        if (Planted.NEEDLES.stream().anyMatch(value::contains) && !places.contains(place)) {
                            places.add(place);
                        }
                    }
                    return table;
                });
            }
            return places.stream().sorted().toList();
        });
    }
}
