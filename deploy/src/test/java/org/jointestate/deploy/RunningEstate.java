package org.jointestate.deploy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The archive as a person starts it: one process, told what it needs by environment alone, spoken to over HTTP.
 * Every process started here is ended by its own id, at the latest when this JVM ends, and its home goes with it.
 *
 * <pre>
 * try (var estate = RunningEstate.onEmbedded().demo().start()) { estate.base() ... estate.kill(); estate.startAgain(); }
 * </pre>
 */
public final class RunningEstate implements AutoCloseable {

    /** A start takes 10 to 20 seconds on two idle cores and has been seen to take 140 on busy ones. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final Set<RunningEstate> ALIVE = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ALIVE.forEach(RunningEstate::killIfAlive);
            if (postgres != null) {
                try {
                    postgres.close();
                } catch (IOException left) {
                    // The JVM is ending; there is nobody to tell.
                }
            }
        }));
    }

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path home;
    private final Path terminal;
    private final boolean ownHome;
    private final int port;
    private Process process;

    private RunningEstate(Builder told) throws IOException {
        this.ownHome = told.home == null;
        this.home = ownHome ? Files.createTempDirectory("joint-estate-test").resolve("home") : told.home;
        this.terminal = Files.createTempFile("joint-estate-terminal", ".txt");
        this.port = told.port == 0 ? freePort() : told.port;
        this.environment = new LinkedHashMap<>(told.environment);
        environment.put("PORT", Integer.toString(port));
        environment.put("JOINT_ESTATE_HOME", home.toString());
        this.command = told.command();
    }

    /**
     * An account of the demonstration. What {@link #toString()} shows must be fit for a failed test's output.
     *
     * @param secondFactor the secret of the authenticator app; empty for the staff, who have none
     */
    public record Account(
            String username, String password, String role, String organisation, String token, String secondFactor) {

        /** Somebody of the staff. */
        public Account(String username, String password, String role, String organisation, String token) {
            this(username, password, role, organisation, token, "");
        }

        @Override
        public String toString() {
            return "%s (%s, %s)".formatted(username, role, organisation);
        }
    }

    /** What a start said that was expected to end by itself. */
    public record Ended(int status, String output) {}

    public static Builder onEmbedded() {
        return new Builder();
    }

