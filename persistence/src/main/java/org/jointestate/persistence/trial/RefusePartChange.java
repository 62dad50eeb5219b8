package org.jointestate.persistence.trial;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's half of the rule that parts in trials are only ever added; PostgreSQL's half is a function in its migration. */
public class RefusePartChange implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        throw new SQLException("parts in trials are only ever added");
    }
}
