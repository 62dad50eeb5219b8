package org.jointestate.persistence.estate;

import java.util.function.Function;
import org.jointestate.domain.estate.plan.PlansContract;
import org.jointestate.persistence.shared.TestDatabase;

class PostgresPlansTest extends PlansContract {

    @Override
    protected <T> T in(Function<Stores, T> work) {
        return PlanTransactions.in(TestDatabase.postgres(), work);
    }
}
