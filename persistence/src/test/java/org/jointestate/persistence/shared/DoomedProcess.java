package org.jointestate.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of its own that says in lines what it has done, until it is killed in the middle of its work. */
public final class DoomedProcess implements AutoCloseable {

    private final Path errors;
    private final Process process;
    private final Thread listener;
    private final CountDownLatch spoke = new CountDownLatch(1);

    /**
     * @param folder where what it says of its errors is kept
     * @param heard takes each line, and says whether it acknowledges something
     */
    public DoomedProcess(Path folder, Predicate<String> heard, Class<?> main, Object... arguments) throws IOException {
        errors = folder.resolve("errors.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        listener = new Thread(() -> listen(heard));
        listener.start();
    }

    private void listen(Predicate<String> heard) {
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (heard.test(line)) {
                    spoke.countDown();
                }
            }
        } catch (IOException gone) {
            // The process was killed; what it had said until then was read.
        }
    }

    /** Waits until it has acknowledged something. */
    public void assertSpeaks(int seconds, String otherwise) throws InterruptedException {
        assertTrue(spoke.await(seconds, TimeUnit.SECONDS), () -> otherwise + "\n" + errors());
    }

    public boolean hasSpoken() {
        return spoke.getCount() == 0;
    }

    public void letWork(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    public void assertAlive() {
        assertTrue(process.isAlive(), () -> "The process ended by itself:\n" + errors());
    }

    /** Ends it without a goodbye, and hears what it had still said. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        listener.join(20_000);
    }

    private String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
