package org.jointestate.persistence.shared;

import java.sql.SQLException;

/** A statement failed. The cause carries the SQL state, by which the runner of use cases tells a conflict from a fault. */
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
