package org.jointestate.persistence.shared;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.jointestate.domain.shared.ChangedMeanwhile;

/** A key that was free when we looked and is taken when we write: somebody else has added the same thing meanwhile. */
public final class KeyTaken {

    private static final String TAKEN = "23505";

    private KeyTaken() {}

    public static void meansChangedMeanwhile(Runnable write) {
        try {
            write.run();
        } catch (PersistenceException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && isTaken(sql)) {
                    throw new ChangedMeanwhile(failure);
                }
            }
            throw failure;
        }
    }

    private static boolean isTaken(SQLException failure) {
        for (SQLException one = failure; one != null; one = one.getNextException()) {
            if (TAKEN.equals(one.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
