package org.jointestate.persistence.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.SurveyItem;
import org.jointestate.domain.trial.protocol.SurveyWave;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.survey.SurveyAnswer;
import org.jointestate.domain.trial.survey.online.AnswerSurvey;
import org.jointestate.domain.trial.survey.online.CloseDueSurveys;
import org.jointestate.domain.trial.survey.online.SurveyDoor;
import org.jointestate.domain.trial.survey.online.SurveyRound;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.AtOnce;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many presses of one button at one instant, on the real adapters. */
abstract class SurveyRace {

    private static final Clock DURING = Clock.fixed(Instant.parse("2019-11-01T09:00:00Z"), ZoneOffset.UTC);
    private static final Clock AFTER = Clock.fixed(Instant.parse("2019-11-09T09:00:00Z"), ZoneOffset.UTC);
    private static final int ROUNDS = 20;
    private static final int PRESSES = 8;

    abstract TestDatabase database();

    /** As far as the database tells. */
    abstract void assertWrittenAtOnce(TrialCode trial);

    private final CountedSecrets secrets = new CountedSecrets();

    @Test
    void one_code_pressed_by_many_at_one_instant_counts_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var trial = trial();
            var code = code(trial);

            var told = AtOnce.press(PRESSES, () -> answer(code, "", DURING));

            assertEquals(
                    1,
                    told.stream()
                            .filter(AnswerSurvey.Decision.Counted.class::isInstance)
                            .count());
            assertEquals(
                    PRESSES - 1,
                    told.stream()
                            .filter(new AnswerSurvey.Decision.Shut(SurveyDoor.Refusal.SPENT)::equals)
                            .count());
            assertEquals(1, kept(trial).size());
        }
    }

    @Test
    void many_with_codes_of_their_own_and_one_word_are_all_counted_and_none_is_paired() throws Exception {
        var trial = trial();
        var codes = new ArrayList<String>();
        for (int n = 0; n < 2; n++) {
            codes.add(code(trial));
        }
        var queue = new java.util.concurrent.ConcurrentLinkedQueue<>(codes);

        AtOnce.press(codes.size(), () -> answer(queue.remove(), "otter5", DURING));

        assertEquals(
                2, kept(trial).stream().map(SurveyAnswer::respondent).distinct().count());
    }

    @Test
    void what_was_counted_while_the_wave_closed_is_there_and_what_was_refused_is_not() throws Exception {
        for (int time = 0; time < ROUNDS; time++) {
            var trial = trial();
            var codes = new java.util.concurrent.ConcurrentLinkedQueue<String>();
            for (int n = 0; n < PRESSES; n++) {
                codes.add(code(trial));
            }
            var closing = new java.util.concurrent.atomic.AtomicBoolean();

            var told = AtOnce.press(PRESSES, () -> {
                if (closing.compareAndSet(false, true)) {
                    runner().in(em -> {
                        var store = DatabaseTrialStore.of(em);
                        return new CloseDueSurveys(
                                        store.trials(), store.rounds(), store.survey(), (action, thing) -> {}, AFTER)
                                .close();
                    });
                    return null;
                }
                return answer(codes.remove(), "", DURING);
            });

            var counted = told.stream()
                    .filter(AnswerSurvey.Decision.Counted.class::isInstance)
                    .count();
            assertEquals(counted, kept(trial).size());
            var round = runner().in(em -> DatabaseTrialStore.of(em).rounds().find(trial, 0));
            assertFalse(round.orElseThrow().isOpen());
        }
    }

    @Test
    void what_is_kept_of_a_closed_wave_says_nothing_about_when_or_with_which_code_it_was_answered() throws Exception {
        var trial = trial();
        for (int n = 0; n < PRESSES; n++) {
            answer(code(trial), "", DURING);
        }
        runner().in(em -> {
            var store = DatabaseTrialStore.of(em);
            return new CloseDueSurveys(store.trials(), store.rounds(), store.survey(), (action, thing) -> {}, AFTER)
                    .close();
        });

        assertWrittenAtOnce(trial);
        assertEquals(PRESSES, kept(trial).size());
        assertEquals(0, number("select count(*) from trial_survey_code where trial = ?", trial));
    }

    int number(String question, TrialCode trial) {
        return runner().in(em -> ((Number) em.createNativeQuery(question)
                        .setParameter(1, trial.value())
                        .getSingleResult())
                .intValue());
    }

    private AsTheRunner runner() {
        return new AsTheRunner(database());
    }

    private AnswerSurvey.Decision answer(String code, String word, Clock clock) {
        return runner().in(em ->
                answering(em, clock).answer(new AnswerSurvey.Sheet(code, word, Map.of("know", "4")), "192.0.2.1"));
    }

    private AnswerSurvey answering(EntityManager em, Clock clock) {
        var store = DatabaseTrialStore.of(em);
        return new AnswerSurvey(
                new SurveyDoor(store.rounds(), store.trials(), secrets::digest, clock),
                store.rounds(),
                store.survey(),
                store.people());
    }

    private List<SurveyAnswer> kept(TrialCode trial) {
        return runner().in(em -> DatabaseTrialStore.of(em).survey().of(trial));
    }

    private TrialCode trial() {
        var code = new TrialCode(
                "R-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase());
        return runner().in(em -> {
            var store = DatabaseTrialStore.of(em);
            var plan = SharedOfficeTemplate.protocol(code)
                    .withSurvey(
                            List.of(new SurveyItem("know", "I know whom to ask.")),
                            List.of(new SurveyWave(0, "Before", LocalDate.of(2019, 10, 25), 100)));
            store.trials().add(new Trial(plan, Set.of(), DURING.instant(), "key"));
            store.rounds().open(SurveyRound.open(code, 0, DURING.instant(), LocalDate.of(2019, 11, 8)));
            return code;
        });
    }

    private String code(TrialCode trial) {
        var code = UUID.randomUUID().toString().toUpperCase();
        runner().in(em -> {
            DatabaseTrialStore.of(em)
                    .rounds()
                    .addCodes(trial, 0, List.of(secrets.digest("survey code " + code.replace("-", ""))));
            return 0;
        });
        return code;
    }
}
