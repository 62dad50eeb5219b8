package org.jointestate.evaluation.publish.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The office suite most readers of these files have, without a screen. The checks need it: where it is missing they fail and say so. */
final class LibreOffice {

    private LibreOffice() {}

    /** Converts a file of the folder into the folder. */
    static void convert(Path folder, String file, String into) throws IOException, InterruptedException {
        var said = folder.resolve("said.txt");
        Process process;
        try {
            process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--norestore",
                            "--convert-to",
                            into,
                            "--outdir",
                            folder.toString(),
                            folder.resolve(file).toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "LibreOffice (soffice) is not here. On Debian: apt-get install --no-install-recommends libreoffice-calc-nogui libreoffice-writer-nogui",
                    e);
        }
        var ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        var words = Files.readString(said);
        assertTrue(ended, words);
        assertEquals(0, process.exitValue(), words);
        assertFalse(words.contains("Error:"), words);
    }
}
