package org.jointestate.persistence.shared.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.ForgetSecrets;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.domain.shared.retention.RetentionRun;
import org.jointestate.domain.shared.retention.SeeRetention;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.people.SqlSpentSecrets;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingRulesTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final MovingClock clock = new MovingClock(NOON);
    private TestDatabase database;

    private void given(String kind) {
        database = kind.equals("h2") ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void what_was_worked_is_added_up_rule_by_rule(String kind) {
        given(kind);
        note(RetentionRule.NOTICES, NOON, 0);
        note(RetentionRule.CLAIMS, NOON, 7);
        note(RetentionRule.CLAIMS, NOON.plusSeconds(60), 3);
        note(RetentionRule.CLAIMS, NOON.plusSeconds(120), 0);

        var runs = database.in(em -> new SqlRetentionRuns(em).all());

        assertEquals(
                List.of(
                        new RetentionRun(RetentionRule.NOTICES, NOON, 0, Optional.empty(), 0),
                        new RetentionRun(
                                RetentionRule.CLAIMS, NOON.plusSeconds(120), 0, Optional.of(NOON.plusSeconds(60)), 10)),
                runs);
        assertEquals(
                RetentionRule.values().length,
                database.in(em -> new SeeRetention(new SqlRetentionRuns(em)).see())
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void secrets_go_when_their_time_is_over_and_not_before(String kind) {
        given(kind);
        var person = new Person(
                PersonId.fresh(),
                new Username("secrets"),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        database.in(em -> {
            new JpaPeople(em).add(person);
            var sql = new Sql(em);
            var me = person.id().toString();
            sql.update(
                    "insert into credential (person, code_hash, code_expires, password_number, version) values (?, 'c', ?, 0, 1)",
                    me,
                    NOON.plusSeconds(3600));
            for (var ends : List.of(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(90)))) {
                sql.update(
                        "insert into access_token (id, person, name, hash, created, expires, scopes) values (?, ?, 't', ?, ?, ?, 'READ')",
                        PersonId.fresh().toString(),
                        me,
                        ends.toString(),
                        NOON,
                        ends);
            }
            sql.update(
                    "insert into calendar_feed (hash, person, made, revoked) values ('old', ?, ?, ?)", me, NOON, NOON);
            sql.update("insert into calendar_feed (hash, person, made) values ('new', ?, ?)", me, NOON);
            return null;
        });

        assertEquals(new ForgetSecrets.Forgotten(0, 0, 0), forget());
        clock.pass(Duration.ofHours(2));
        assertEquals(new ForgetSecrets.Forgotten(1, 0, 0), forget());
        clock.pass(Duration.ofDays(30));
        assertEquals(new ForgetSecrets.Forgotten(0, 0, 1), forget());
        clock.pass(Duration.ofDays(1));
        assertEquals(new ForgetSecrets.Forgotten(0, 1, 0), forget());
        assertEquals(new ForgetSecrets.Forgotten(0, 0, 0), forget());
    }

    private void note(RetentionRule rule, Instant at, int rows) {
        database.in(em -> {
            new SqlRetentionRuns(em).note(rule, at, rows);
            return null;
        });
    }

    private ForgetSecrets.Forgotten forget() {
        return database.in(em -> new ForgetSecrets(new SqlSpentSecrets(em), clock).forget());
    }
}
