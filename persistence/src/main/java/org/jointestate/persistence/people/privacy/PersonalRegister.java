package org.jointestate.persistence.people.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of personal-data.txt, read. */
public record PersonalRegister(List<Section> sections, List<Text> texts, Map<String, String> others) {

    /** What becomes of the rows of a section when somebody is erased. */
    public enum Rows {
        GO,
        STAY,
        /** Another section of the same table says it. */
        BELONG_TO_ANOTHER_SECTION
    }

    /**
     * A kind of data about a person.
     *
     * @param whose a condition with :person and the like in it
     * @param why why the rows stay; empty otherwise
     */
    public record Section(String name, String table, String whose, Rows rows, String why, List<Column> columns) {

        public List<Column> given() {
            return columns.stream().filter(Column::isGiven).toList();
        }
    }

    /**
     * @param withheld why it is not given; empty when it is
     * @param erased what becomes of it when somebody is erased; empty where the row goes or another section says it
     */
    public record Column(String name, String withheld, String erased) {

        public boolean isGiven() {
            return withheld.isEmpty();
        }
    }

    /** A column of words about something that is no person. */
    public record Text(String table, String column, String erased, String checked) {

        public boolean isRedacted() {
            return erased.equals(REDACTED);
        }

        public String name() {
            return table + "." + column;
        }
    }

    static final String REDACTED = "redacted";
    private static final Pattern HEAD =
            Pattern.compile("\\[([^\\]]+)\\] (\\w+) where (.+); rows (go|stay: .+|belong to another section)");
    private static final PersonalRegister READ = read();

    public PersonalRegister {
        sections = List.copyOf(sections);
        texts = List.copyOf(texts);
    }

    public static PersonalRegister get() {
        return READ;
    }

    private static PersonalRegister read() {
        var sections = new ArrayList<Section>();
        var texts = new ArrayList<Text>();
        var others = new LinkedHashMap<String, String>();
        var block = "";
        for (var line : lines()) {
            if (line.startsWith("[")) {
                var head = HEAD.matcher(line);
                block = head.matches() ? "" : line;
                if (block.isEmpty()) {
                    sections.add(section(head));
                } else if (!block.equals("[texts]") && !block.equals("[others]")) {
                    throw new IllegalStateException("Not the head of a section: " + line);
                }
                continue;
            }
            var cells = cells(line);
            if (block.equals("[texts]")) {
                var name = cells.get(0).split("\\.");
                texts.add(new Text(name[0], name[1], cells.get(1), cells.get(2)));
            } else if (block.equals("[others]")) {
                others.put(cells.get(0), cells.get(1));
            } else {
                sections.get(sections.size() - 1).columns().add(column(cells));
            }
        }
        return new PersonalRegister(sections, texts, others);
    }

    private static Section section(Matcher head) {
        var rows = head.group(4);
        return new Section(
                head.group(1),
                head.group(2),
                head.group(3),
                rows.equals("go") ? Rows.GO : rows.startsWith("stay") ? Rows.STAY : Rows.BELONG_TO_ANOTHER_SECTION,
                rows.startsWith("stay: ") ? rows.substring(6) : "",
                new ArrayList<>());
    }

    private static Column column(List<String> cells) {
        var given = cells.get(1);
        if (!given.equals("given") && !given.startsWith("withheld: ")) {
            throw new IllegalStateException("Neither given nor withheld: " + cells);
        }
        return new Column(
                cells.get(0),
                given.equals("given") ? "" : given.substring("withheld: ".length()),
                cells.size() > 2 ? cells.get(2) : "");
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static List<String> lines() {
        var stream = Objects.requireNonNull(
                PersonalRegister.class.getResourceAsStream("/org/jointestate/persistence/people/personal-data.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
