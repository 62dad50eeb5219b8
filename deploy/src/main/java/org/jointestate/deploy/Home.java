package org.jointestate.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one directory in which everything lives that must outlast a start. Readable by its owner alone, and held by one
 * process at a time: the operating system gives the hold back when a process dies, however it dies, so no stale mark is
 * ever left behind.
 */
final class Home {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final String MARK = "joint-estate.lock";

    /** The server reads its schemas by address and does not find them again in a folder whose name has other characters. */
    private static final Pattern NAMES_THE_SERVER_READS = Pattern.compile("[A-Za-z0-9/ ._-]+");

    private final Path directory;
    private final Path scratch;

    // Held so that neither the channel nor the lock is collected while the process lives.
    private @Nullable FileChannel channel;

    private Home(Path directory) throws IOException {
        this.directory = directory;
        this.scratch = NAMES_THE_SERVER_READS.matcher(directory.toString()).matches()
                ? directory.resolve("tmp")
                : Files.createTempDirectory("joint-estate-");
    }

    static Home open(Path directory) throws CannotStart {
        try {
            Home home = new Home(directory);
            try {
                home.create();
                home.hold();
                home.sweep();
                Files.createDirectories(home.log(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                return home;
            } catch (CannotStart refused) {
                home.leaveNothingElsewhere();
                throw refused;
            }
        } catch (FileAlreadyExistsException notADirectory) {
            throw new CannotStart("JOINT_ESTATE_HOME (%s) is not a directory.".formatted(directory));
        } catch (IOException | UncheckedIOException | UnsupportedOperationException unwritable) {
            throw new CannotStart(
                    "JOINT_ESTATE_HOME (%s) cannot be written by this user (%s). Choose another directory, or give it to this user."
                            .formatted(directory, unwritable.getClass().getSimpleName()));
        }
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return directory.resolve("log");
    }

    /** What the server unpacks while it runs. Ours rather than the machine's, so that even a killed process leaves nothing elsewhere. */
    Path scratch() {
        return scratch;
    }

    /** At the start: an empty folder for the server, whatever a killed process left in it. */
    private void sweep() throws IOException {
        clear();
        Files.createDirectories(scratch, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    /** At the end. What could not be removed is swept at the next start. */
    void clearQuietly() {
        try {
            clear();
        } catch (IOException | UncheckedIOException left) {
            // As said.
        }
    }

    private void clear() throws IOException {
        if (Files.exists(scratch)) {
            try (var found = Files.walk(scratch)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /** A refused start must not touch what the running one uses, only what it made itself. */
    private void leaveNothingElsewhere() throws IOException {
        if (!scratch.startsWith(directory)) {
            clear();
        }
    }

    private void create() throws IOException, CannotStart {
        if (!Files.exists(directory)) {
            Path parent = directory.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new FileAlreadyExistsException(directory.toString());
        }
        if (Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
            return;
        }
        // Closing a directory that holds other people's things could shut them out of it; an empty one or our own is
        // safe.
        if (Files.exists(directory.resolve(MARK)) || isEmpty()) {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        } else {
            throw new CannotStart(
                    "JOINT_ESTATE_HOME (%s) holds files that are not ours and is open to other users. Choose another directory, or close it (chmod 700)."
                            .formatted(directory));
        }
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private void hold() throws IOException, CannotStart {
        Path mark = directory.resolve(MARK);
        FileChannel opened = FileChannel.open(
                mark,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_FILE));
        FileLock lock;
        try {
            lock = opened.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            lock = null;
        }
        if (lock == null) {
            String holder = holder(mark);
            opened.close();
            throw new CannotStart(
                    "Joint Estate is already running on JOINT_ESTATE_HOME (%s)%s. Stop it first, or choose another directory."
                            .formatted(directory, holder));
        }
        opened.truncate(0);
        opened.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        channel = opened;
    }

    private static String holder(Path mark) throws IOException {
        try {
            String pid = Files.readString(mark, StandardCharsets.US_ASCII).strip();
            return pid.isEmpty() ? "" : " as process " + pid;
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
