package org.jointestate.persistence.people.privacy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.TestDatabase;

/**
 * Compares the list of personal data with the tables as they are. A column may hold something about somebody when it refers to a person, is
 * called like something that names one, or is long enough for a name.
 */
public final class PersonalDataCheck {

    private static final int LONG_ENOUGH = 60;
    private static final Pattern CALLED_LIKE_IT = Pattern.compile(
            "person|actor|who|username|e?mail|name|\\w*_by|pseudonym|respondent|leads|address|because|note");
    private static final Pattern DIGEST = Pattern.compile("hash|\\w+_hash|sha256|digest|code|asked|seed");
    private static final Set<String> NOT_OURS = Set.of("flyway_schema_history");

    private PersonalDataCheck() {}

    /** @return what is wrong, in sentences that say what to do; empty when the list is right */
    public static List<String> faults(TestDatabase database) {
        var tables = columns(database);
        var people = refersToPeople(database);
        var register = PersonalRegister.get();
        var faults = new ArrayList<String>();
        var known = new HashSet<String>();
        for (var section : register.sections()) {
            // Whose rows they are is known by this column.
            tables.keySet().stream()
                    .filter(column -> column.startsWith(section.table() + ".")
                            && section.whose()
                                    .matches(
                                            "(.*\\W)?" + column.substring(column.indexOf('.') + 1) + " (=|in|like) .*"))
                    .forEach(known::add);
            for (var column : section.columns()) {
                known.add(section.table() + "." + column.name());
                if (section.rows() == PersonalRegister.Rows.STAY
                        && column.erased().isEmpty()) {
                    faults.add("The section [%s] does not say what becomes of %s when somebody is erased."
                            .formatted(section.name(), column.name()));
                }
                if (column.erased().equals(PersonalRegister.REDACTED)
                        && register.texts().stream()
                                .noneMatch(text -> text.isRedacted()
                                        && text.name().equals(section.table() + "." + column.name()))) {
                    faults.add("%s.%s is to be redacted and does not stand under [texts]."
                            .formatted(section.table(), column.name()));
                }
            }
        }
        register.texts().forEach(text -> {
            known.add(text.name());
            if (!text.checked().equals("checked") && !text.checked().startsWith("not checked: ")) {
                faults.add("%s says neither that it is checked nor why not.".formatted(text.name()));
            }
        });
        known.addAll(register.others().keySet());
        known.stream()
                .filter(column -> !tables.containsKey(column))
                .forEach(column -> faults.add("There is no column %s; take it off the list.".formatted(column)));
        tables.forEach((column, length) -> {
            var name = column.substring(column.indexOf('.') + 1);
            var mayHold = people.contains(column)
                    || (length != null
                            && (CALLED_LIKE_IT.matcher(name).matches()
                                    || (length >= LONG_ENOUGH
                                            && !DIGEST.matcher(name).matches())));
            if (mayHold && !known.contains(column)) {
                faults.add(
                        "The column %s may hold something about somebody: put it into personal-data.txt (beside the orm.xml of"
                                        .formatted(column)
                                + " people), into a section with what is given and what is erased, or under [texts] or [others].");
            }
        });
        people.stream()
                .filter(column -> register.sections().stream()
                        .noneMatch(section -> column.startsWith(section.table() + ".")
                                && section.whose().contains(column.substring(column.indexOf('.') + 1))))
                .forEach(column ->
                        faults.add("%s refers to a person, and no section of personal-data.txt reads its rows by it."
                                .formatted(column)));
        return faults;
    }

    /** Text columns with their lengths, and all others without one. */
    private static Map<String, Long> columns(TestDatabase database) {
        return database.in(em -> {
            var found = new HashMap<String, Long>();
            new Sql(em)
                    .list(
                            "select lower(table_name) as t, lower(column_name) as c, lower(data_type) as d,"
                                    + " character_maximum_length as n from information_schema.columns"
                                    + " where lower(table_schema) = 'public'",
                            row -> {
                                var type = row.getString("d");
                                var text = type.contains("char") || type.contains("text") || type.contains("large");
                                var length = row.getLong("n");
                                return NOT_OURS.contains(row.getString("t"))
                                        ? null
                                        : found.put(
                                                row.getString("t") + "." + row.getString("c"),
                                                text ? (length == 0 ? Long.MAX_VALUE : length) : null);
                            });
            return found;
        });
    }

    private static Set<String> refersToPeople(TestDatabase database) {
        var found = new HashSet<String>();
        try (var connection = database.dataSource().getConnection()) {
            var data = connection.getMetaData();
            var table = data.storesUpperCaseIdentifiers() ? "PERSON" : "person";
            try (var keys = data.getExportedKeys(null, null, table)) {
                while (keys.next()) {
                    found.add((keys.getString("FKTABLE_NAME") + "." + keys.getString("FKCOLUMN_NAME"))
                            .toLowerCase(Locale.ROOT));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (found.size() < 10) {
            throw new IllegalStateException("Only %s refer to a person.".formatted(found));
        }
        return found;
    }
}
