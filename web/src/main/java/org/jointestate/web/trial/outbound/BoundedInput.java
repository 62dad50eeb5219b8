package org.jointestate.web.trial.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops after a number of bytes, whatever the stream behind it still has: the bound of uploads and of what a gzip file swells to. */
final class BoundedInput extends FilterInputStream {

    /** There was more than allowed. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String key) {
            super(key);
        }
    }

    private final String key;
    private long left;

    /** @param key of the sentence that says so when there is more */
    BoundedInput(InputStream in, long most, String key) {
        super(in);
        this.left = most;
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) {
            take(1);
        }
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) {
            take(read);
        }
        return read;
    }

    private void take(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuch(key);
        }
    }
}
