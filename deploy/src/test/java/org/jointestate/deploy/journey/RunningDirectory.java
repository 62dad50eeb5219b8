package org.jointestate.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real OpenID provider beside the estate: the npm package oidc-provider, installed into the target folder when it is not there yet. Its
 * people are invented, and any password is right.
 */
final class RunningDirectory implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final List<String> FILES = List.of("package.json", "provider.mjs");

    private final int port;
    private final String ours;
    private final String secret;
    private final Path folder;
    private Process process;

    private RunningDirectory(String ours, String secret) throws IOException {
        this.port = freePort();
        this.ours = ours;
        this.secret = secret;
        this.folder = install();
    }

    /** @param ours the public address of the estate, below which people are sent back */
    static RunningDirectory startFor(String ours, String secret) throws IOException {
        var directory = new RunningDirectory(ours, secret);
        directory.start();
        return directory;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException {
        var said = Files.createTempFile("joint-estate-directory", ".txt");
        process = new ProcessBuilder("node", "provider.mjs", Integer.toString(port), ours, secret)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(said).contains("directory is ready")) {
            if (System.nanoTime() > end || await(process, Duration.ofMillis(100))) {
                process.destroyForcibly();
                throw new AssertionError("The directory did not start. It said:%n%s".formatted(Files.readString(said)));
            }
        }
        Files.deleteIfExists(said);
    }

    /** From now on the directory says this of somebody. */
    void knows(String key, String claims) throws IOException {
        send("/test/people/" + key, claims);
    }

    /** It signs with a new key from now on, and the old one is gone. */
    void changeKeys() throws IOException {
        send("/test/keys", "");
    }

    private void send(String path, String body) throws IOException {
        var connection = (HttpURLConnection) URI.create(issuer() + path).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("The directory answered %d.".formatted(connection.getResponseCode()));
        }
    }

    void stop() {
        process.destroyForcibly();
        await(process, Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        stop();
    }

    private static Path install() throws IOException {
        var target = Path.of(System.getProperty("joint.estate.target", "target"));
        var folder = Files.createDirectories(target.resolve("oidc"));
        for (var file : FILES) {
            Files.copy(
                    target.resolve("../src/test/oidc").resolve(file),
                    folder.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        // Marked at the end: what was broken off half-way is done again.
        var done = folder.resolve("installed");
        var wanted = Files.readString(folder.resolve("package.json"));
        if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
            var said = folder.resolve("npm.txt");
            var npm = new ProcessBuilder(
                            "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!await(npm, PATIENCE) || npm.exitValue() != 0) {
                npm.destroyForcibly();
                throw new AssertionError(
                        "npm could not install the directory. It said:%n%s".formatted(Files.readString(said)));
            }
            Files.writeString(done, wanted);
        }
        return folder;
    }

    private static boolean await(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
