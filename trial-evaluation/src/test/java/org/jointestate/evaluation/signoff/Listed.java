package org.jointestate.evaluation.signoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Sentences that stand in a file beside this class, one on a line. */
final class Listed {

    private Listed() {}

    static List<String> sentences(String file) {
        try (var listed = Objects.requireNonNull(Listed.class.getResourceAsStream(file), file)) {
            return new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
