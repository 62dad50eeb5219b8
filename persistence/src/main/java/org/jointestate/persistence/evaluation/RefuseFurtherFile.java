package org.jointestate.persistence.evaluation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's half of the rule that a published paper gets no further file: the paper says how many it has. PostgreSQL's half is a function in its migration. */
public class RefuseFurtherFile implements Trigger {

    @Override
    public void fire(Connection connection, Object @Nullable [] before, Object @Nullable [] after) throws SQLException {
        var paper = Objects.requireNonNull(Objects.requireNonNull(after)[0]);
        try (var question = connection.prepareStatement(
                "select 1 from paper where id = ? and files <= (select count(*) from paper_file where paper = ?)")) {
            question.setString(1, paper.toString());
            question.setString(2, paper.toString());
            try (var rows = question.executeQuery()) {
                if (rows.next()) {
                    throw new SQLException("a published paper gets no further file");
                }
            }
        }
    }
}
