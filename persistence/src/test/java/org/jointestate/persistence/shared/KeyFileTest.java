package org.jointestate.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path home;

    private static String read(Path file) {
        return HexFormat.of().formatHex(new KeyFile("the test", file, "NONE", Optional.empty()).read());
    }

    @Test
    void all_who_ask_for_a_key_at_once_get_the_same_whole_one_and_nothing_else_is_left_in_the_folder()
            throws Exception {
        var askers = 8;
        var pool = Executors.newFixedThreadPool(askers);
        try {
            for (int round = 0; round < 150; round++) {
                var file = home.resolve("r" + round).resolve("key");
                Files.createDirectories(file.getParent());
                var gate = new CyclicBarrier(askers);
                List<Callable<String>> asks = IntStream.range(0, askers)
                        .<Callable<String>>mapToObj(n -> () -> {
                            gate.await();
                            return read(file);
                        })
                        .toList();
                var keys = new java.util.HashSet<String>();
                for (var asked : pool.invokeAll(asks)) {
                    keys.add(asked.get());
                }
                assertEquals(1, keys.size());
                try (var files = Files.list(file.getParent())) {
                    assertEquals(
                            List.of("key"),
                            files.map(found -> found.getFileName().toString()).collect(Collectors.toList()));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void what_a_killed_start_has_left_aside_is_in_nobodys_way() throws Exception {
        var file = home.resolve("key");
        Files.writeString(home.resolve("key.5e551011.new"), "abcd");

        assertEquals(64, read(file).length());
        assertEquals(read(file), read(file));
    }
}
