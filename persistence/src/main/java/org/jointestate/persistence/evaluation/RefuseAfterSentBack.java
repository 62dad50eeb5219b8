package org.jointestate.persistence.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's half of the rule that a round which was sent back is over; PostgreSQL's half is a function in its migration. */
public class RefuseAfterSentBack implements Trigger {

    private int dataset;
    private int round;

    @Override
    public void init(Connection connection, String schema, String name, String table, boolean before, int type)
            throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                var place = columns.getInt("ORDINAL_POSITION") - 1;
                switch (columns.getString("COLUMN_NAME")) {
                    case "DATASET" -> dataset = place;
                    case "ROUND_NUMBER" -> round = place;
                    default -> {
                        // The others are of no interest here.
                    }
                }
            }
        }
    }

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        if (after == null) {
            return;
        }
        try (var find = connection.prepareStatement(
                "select 1 from sign_off where dataset = ? and round_number = ? and step = 'SENT_BACK'")) {
            find.setObject(1, after[dataset]);
            find.setObject(2, after[round]);
            try (var found = find.executeQuery()) {
                if (found.next()) {
                    throw new SQLException("the round was sent back");
                }
            }
        }
    }
}
