package org.jointestate.web.people.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.domain.people.privacy.HeldData;
import org.jointestate.domain.shared.retention.RetentionRule;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;

/** docs/privacy.md, the rules, the list of personal data and the words say the same. */
class PrivacyPageTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern SECTION = Pattern.compile("\\[([^\\]]+)\\] \\w+ where .*");

    private final Words words = new Words();

    @Test
    void the_document_has_every_rule_of_keeping_as_the_code_has_it() throws IOException {
        var rules = Arrays.stream(RetentionRule.values())
                .map(rule -> "| %s | %s | %s |"
                        .formatted(
                                words.of("retention.what." + rule),
                                RetentionPage.kept(rule, words),
                                rule.job().map(job -> "`" + job + "`").orElse("none")))
                .collect(Collectors.joining("\n"));

        assertTrue(document().contains("| what | kept | job |\n|---|---|---|\n" + rules + "\n\n"), rules);
    }

    @Test
    void every_rule_with_a_job_is_worked_by_it() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.walk(ROOT.resolve("web/src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        for (var rule : RetentionRule.values()) {
            assertEquals(
                    rule.job().isPresent(),
                    code.indexOf("RetentionRule." + rule + ",") > 0,
                    rule + " and the job that notes it");
            rule.job().ifPresent(job -> assertTrue(code.indexOf("\"" + job + "\"") > 0, job));
        }
    }

    @Test
    void the_document_has_every_text_and_whether_it_is_looked_through() throws IOException {
        var texts = block("[texts]").stream()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> "| `%s` | %s |"
                        .formatted(
                                cells.get(0),
                                cells.get(2).equals("checked")
                                        ? "yes"
                                        : "no: " + cells.get(2).substring("not checked: ".length())))
                .collect(Collectors.joining("\n"));

        assertTrue(document().contains("| text | looked through |\n|---|---|\n" + texts + "\n\n"), texts);
    }

    @Test
    void every_section_and_column_that_is_given_has_a_word() throws IOException {
        var missing = new ArrayList<String>();
        var inSection = false;
        for (var line : list()) {
            var section = SECTION.matcher(line);
            if (section.matches()) {
                inSection = true;
                var key = "held.section." + section.group(1).replace(' ', '-');
                if (!words.has(key)) {
                    missing.add(key);
                }
            } else if (line.startsWith("[")) {
                inSection = false;
            } else if (inSection) {
                var key = "held.column." + line.substring(0, line.indexOf('|')).strip();
                if (!words.has(key)) {
                    missing.add(key);
                }
            }
        }

        assertEquals(List.of(), missing);
    }

    @Test
    void a_copy_says_the_same_as_a_page_and_as_a_file_and_lets_no_markup_through() {
        var data = new HeldData(
                Instant.parse("2027-03-01T12:00:00Z"),
                List.of(
                        new HeldData.Section(
                                "account",
                                List.of("username", "email"),
                                List.of(Arrays.asList("<script>x</script>", null)),
                                List.of(new HeldData.Withheld("version", "how often it was written"))),
                        new HeldData.Section("tokens", List.of("name"), List.of(), List.of())),
                List.of(new HeldData.Mention("closure.because", 2)));

        var page = HeldDataFiles.html(data, words);
        var file = HeldDataFiles.json(data);

        assertTrue(page.contains("&lt;script&gt;x&lt;/script&gt;"));
        assertFalse(page.contains("<script>"));
        assertTrue(page.contains("how often it was written"));
        assertTrue(page.contains("<th scope=\"col\">User name</th>"));
        assertTrue(page.contains("closure.because: 2"));
        try (var reader = jakarta.json.Json.createReader(new StringReader(file))) {
            var read = reader.readObject();
            var row = read.getJsonArray("sections")
                    .getJsonObject(0)
                    .getJsonArray("rows")
                    .getJsonObject(0);
            assertEquals("<script>x</script>", row.getString("username"));
            assertTrue(row.isNull("email"));
            assertEquals(2, read.getJsonArray("mentions").getJsonObject(0).getInt("texts"));
        }
    }

    private static String document() throws IOException {
        return Files.readString(ROOT.resolve("docs/privacy.md"));
    }

    private static List<String> block(String head) throws IOException {
        var lines = list();
        var from = lines.indexOf(head) + 1;
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("["))
                .toList();
    }

    private static List<String> list() throws IOException {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(PrivacyPageTest.class.getResourceAsStream(
                        "/org/jointestate/persistence/people/personal-data.txt")),
                StandardCharsets.UTF_8)) {
            var text = new StringBuilder();
            var buffer = new char[8192];
            for (int read = reader.read(buffer); read > 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
