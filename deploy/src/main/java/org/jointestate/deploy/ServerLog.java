package org.jointestate.deploy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code server.log}, and the older ones as {@code server.log.1} and up. The library's own file handler cannot keep the
 * newest under a plain name, and it would miss what code writes to the console directly.
 * A log that cannot be written (a full disk) is lost rather than waited for: the application must go on.
 */
final class ServerLog extends OutputStream {

    private final Path file;
    private final long limit;
    private final int kept;
    private @Nullable OutputStream out;
    private long written;

    ServerLog(Path directory, long limit, int kept) {
        this.file = directory.resolve("server.log");
        this.limit = limit;
        this.kept = kept;
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        try {
            OutputStream current = out == null ? open() : out;
            current.write(bytes, offset, length);
            written += length;
            // Only after a whole line: a record is never split over two files by us.
            if (written >= limit && length > 0 && bytes[offset + length - 1] == '\n') {
                rotate();
            }
        } catch (IOException lost) {
            closeQuietly();
        }
    }

    @Override
    public synchronized void close() {
        closeQuietly();
    }

    private OutputStream open() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        OutputStream opened =
                Files.newOutputStream(file, Set.of(StandardOpenOption.APPEND).toArray(StandardOpenOption[]::new));
        written = Files.size(file);
        out = opened;
        return opened;
    }

    private void rotate() throws IOException {
        closeQuietly();
        for (int older = kept - 1; older >= 1; older--) {
            Path from = older == 1 ? file : numbered(older - 1);
            if (Files.exists(from)) {
                Files.move(from, numbered(older), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private void closeQuietly() {
        OutputStream closing = out;
        out = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException lost) {
                // The same loss as a line that could not be written.
            }
        }
    }
}
