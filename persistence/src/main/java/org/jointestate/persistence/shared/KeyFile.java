package org.jointestate.persistence.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A secret key outside the database: a file of the home that only its owner may read, made when it is first asked for; or, where several
 * nodes share a database and so the key, 64 or more hexadecimal digits from the environment, which are not written down by us.
 *
 * @param of what it is the key of, for whoever reads that it is wrong
 * @param variable the name of that variable
 */
public record KeyFile(String of, Path file, String variable, Optional<String> given) {

    private static final int KEY_BYTES = 32;
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2}){32,}");

    public byte[] read() {
        if (given.isPresent()) {
            return parse(given.get(), variable);
        }
        try {
            if (!Files.exists(file)) {
                make();
            }
            return parse(Files.readString(file, StandardCharsets.US_ASCII), file.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Written aside and then given its name, so that there is a whole key or none, whenever somebody kills the process. */
    private void make() throws IOException {
        var folder = Objects.requireNonNull(file.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        var aside = folder.resolve(file.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            try (var channel = FileChannel.open(
                    aside,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                var bytes =
                        ByteBuffer.wrap((HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            name(aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** A link fails where the name is taken; a move would put another key in place of one that somebody uses already. */
    private void name(Path aside) throws IOException {
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // By another thread or process, whose key it is then.
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            synchronized (KeyFile.class) {
                if (!Files.exists(file)) {
                    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
    }

    private byte[] parse(String text, String where) {
        var digits = text.strip();
        if (!HEX.matcher(digits).matches()) {
            throw new IllegalStateException(
                    "The key of %s (%s) must be 64 or more hexadecimal digits.".formatted(of, where));
        }
        return HexFormat.of().parseHex(digits);
    }
}
