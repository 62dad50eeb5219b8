package org.jointestate.persistence.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Undone;

/** Runs work in transactions as the runner of use cases does: tries again where the database asks for it, undoes what is refused. */
public final class AsTheRunner {

    private static final int TRIES = 4;
    private static final Set<String> TRY_AGAIN = Set.of("40001", "40P01", "HYT00");

    /** Carries a refusal out of the transaction that it undoes. */
    private static final class Back extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object answer;

        Back(Object answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private final TestDatabase database;

    public AsTheRunner(TestDatabase database) {
        this.database = database;
    }

    public <T> T in(Function<EntityManager, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException failure) {
                if (isCausedBy(failure, OptimisticLockException.class::isInstance)) {
                    throw new ChangedMeanwhile(failure);
                }
                if (attempt == TRIES || !isWorthAnotherTry(failure)) {
                    throw failure;
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Function<EntityManager, T> work) {
        try {
            return database.in(em -> {
                var answer = work.apply(em);
                if (answer instanceof Undone) {
                    throw new Back(answer);
                }
                return answer;
            });
        } catch (Back back) {
            return (T) back.answer;
        }
    }

    /** Serialization failure, deadlock, and H2's lock time-out. */
    public static boolean isWorthAnotherTry(Throwable failure) {
        return isCausedBy(
                failure,
                cause -> cause instanceof SQLException sql && TRY_AGAIN.contains(String.valueOf(sql.getSQLState())));
    }

    private static boolean isCausedBy(Throwable failure, Predicate<Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
