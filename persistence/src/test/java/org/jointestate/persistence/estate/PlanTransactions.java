package org.jointestate.persistence.estate;

import java.util.function.Function;
import org.jointestate.domain.estate.plan.PlansContract.Stores;
import org.jointestate.domain.shared.Undone;
import org.jointestate.persistence.shared.TestDatabase;

/** Runs the use cases of plans in transactions, as their runner does: undoes what is refused. */
final class PlanTransactions {

    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object answer;

        Back(Object answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private PlanTransactions() {}

    @SuppressWarnings("unchecked")
    static <T> T in(TestDatabase database, Function<Stores, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(new Stores(new JpaSites(em), new SqlPlanPictures(em)));
                if (answer instanceof Undone) {
                    throw new Back(answer);
                }
                return answer;
            });
        } catch (Back back) {
            return (T) back.answer;
        }
    }
}
