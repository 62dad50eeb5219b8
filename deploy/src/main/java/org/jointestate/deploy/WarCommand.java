package org.jointestate.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/** Runs a command of the application without the server: its libraries are taken out of the archive into a folder of their own. */
final class WarCommand {

    private static final String VERIFY_AUDIT = "org.jointestate.persistence.shared.audit.VerifyAuditMain";

    private WarCommand() {}

    /** @return the exit status of the command */
    static int verifyAudit(Path home, PrintStream out) throws CannotStart {
        System.setProperty("joint.estate.home", home.toString());
        try {
            Path folder = Files.createTempDirectory("joint-estate-command-");
            try (URLClassLoader libraries = new URLClassLoader(unpack(folder), WarCommand.class.getClassLoader())) {
                return (int) Class.forName(VERIFY_AUDIT, true, libraries)
                        .getMethod("run", String.class, PrintStream.class)
                        .invoke(null, home.toString(), out);
            } finally {
                clear(folder);
            }
        } catch (IOException | ReflectiveOperationException failed) {
            throw new CannotStart("The audit could not be checked: %s.".formatted(failed));
        }
    }

    private static URL[] unpack(Path folder) throws IOException {
        var found = new ArrayList<URL>();
        try (InputStream packed =
                        Objects.requireNonNull(JointEstate.class.getResourceAsStream("ROOT.war"), "ROOT.war");
                ZipInputStream war = new ZipInputStream(packed)) {
            for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("WEB-INF/lib/") && name.endsWith(".jar")) {
                    Path library = folder.resolve(Path.of(name).getFileName().toString());
                    Files.copy(war, library, StandardCopyOption.REPLACE_EXISTING);
                    found.add(library.toUri().toURL());
                }
            }
        }
        return found.toArray(URL[]::new);
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
