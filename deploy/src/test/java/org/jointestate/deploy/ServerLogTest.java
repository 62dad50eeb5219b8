package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    Path directory;

    @Test
    void goes_on_where_the_last_start_left_off() throws IOException {
        try (ServerLog first = new ServerLog(directory, 1_000, 3)) {
            write(first, "one\n");
        }

        try (ServerLog second = new ServerLog(directory, 1_000, 3)) {
            write(second, "two\n");
        }

        assertEquals("one\ntwo\n", Files.readString(directory.resolve("server.log")));
    }

    @Test
    void a_full_file_moves_one_number_up_at_the_end_of_a_line_and_the_oldest_goes() throws IOException {
        try (ServerLog log = new ServerLog(directory, 4, 3)) {
            write(log, "aaa");
            write(log, "aa\n");
            write(log, "bbb\n");
            write(log, "ccc\n");
            write(log, "d\n");
        }

        assertEquals("d\n", Files.readString(directory.resolve("server.log")));
        assertEquals("ccc\n", Files.readString(directory.resolve("server.log.1")));
        assertEquals("bbb\n", Files.readString(directory.resolve("server.log.2")));
        assertFalse(Files.exists(directory.resolve("server.log.3")));
    }

    @Test
    void a_log_that_cannot_be_written_is_lost_without_an_exception() throws IOException {
        try (ServerLog log = new ServerLog(directory.resolve("missing"), 1_000, 3)) {
            write(log, "lost\n");
        }

        assertFalse(Files.exists(directory.resolve("missing")));
    }

    private static void write(ServerLog log, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        log.write(bytes, 0, bytes.length);
    }
}
