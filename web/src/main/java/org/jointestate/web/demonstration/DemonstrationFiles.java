package org.jointestate.web.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import org.jointestate.domain.people.factor.Authenticator;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;

/**
 * The two things the demonstration leaves in the home folder. Passwords stand in a file that only its owner may read, which is complete
 * on the disk before the accounts are: a start that is killed in between leaves a draft that the next start completes or throws away.
 */
final class DemonstrationFiles {

    private static final String HEADER = "username,password,role,organisation,token,second_factor\n";

    private final Path accounts;
    private final Path draft;
    private final Path dataset;
    private final Path datasetDraft;

    DemonstrationFiles(Path home) {
        this.accounts = home.resolve("demo-accounts.csv");
        this.draft = home.resolve("demo-accounts.csv.draft");
        this.dataset = home.resolve("demo-dataset");
        this.datasetDraft = home.resolve("demo-dataset.draft");
    }

    Path accounts() {
        return accounts;
    }

    /** Writes the accounts aside, down to the disk; the secrets of second factors as an app takes them. */
    void draftAccounts(List<DemonstrationPeople.Account> list, Authenticator authenticator) {
        var text = new StringBuilder(HEADER);
        for (var account : list) {
            text.append(String.join(
                            ",",
                            account.person().username().value(),
                            account.password(),
                            account.role().name(),
                            account.person().organisation().value(),
                            account.token(),
                            account.secret().length == 0 ? "" : authenticator.asText(account.secret())))
                    .append('\n');
        }
        try {
            Files.createDirectories(accounts.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (var file = FileChannel.open(draft, options, onlyOwner())) {
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The accounts of the demonstration cannot be written to %s.".formatted(draft), e);
        }
    }

    /** The accounts are in the database: the draft gets its name. Does nothing when it has it already. */
    void completeAccounts() {
        try {
            if (Files.exists(draft)) {
                Files.move(draft, accounts, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be written.".formatted(accounts), e);
        }
    }

    /** The accounts did not get into the database: their passwords open nothing. */
    void forgetDraft() {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be removed.".formatted(draft), e);
        }
    }

    boolean hasDataset() {
        return Files.isDirectory(dataset);
    }

    /** Aside first, so that a folder of this name is always whole. */
    void writeDataset(FrozenTrial trial) {
        try {
            FrozenFolder.write(trial, datasetDraft);
            Files.move(datasetDraft, dataset, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder %s cannot be written.".formatted(dataset), e);
        }
    }

    /** On a file system without owners the file gets what its folder gives. */
    private static FileAttribute<?>[] onlyOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
