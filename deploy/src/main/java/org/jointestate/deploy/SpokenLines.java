package org.jointestate.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Stands in for standard output. A line that begins with the marker is meant for the person at the terminal and goes there
 * only: the first start shows the administrator's one-time code so, and a code must not lie in a log file. Every other line goes
 * to the log only.
 */
final class SpokenLines extends OutputStream {

    static final String MARKER = "Joint Estate:";

    private static final byte[] MARKER_BYTES = MARKER.getBytes(StandardCharsets.US_ASCII);

    private final OutputStream terminal;
    private final OutputStream log;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    SpokenLines(OutputStream terminal, OutputStream log) {
        this.terminal = terminal;
        this.log = log;
    }

    @Override
    public synchronized void write(int oneByte) throws IOException {
        line.write(oneByte);
        if (oneByte == '\n') {
            byte[] whole = line.toByteArray();
            line.reset();
            OutputStream to = isSpoken(whole) ? terminal : log;
            to.write(whole, 0, whole.length);
            to.flush();
        }
    }

    private static boolean isSpoken(byte[] whole) {
        return whole.length >= MARKER_BYTES.length
                && Arrays.equals(whole, 0, MARKER_BYTES.length, MARKER_BYTES, 0, MARKER_BYTES.length);
    }
}
