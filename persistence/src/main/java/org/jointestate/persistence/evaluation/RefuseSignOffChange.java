package org.jointestate.persistence.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's half of the rule that signatures are only ever added; PostgreSQL's half is a function in its migration. */
public class RefuseSignOffChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("signatures are only ever added");
    }
}