    /** A database of its own in a PostgreSQL that all tests of this JVM share. */
    public static Builder onPostgres() {
        try {
            String name = "estate" + DATABASES.incrementAndGet();
            EmbeddedPostgres server = postgres();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return onPostgres(server.getPort(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first database of a PostgreSQL that listens there and is the caller's to start and to end. */
    public static Builder onPostgres(int port) {
        return onPostgres(port, "postgres");
    }

    private static Builder onPostgres(int port, String database) {
        return new Builder()
                .environment("JOINT_ESTATE_DB_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database))
                .environment("JOINT_ESTATE_DB_USER", "postgres")
                .environment("JOINT_ESTATE_DB_PASSWORD", "postgres");
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that reached the terminal so far, over restarts. */
    public String output() {
        try {
            return Files.readString(terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        try {
            return Files.readString(home.resolve("log/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demonstration's accounts, as written into the home at the first start with {@code --demo}. */
    public List<Account> accounts() {
        Path file = home.resolve("demo-accounts.csv");
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Account> accounts = new ArrayList<>();
            for (CSVRecord row : CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                accounts.add(new Account(
                        row.get("username"),
                        row.get("password"),
                        row.get("role"),
                        row.get("organisation"),
                        row.get("token"),
                        row.get("second_factor")));
            }
            return accounts;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No accounts in (%s). Maybe it was started without --demo.".formatted(file), e);
        }
    }

    /** Some account with this role, compared without regard to case. */
    public Account anyWithRole(String role) {
        return accounts().stream()
                .filter(account -> account.role().equalsIgnoreCase(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No account has the role (%s). Roles there are: %s"
                        .formatted(
                                role,
                                accounts().stream()
                                        .map(Account::role)
                                        .distinct()
                                        .toList())));
    }

    /** For counting rows while it runs. Empty on the embedded database: its file admits one process. */
    public Optional<String> jdbcUrl() {
        return Optional.ofNullable(environment.get("JOINT_ESTATE_DB_URL"));
    }

    public Connection connect() throws SQLException {
        String url = jdbcUrl()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The embedded database cannot be opened beside the running estate. Maybe start it with onPostgres()."));
        return DriverManager.getConnection(
                url, environment.get("JOINT_ESTATE_DB_USER"), environment.get("JOINT_ESTATE_DB_PASSWORD"));
    }

    /** The status of a plain GET that follows nothing, without cookies. */
    public int statusOf(String path) throws IOException {
        return open(path).getResponseCode();
    }

    public HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) base().resolve(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(10_000);
        connection.setReadTimeout(60_000);
        return connection;
    }

    /** SIGTERM, as a service manager does it. Answers the exit status. */
    public int stop() {
        process.destroy();
        return awaitEnd(Duration.ofSeconds(60));
    }

    /** SIGKILL: the process has no say in it. */
    public int kill() {
        process.destroyForcibly();
        return awaitEnd(Duration.ofSeconds(30));
    }

    /** Starts on the same home, port and database after {@link #stop()} or {@link #kill()}. */
    public RunningEstate startAgain() throws IOException {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException("Process (%d) is still running.".formatted(process.pid()));
        }
        int alreadySaid = process == null ? 0 : output().length();
        process = launch(command, environment, terminal);
        ALIVE.add(this);
        awaitReady(alreadySaid);
        return this;
    }

    /** Starts a second time with the same settings but for those given, expecting it to end by itself. */
    public Ended startBeside(Map<String, String> changes, String... arguments) throws IOException {
        Map<String, String> changed = new LinkedHashMap<>(environment);
        changed.putAll(changes);
        return runToEnd(changed, arguments);
    }

    /** Starts the archive with nothing but these, expecting it to end by itself. */
    public static Ended runToEnd(Map<String, String> environment, String... arguments) throws IOException {
        Path said = Files.createTempFile("joint-estate-terminal", ".txt");
        try {
            List<String> command = new Builder().command();
            command.addAll(List.of(arguments));
            Process started = launch(command, environment, said);
            if (!awaitQuietly(started, PATIENCE)) {
                started.destroyForcibly();
                throw new AssertionError("It did not end by itself. It said:%n%s".formatted(Files.readString(said)));
            }
            return new Ended(started.exitValue(), Files.readString(said));
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** Stops it if it runs, and removes its home if that was made here. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!awaitQuietly(process, Duration.ofSeconds(30))) {
                killIfAlive();
            }
        }
        ALIVE.remove(this);
        try {
            Files.deleteIfExists(terminal);
            if (ownHome) {
                deleteTree(home.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(int alreadySaid) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (output().substring(alreadySaid).contains("Joint Estate is ready at")) {
                return;
            }
            if (awaitQuietly(process, Duration.ofMillis(100))) {
                throw new AssertionError(
                        "It ended with status %d instead of starting. It said:%n%s%nThe end of its log:%n%s"
                                .formatted(process.exitValue(), output(), endOfLog()));
            }
        }
        killIfAlive();
        throw new AssertionError("It was not ready after %s. It said:%n%s%nThe end of its log:%n%s"
                .formatted(PATIENCE, output(), endOfLog()));
    }

    private String endOfLog() {
        if (!Files.exists(home.resolve("log/server.log"))) {
            return "(none)";
        }
        List<String> lines = log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 150), lines.size()));
    }

    private int awaitEnd(Duration patience) {
        if (!awaitQuietly(process, patience)) {
            killIfAlive();
            throw new AssertionError("Process (%d) did not end within %s.".formatted(process.pid(), patience));
        }
        return process.exitValue();
    }

    private void killIfAlive() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            awaitQuietly(process, Duration.ofSeconds(10));
        }
    }

    private static boolean awaitQuietly(Process process, Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Process launch(List<String> command, Map<String, String> environment, Path terminal)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(terminal.toFile()));
        // The environment of whoever runs the tests must not choose the database or the port.
        builder.environment().keySet().removeIf(name -> name.startsWith("JOINT_ESTATE_") || name.equals("PORT"));
        builder.environment().putAll(environment);
        Process started = builder.start();
        started.getOutputStream().close();
        return started;
    }

    private static synchronized EmbeddedPostgres postgres() throws IOException {
        if (postgres == null) {
            postgres = EmbeddedPostgres.builder().start();
        }
        return postgres;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var found = Files.walk(root)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** What may be chosen for a start. */
    public static final class Builder {

        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> jvmFlags = new ArrayList<>();
        private Path home;
        private int port;
        private boolean demo;

        private Builder() {}

        /** With the demonstration, and so with {@link RunningEstate#accounts()}. */
        public Builder demo() {
            this.demo = true;
            return this;
        }

        /** A home that outlives the estate; without it, a temporary one. */
        public Builder home(Path directory) {
            this.home = directory;
            return this;
        }

        public Builder port(int number) {
            this.port = number;
            return this;
        }

        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** It sends its mail to this port of the machine, whether something listens there or not. */
        public Builder mail(int port) {
            return environment("JOINT_ESTATE_MAIL_HOST", "127.0.0.1")
                    .environment("JOINT_ESTATE_MAIL_PORT", Integer.toString(port))
                    .environment("JOINT_ESTATE_MAIL_FROM", "desks@estate.example")
                    .environment("JOINT_ESTATE_MAIL_STARTTLS", "off");
        }

        /** For instance {@code -Duser.timezone=Europe/London}. */
        public Builder jvmFlag(String flag) {
            jvmFlags.add(flag);
            return this;
        }

        public RunningEstate start() {
            try {
                RunningEstate estate = new RunningEstate(this);
                try {
                    return estate.startAgain();
                } catch (AssertionError notStarted) {
                    estate.close();
                    throw notStarted;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> command() {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Dfile.encoding=" + StandardCharsets.UTF_8));
            command.addAll(jvmFlags);
            command.add("-jar");
            command.add(archive().toString());
            if (demo) {
                command.add("--demo");
            }
            return command;
        }

        private static Path archive() {
            Path archive = Path.of(System.getProperty("joint.estate.archive", "target/joint-estate.jar"));
            if (!Files.isRegularFile(archive)) {
                throw new IllegalStateException(
                        "There is no archive (%s). Maybe run: mvn -pl deploy -am -DskipTests package"
                                .formatted(archive));
            }
            return archive.toAbsolutePath();
        }
    }
}
