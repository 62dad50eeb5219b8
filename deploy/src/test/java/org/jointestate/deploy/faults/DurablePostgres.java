package org.jointestate.deploy.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that keeps what it acknowledged, as Debian's does, and that can be killed and comes back with its tables at its port. */
final class DurablePostgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres running;

    DurablePostgres() throws IOException {
        this.data = Files.createTempDirectory("joint-estate-postgres");
        this.running = settings().start();
    }

    int port() {
        return running.getPort();
    }

    /** Ends every process of it at once, as a power cut would: none of them can say goodbye. */
    void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster =
                ProcessHandle.of(pid).orElseThrow(() -> new IllegalStateException("There is no process " + pid));
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            awaitEnd(each);
        }
    }

    void startAgain() throws IOException {
        int port = running.getPort();
        running.close();
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        running = settings().setPort(port).start();
    }

    private EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(Duration.ofSeconds(60));
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Process %d does not end.".formatted(process.pid()), e);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
        try (var found = Files.walk(data)) {
            for (Path each : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
