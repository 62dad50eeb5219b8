package org.jointestate.persistence.shared.audit;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.audit.AuditHeads;
import org.jointestate.domain.shared.audit.AuditKey;
import org.jointestate.domain.shared.audit.ChainCode;
import org.jointestate.persistence.shared.EstateDataSource;
import org.jointestate.persistence.shared.KeyFile;

/**
 * The key of the chain and its heads as two files in the folder {@code audit} of the home: {@code key}, which only its owner may read, and
 * {@code heads.txt}, one line for each time something was sealed. Where several nodes share a database they share the key: it is then
 * given as {@code JOINT_ESTATE_AUDIT_KEY}, 64 or more hexadecimal digits, and not written down by us.
 */
public class AuditFiles implements AuditKey, AuditHeads {

    private static final long LARGE = 4_000_000;
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Optional<String> given;

    /** As whoever started the process has set it. */
    @Inject
    public AuditFiles() {
        this(
                Path.of(Objects.requireNonNull(
                        EstateDataSource.setting("joint.estate.home"),
                        "JOINT_ESTATE_HOME is not set, so there is no place for the key of the audit.")),
                Optional.ofNullable(EstateDataSource.setting("joint.estate.audit.key")));
    }

    public AuditFiles(Path home, Optional<String> given) {
        this.folder = home.resolve("audit");
        this.given = given;
    }

    @Override
    public ChainCode code() {
        return new ChainCode(new KeyFile("the audit", folder.resolve("key"), "JOINT_ESTATE_AUDIT_KEY", given).read());
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    @Override
    public void note(Head head) {
        try {
            makeFolder();
            try (var channel = FileChannel.open(
                    folder.resolve("heads.txt"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
                // On a line of its own also after one that was cut short.
                write(channel, "\n" + head.number() + " " + head.code() + "\n");
            }
            shorten();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Only the last heads say more than the chain itself: of a large file the last part is kept. */
    private void shorten() throws IOException {
        var file = folder.resolve("heads.txt");
        if (Files.size(file) < LARGE) {
            return;
        }
        var heads = kept();
        var text = heads.subList(heads.size() - heads.size() / 4, heads.size()).stream()
                .map(head -> head.number() + " " + head.code() + "\n")
                .collect(Collectors.joining());
        var shorter = folder.resolve("heads.new");
        Files.deleteIfExists(shorter);
        try (var channel = FileChannel.open(
                shorter,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
            write(channel, text);
        }
        Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** On the disk when it returns. */
    private static void write(FileChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** A line that was cut short when the process was killed is left out: what it would have said stands in none after it either. */
    @Override
    public List<Head> kept() {
        var file = folder.resolve("heads.txt");
        if (!Files.exists(file)) {
            return List.of();
        }
        var heads = new ArrayList<Head>();
        try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> heads.add(new Head(Long.parseLong(line.group(1)), line.group(2))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return heads;
    }
}
