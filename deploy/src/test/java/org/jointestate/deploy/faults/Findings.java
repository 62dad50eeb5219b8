package org.jointestate.deploy.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a trial found, in a line for people: it is written whether the trial is passed or not. */
final class Findings {

    private Findings() {}

    static synchronized void say(String line, Object... gaps) {
        Path file = Path.of(System.getProperty("joint.estate.target", "target"), "trials.txt");
        try {
            Files.writeString(file, line.formatted(gaps) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
