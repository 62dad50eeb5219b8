package org.jointestate.persistence.trial;

import java.util.function.Function;
import org.jointestate.domain.trial.TrialStore;
import org.jointestate.domain.trial.TrialStoreContract;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresTrialStoreTest extends TrialStoreContract {

    @Override
    protected <T> T in(Function<TrialStore, T> work) {
        return TestDatabase.postgres().in(em -> work.apply(DatabaseTrialStore.of(em)));
    }
}
