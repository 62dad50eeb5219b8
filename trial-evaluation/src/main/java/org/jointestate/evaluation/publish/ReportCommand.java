package org.jointestate.evaluation.publish;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Version;

/** {@code report FOLDER --out FOLDER [--published]}: the report of a frozen folder, without the server. */
public final class ReportCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_USABLE = 64;

    private ReportCommand() {}

    /** @return the exit code: 0 written, 1 the frozen folder was refused, 64 the command cannot be used */
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var published = arguments.contains("--published");
        var rest = arguments.stream().filter(a -> !a.equals("--published")).toList();
        if (rest.size() != 3 || !rest.get(1).equals("--out")) {
            err.println("report needs a frozen folder and a folder to write to: report FOLDER --out FOLDER");
            return NOT_USABLE;
        }
        var reading = FrozenFolder.read(Path.of(rest.get(0)));
        if (reading instanceof FolderReading.Refused refused) {
            err.println(refused.sentence());
            return REFUSED;
        }
        var trial = ((FolderReading.Read) reading).trial();
        var files = Publication.publish(trial, published ? Version.published(1) : Version.internal())
                .files();
        var folder = Path.of(rest.get(2));
        try {
            for (var file : files.entrySet()) {
                var path = folder.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.write(path, file.getValue());
                out.println(Hashes.sha256(file.getValue()) + "  " + file.getKey());
            }
        } catch (IOException e) {
            err.println("The folder (%s) cannot be written to: %s".formatted(folder, e.getMessage()));
            return NOT_USABLE;
        }
        return DONE;
    }
}
