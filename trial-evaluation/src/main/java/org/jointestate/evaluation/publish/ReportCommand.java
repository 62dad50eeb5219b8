package org.jointestate.evaluation.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.open.PublicTrial;
import org.jointestate.evaluation.report.Version;

/**
 * {@code report FOLDER --out FOLDER [--published [--earlier FOLDER]... [--threshold N]]}: the report of a frozen folder, without the
 * server. An earlier folder is one that this command wrote for the public before; give them in order, the first first.
 */
public final class ReportCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_USABLE = 64;
    private static final String USE =
            "report needs a frozen folder and a folder to write to: report FOLDER --out FOLDER [--published [--earlier FOLDER]... [--threshold N]]";

    private ReportCommand() {}

    private record Wanted(Path frozen, Path out, boolean published, List<Path> earlier, int threshold) {}

    /** @return the exit code: 0 written, 1 the frozen folder or the version for the public was refused, 64 the command cannot be used */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var wanted = wanted(arguments);
        if (wanted.isEmpty()) {
            err.println(USE);
            return NOT_USABLE;
        }
        var reading = FrozenFolder.read(wanted.get().frozen());
        if (reading instanceof FolderReading.Refused refused) {
            err.println(refused.sentence());
            return REFUSED;
        }
        var trial = ((FolderReading.Read) reading).trial();
        try {
            var publication = publication(trial, wanted.get(), err);
            if (publication.isEmpty()) {
                return REFUSED;
            }
            for (var file : publication.get().files().entrySet()) {
                var path = wanted.get().out().resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, file.getValue());
                out.println(Hashes.sha256(file.getValue()) + "  " + file.getKey());
            }
        } catch (IOException e) {
            err.println("A folder cannot be read or written: %s".formatted(e.getMessage()));
            return NOT_USABLE;
        }
        return DONE;
    }

    private static Optional<Wanted> wanted(List<String> arguments) {
        Path frozen = null;
        Path out = null;
        var published = false;
        var earlier = new ArrayList<Path>();
        int threshold = PublicTrial.THRESHOLD;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            var word = rest.remove();
            if (word.equals("--published")) {
                published = true;
            } else if (!word.startsWith("--")) {
                if (frozen != null) {
                    return Optional.empty();
                }
                frozen = Path.of(word);
            } else if (rest.isEmpty()) {
                return Optional.empty();
            } else if (word.equals("--out")) {
                out = Path.of(rest.remove());
            } else if (word.equals("--earlier")) {
                earlier.add(Path.of(rest.remove()));
            } else if (word.equals("--threshold") && rest.element().matches("[0-9]{1,4}")) {
                threshold = Integer.parseInt(rest.remove());
            } else {
                return Optional.empty();
            }
        }
        var forThePublic = !earlier.isEmpty() || threshold != PublicTrial.THRESHOLD;
        return frozen == null || out == null || forThePublic && !published || threshold < PublicTrial.THRESHOLD
                ? Optional.empty()
                : Optional.of(new Wanted(frozen, out, published, earlier, threshold));
    }

    private static Optional<Publication> publication(FrozenTrial trial, Wanted wanted, PrintStream err)
            throws IOException {
        if (!wanted.published()) {
            var told = wanted.frozen().resolve(Version.FILE);
            var beside = Files.isRegularFile(told)
                    ? Map.of(Version.FILE, Files.readAllBytes(told))
                    : Map.<String, byte[]>of();
            try {
                return Optional.of(Publication.publish(trial, Version.internal(beside)));
            } catch (IllegalArgumentException notOurs) {
                err.println(notOurs.getMessage());
                return Optional.empty();
            }
        }
        var earlier = new ArrayList<SortedMap<String, byte[]>>();
        for (var folder : wanted.earlier()) {
            earlier.add(files(folder));
        }
        var outcome = PublicVersion.publish(trial, Version.published(earlier.size() + 1), earlier, wanted.threshold());
        if (outcome instanceof PublicVersion.Outcome.Refused refused) {
            refused.sentences().forEach(err::println);
            return Optional.empty();
        }
        return Optional.of(((PublicVersion.Outcome.Published) outcome).publication());
    }

    private static SortedMap<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (var path : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
