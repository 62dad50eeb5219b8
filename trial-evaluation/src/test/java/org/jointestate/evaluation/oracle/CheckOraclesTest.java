package org.jointestate.evaluation.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckOraclesTest {
    private static final String RIGHT = """
            {"id":"T-1","method":"wilson","title":"none of twenty","input":{"x":0,"n":20,"confidence":0.95},
             "expected":{"status":"OK","proportion":0,"lower":0,"upper":0.161125158052819},
             "tolerance":{"rel":1e-9,"abs":1e-12}}
            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int check(String content) throws IOException {
        var file = Files.writeString(folder.resolve("cases.json"), content);
        return check(file);
    }

    private int check(Path file) {
        return CheckOracles.run(
                file,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String cases(String... cases) {
        return "{\"cases\":[" + String.join(",", cases) + "]}";
    }

    @Test
    void a_right_number_passes_with_exit_code_0() throws IOException {
        var code = check(cases(RIGHT));

        assertEquals(0, code);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("1 passed, 0 failed, 0 unsupported of 1 cases"));
    }

    @Test
    void a_file_without_a_case_is_not_usable_because_nothing_was_checked() throws IOException {
        var code = check(cases());

        assertEquals(CheckOracles.NOT_USABLE, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("has no case"));
    }

    @Test
    void a_wrong_expected_number_fails_and_is_named() throws IOException {
        var code = check(cases(RIGHT.replace("0.161125158052819", "0.1611252")));

        assertEquals(1, code);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("upper: returned 0.1611251580528"));
    }

    @Test
    void a_missing_key_is_a_failure() throws IOException {
        var code = check(cases(RIGHT.replace("\"proportion\":0", "\"share\":0")));

        assertEquals(1, code);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("share: not returned"));
    }

    @Test
    void a_wrong_status_is_a_failure() throws IOException {
        assertEquals(1, check(cases(RIGHT.replace("\"OK\"", "\"NOT_COMPUTED\""))));
    }

    @Test
    void an_unknown_method_is_unsupported_with_exit_code_2() throws IOException {
        assertEquals(2, check(cases(RIGHT, RIGHT.replace("\"wilson\"", "\"tea_leaves\""))));
    }

    @Test
    void a_failure_outranks_an_unsupported_method() throws IOException {
        assertEquals(1, check(cases(RIGHT.replace("\"OK\"", "\"NO\""), RIGHT.replace("\"wilson\"", "\"tea_leaves\""))));
    }

    @Test
    void what_must_be_said_is_not_compared() throws IOException {
        assertEquals(0, check(cases(RIGHT.replace("\"status\":\"OK\"", "\"status\":\"OK\",\"must_say\":\"x\""))));
    }

    @Test
    void a_mutated_copy_of_the_worked_cases_fails() throws IOException {
        var original = Files.readString(WorkedCasesTest.resource("oracles.json"));

        var code = check(original.replace("0.255288519878274", "0.255288529878274"));

        assertEquals(1, code);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("113 passed, 1 failed"));
    }

    @Test
    void a_suppression_that_hides_too_much_fails() throws IOException {
        var original = Files.readString(WorkedCasesTest.resource("oracles.json"));

        var code = check(original.replaceAll("\"secondaryTotal\":\\s*43", "\"secondaryTotal\":42"));

        assertEquals(1, code);
    }

    @Test
    void a_file_that_is_not_there_not_json_or_not_of_this_format_gives_a_sentence_and_64() throws IOException {
        assertEquals(64, check(folder.resolve("absent.json")));
        assertEquals(64, check(folder));
        assertEquals(64, check("not json"));
        assertEquals(64, check(""));
        assertEquals(64, check("{\"rows\":[]}"));
        assertEquals(64, check("{\"cases\":[{\"id\":\"A\"}]}"));
        assertEquals(64, check("[1,2]"));
        assertEquals(7, err.toString(StandardCharsets.UTF_8).lines().count());
    }
}
