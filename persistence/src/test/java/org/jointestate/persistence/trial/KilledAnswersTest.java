package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyTemplate;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.persistence.shared.DoomedProcess;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that takes answers is killed, again and again: a code is used exactly where the answers are, and none that was acknowledged is lost. */
class KilledAnswersTest {

    static final List<SurveyItem> ITEMS = SurveyTemplate.statements();
    private static final TrialCode CODE = new TrialCode("KILLED");
    private static final int KILLS = 4;
    private static final int CODES = 400;

    @TempDir
    private Path folder;

    private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
    private final CountedSecrets secrets = new CountedSecrets();

    @Test
    void a_code_is_used_exactly_where_its_answers_are_whenever_the_process_is_killed() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("joint-estate");
        layOut(url);
        for (int time = 0; time < KILLS; time++) {
            runUntilKilled(url, time);
            check(url);
        }
        assertTrue(acknowledged.size() >= KILLS, "Answers that were counted: " + acknowledged.size());
    }

    private void layOut(String url) throws SQLException {
        TestDatabase.at(url).in(em -> {
            var store = DatabaseTrialStore.of(em);
            var plan = SharedOfficeTemplate.protocol(CODE)
                    .withSurvey(ITEMS, List.of(new SurveyWave(0, "Before", LocalDate.of(2019, 10, 25), KILLS * CODES)));
            store.trials().add(new Trial(plan, Set.of(), Instant.parse("2019-11-01T09:00:00Z"), "key"));
            store.rounds()
                    .open(SurveyRound.open(CODE, 0, Instant.parse("2019-11-01T09:00:00Z"), LocalDate.of(2199, 1, 1)));
            store.rounds()
                    .addCodes(
                            CODE,
                            0,
                            IntStream.range(0, KILLS * CODES)
                                    .mapToObj(this::digest)
                                    .toList());
            return 0;
        });
        shutDown(url);
    }

    private String digest(int number) {
        return secrets.digest("survey code CODE" + number);
    }

    private void runUntilKilled(String url, int time) throws Exception {
        try (var process = new DoomedProcess(folder, this::heard, AnswersUntilKilled.class, url, time * CODES, CODES)) {
            process.assertSpeaks(60, "It counted nothing:");
            process.letWork(40 + 53L * time);
            process.kill();
        }
    }

    private boolean heard(String line) {
        return line.startsWith("counted ") && acknowledged.add(Integer.parseInt(line.substring("counted ".length())));
    }

    private void check(String url) throws SQLException {
        var trial =
                new Trial(SharedOfficeTemplate.protocol(CODE), Set.of(), Instant.parse("2019-11-01T09:00:00Z"), "key");
        var spent = new HashSet<String>();
        var answers = new java.util.HashMap<String, Integer>();
        try (var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select digest from trial_survey_code where spent")) {
                while (rows.next()) {
                    spent.add(rows.getString(1));
                }
            }
            try (var rows = statement.executeQuery(
                    "select respondent, count(*) from trial_survey_answer group by respondent")) {
                while (rows.next()) {
                    answers.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
        shutDown(url);
        var complaints = new ArrayList<String>();
        for (int n = 0; n < KILLS * CODES; n++) {
            var found = answers.getOrDefault(SurveyAnswer.respondentFor(trial, "word" + n), 0);
            if (found != (spent.contains(digest(n)) ? ITEMS.size() : 0)) {
                complaints.add("%d has %d answers and is %s".formatted(n, found, spent.contains(digest(n))));
            }
            if (acknowledged.contains(n) && found != ITEMS.size()) {
                complaints.add("lost: " + n);
            }
        }
        assertEquals(List.of(), complaints);
    }

    private static void shutDown(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url + ";IFEXISTS=TRUE;WRITE_DELAY=0", "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }
}
