package org.jointestate.persistence.estate;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's half of the rule that every change of the estate gives it a new revision; PostgreSQL's half is a function in its migration. */
public class NewEstateRevision implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update estate_revision set revision = cast(random_uuid() as varchar)");
        }
    }
}
