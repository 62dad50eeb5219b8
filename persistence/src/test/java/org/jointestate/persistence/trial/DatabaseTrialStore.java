package org.jointestate.persistence.trial;

import jakarta.persistence.EntityManager;
import org.jointestate.domain.trial.TrialStore;
import org.jointestate.persistence.people.JpaPeople;

/** The ports of a trial on one database transaction. */
public final class DatabaseTrialStore {

    private DatabaseTrialStore() {}

    public static TrialStore of(EntityManager em) {
        return new TrialStore(
                new JpaTrials(em),
                new SqlObservations(em),
                new SqlStays(em),
                new SqlOutcomeRecords(em),
                new SqlLedger(em),
                new SqlStreetCrimeFeeds(em),
                new SqlImports(em),
                new SqlSurveyAnswers(em),
                new SqlSurveyRounds(em),
                new SqlLeadReminders(em),
                new SqlParts(em),
                new JpaPeople(em));
    }
}
