package org.jointestate.persistence.shared;

import java.sql.SQLException;

/** A statement failed. The cause carries the SQL state, by which the runner of use cases tells a conflict from a fault. */
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TAKEN = "23505";

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** True when a key was taken already. A batch fails with the state of the batch or with that of the row, depending on the driver. */
    public boolean isTaken() {
        for (Throwable cause = this; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                for (SQLException one = found; one != null; one = one.getNextException()) {
                    if (TAKEN.equals(one.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
