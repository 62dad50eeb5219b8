package org.jointestate.persistence.trial;

import jakarta.persistence.Persistence;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.trial.survey.online.AnswerSurvey;
import org.jointestate.domain.trial.survey.online.SurveyDoor;
import org.jointestate.persistence.shared.EstateDataSource;

/** A plain process that answers a survey with one code after the other through the real adapters, until somebody kills it. */
final class AnswersUntilKilled {

    private AnswersUntilKilled() {}

    /** @param arguments the address of the database, the first code and how many there are */
    public static void main(String[] arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", null);
        settings.put("jakarta.persistence.nonJtaDataSource", EstateDataSource.choose(arguments[0], null, null));
        var first = Integer.parseInt(arguments[1]);
        try (var factory = Persistence.createEntityManagerFactory("joint-estate", settings)) {
            for (int n = first; n < first + Integer.parseInt(arguments[2]); n++) {
                try (var em = factory.createEntityManager()) {
                    em.getTransaction().begin();
                    var store = DatabaseTrialStore.of(em);
                    var answers = new HashMap<String, String>();
                    for (var item : KilledAnswersTest.ITEMS) {
                        answers.put(item.code(), "4");
                    }
                    var decision = new AnswerSurvey(
                                    new SurveyDoor(
                                            store.rounds(),
                                            store.trials(),
                                            new CountedSecrets()::digest,
                                            Clock.systemUTC()),
                                    store.rounds(),
                                    store.survey(),
                                    store.people())
                            .answer(new AnswerSurvey.Sheet("CODE" + n, "word" + n, answers), "192.0.2.1");
                    em.getTransaction().commit();
                    if (!(decision instanceof AnswerSurvey.Decision.Counted)) {
                        System.err.println("refused: " + decision);
                        return;
                    }
                    System.out.println("counted " + n);
                }
            }
        }
    }
}
