package org.jointestate.web.permissions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md says of each requirement where it is kept and what shows it. What it names must be there, and none may be left out. */
class SecurityTableTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();
    private static final Pattern ROW = Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) [^|]+ \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]+");

    /** Levels 1 and 2 of ASVS 5.0.0 in the sections that the page says it covers; those of level 3 are left out. */
    private static Set<String> expected() {
        return Stream.of(
                        section("2.3", 1, 2, 3, 4),
                        section("3.3", 1, 2, 3, 4),
                        section("3.4", 1, 2, 3, 4, 5, 6),
                        section("6.1", 1, 2, 3),
                        section("6.2", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                        section("6.3", 1, 2, 3, 4),
                        section("6.4", 1, 2, 3, 4),
                        section("6.5", 1, 2, 3, 4, 5),
                        section("6.6", 1, 2, 3),
                        section("6.8", 1, 2, 3, 4),
                        section("7.1", 1, 2, 3),
                        section("7.2", 1, 2, 3, 4),
                        section("7.3", 1, 2),
                        section("7.4", 1, 2, 3, 4, 5),
                        section("7.5", 1, 2),
                        section("7.6", 1, 2),
                        section("8.1", 1, 2),
                        section("8.2", 1, 2, 3),
                        section("8.3", 1),
                        section("10.1", 1, 2),
                        section("10.2", 1, 2),
                        section("10.5", 1, 2, 3, 4, 5),
                        section("16.1", 1),
                        section("16.2", 1, 2, 3, 4, 5),
                        section("16.3", 1, 2, 3, 4),
                        section("16.4", 1, 2, 3),
                        section("16.5", 1, 2, 3))
                .flatMap(found -> found)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> section(String section, int... numbers) {
        return IntStream.of(numbers).mapToObj(number -> section + "." + number);
    }

    @Test
    void each_requirement_stands_there_once() throws IOException {
        var found = rows().stream().map(row -> row.get(0)).toList();

        assertEquals(expected(), new TreeSet<>(found));
        assertEquals(expected().size(), found.size(), "One of them stands there twice.");
    }

    @Test
    void each_class_test_and_file_that_is_named_is_there() throws IOException {
        var types = types();
        var missing = new TreeSet<String>();
        for (var row : rows()) {
            for (var cell : row.subList(1, 3)) {
                var named = NAMED.matcher(cell);
                while (named.find()) {
                    var name = named.group(1);
                    if (name.contains("/")
                            ? !Files.exists(ROOT.resolve(name))
                            : TYPE.matcher(name).matches() && !types.contains(name)) {
                        missing.add(row.get(0) + ": " + name);
                    }
                }
            }
        }

        assertEquals(Set.of(), missing);
    }

    @Test
    void each_requirement_has_a_test_or_says_why_not() throws IOException {
        for (var row : rows()) {
            var shown = row.get(2);
            assertTrue(
                    shown.contains("Test`")
                            || shown.contains("IT`")
                            || shown.contains("Contract`")
                            || shown.contains("no test")
                            || shown.contains("does not apply")
                            || shown.contains("Partly: "),
                    row.get(0) + ": " + shown);
        }
    }

    private static List<List<String>> rows() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/security.md"))) {
            var found = ROW.matcher(line);
            if (found.matches()) {
                rows.add(List.of(found.group(1), found.group(2), found.group(3)));
            }
        }
        return rows;
    }

    /** The names of all classes of the project, tests too. */
    private static Set<String> types() throws IOException {
        var types = new TreeSet<String>();
        for (var module : List.of("domain", "persistence", "trial-evaluation", "web", "deploy")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> types.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return types;
    }
}
