package org.jointestate.web.shared.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A small file of each kind, to begin one's own with. */
public final class ExampleTables {

    private ExampleTables() {}

    /** @param name of one that there is, such as desks.csv */
    public static byte[] read(String name) {
        var file = "/org/jointestate/web/examples/" + name;
        try (var in = Objects.requireNonNull(ExampleTables.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
