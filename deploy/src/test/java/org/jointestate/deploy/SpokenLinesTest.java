package org.jointestate.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SpokenLinesTest {

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(new SpokenLines(terminal, log), true, StandardCharsets.UTF_8);

    @Test
    void a_marked_line_goes_to_the_terminal_only_and_every_other_to_the_log_only() {
        out.print("Joint Estate: the one-time code is K7\nloading\nJoint Estate is a name in a log line\n");

        assertEquals("Joint Estate: the one-time code is K7\n", terminal.toString(StandardCharsets.UTF_8));
        assertEquals("loading\nJoint Estate is a name in a log line\n", log.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_line_written_in_pieces_is_one_line() {
        out.print("Joint ");
        out.print("Estate: café");
        out.println();

        assertEquals("Joint Estate: café" + System.lineSeparator(), terminal.toString(StandardCharsets.UTF_8));
        assertEquals("", log.toString(StandardCharsets.UTF_8));
    }
}
