package org.jointestate.persistence.people.privacy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.privacy.HeldData;
import org.jointestate.domain.people.privacy.HeldRecords;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** What the list of personal data says, read from the tables. */
public class SqlHeldRecords implements HeldRecords {

    /** Times that a clock on a wall shows; every other one is an instant, kept as UTC. */
    private static final Set<String> WALL_CLOCK = Set.of("starts", "ends", "until_then", "cell");

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public SqlHeldRecords(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public List<HeldData.Section> about(Person person) {
        var whose = new Whose(em, person);
        return PersonalRegister.get().sections().stream()
                .map(section -> read(section, whose.fill(section.whose())))
                .toList();
    }

    private HeldData.Section read(PersonalRegister.Section section, Whose.Condition condition) {
        var columns =
                section.given().stream().map(PersonalRegister.Column::name).toList();
        // The rows of a person, in an order that is the same whenever they are asked for.
        var order = columns.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        return new HeldData.Section(
                section.name(),
                columns,
                sql.list(
                        "select " + order + " from " + section.table() + " t where " + condition.sql() + " order by "
                                + order,
                        row -> values(row, columns),
                        condition.arguments()),
                section.columns().stream()
                        .filter(column -> !column.isGiven())
                        .map(column -> new HeldData.Withheld(column.name(), column.withheld()))
                        .toList());
    }

    private static List<@Nullable String> values(ResultSet row, List<String> columns) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (var column : columns) {
            values.add(value(row, column));
        }
        return values;
    }

    private static @Nullable String value(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column);
        if (found instanceof java.sql.Timestamp) {
            var time = row.getObject(column, LocalDateTime.class);
            return WALL_CLOCK.contains(column)
                    ? time.toString()
                    : time.toInstant(ZoneOffset.UTC).toString();
        }
        return found == null ? null : row.getString(column);
    }

    @Override
    public List<HeldData.Mention> mentionsOf(Person person) {
        var names = Names.of(person);
        return PersonalRegister.get().texts().stream()
                .map(text -> new HeldData.Mention(
                        text.name(), names.in(sql, text, "1 = 1").size()))
                .filter(mention -> mention.texts() > 0)
                .toList();
    }
}
