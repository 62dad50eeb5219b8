package org.jointestate.deploy;

import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;

/**
 * The main class of the archive. It settles everything that must be settled before the server starts (the server reads its
 * properties once, on the way up), starts it in this same process, says when the application really answers, and tidies up when it
 * has ended. One process rather than a parent and a child: signals, exit status and memory are then the server's own.
 *
 * <p>Exit status: 0 after --help, that of the command after verify-audit, 1 when nothing could be started, 2 for an option that is not known, and as usual 130 after Ctrl-C
 * and 143 after SIGTERM, both after a clean stop.
 */
public final class JointEstate {

    static final int COULD_NOT_START = 1;
    static final int WRONG_OPTION = 2;

    /** The page that anybody may see. A health check says that the server is up; this says that a person would get in. */
    private static final String FIRST_PAGE = "/sign-in.xhtml";

    private static final Duration PATIENCE_AFTER_DEPLOYMENT = Duration.ofSeconds(30);
    private static final long LOG_BYTES = 10_000_000;
    private static final int LOGS_KEPT = 5;

    private static final String HELP = """
            Joint Estate: book a desk in a shared headquarters, record the trial, publish the evaluation.

              java -jar joint-estate.jar [--demo]
              java -jar joint-estate.jar verify-audit

              verify-audit              follow the audit from its first entry to its last without starting the server; ends with 0 when
                                        it is whole, 3 when it is broken (the first wrong entry is named), 1 when it cannot be checked
              --demo                    fill an empty database with the demonstration (invented people and data)

            Environment:
              PORT                      8080
              JOINT_ESTATE_HOME         where everything is kept (default: the folder data in the working directory)
              JOINT_ESTATE_LISTEN       127.0.0.1: this machine only
              JOINT_ESTATE_DB_URL       jdbc:postgresql://HOST:PORT/NAME (default: the embedded database in the home)
              JOINT_ESTATE_DB_USER      the user of that database
              JOINT_ESTATE_DB_PASSWORD  and the password
              JOINT_ESTATE_PUBLIC_ADDRESS  the address people use
              JOINT_ESTATE_PAPERS       where published papers are kept to be read (default: papers in the home)
              JOINT_ESTATE_BOARD_OFFICE how the board's office is reached, in words; and JOINT_ESTATE_BOARD_OFFICE_LINK, an address
              JOINT_ESTATE_SMALL_NUMBERS  counts below it are hidden in published papers (default: 5; not lower)
              JOINT_ESTATE_PROXIES      addresses of proxies in front, whose X-Forwarded-For is believed (default: none)
              JOINT_ESTATE_MAIL_HOST    the mail server (default: no mail is sent); with it JOINT_ESTATE_MAIL_FROM, the sender,
                                        and if needed JOINT_ESTATE_MAIL_PORT (587), _USER, _PASSWORD, _STARTTLS (required or off)
              JOINT_ESTATE_OIDC_ISSUER  the organisations' own sign-in (default: local accounts); with it the public address,
                                        JOINT_ESTATE_OIDC_CLIENT_ID, _CLIENT_SECRET and _GROUPS; docs/sign-in.md says how

            Ctrl-C or SIGTERM stops it. The server's log is log/server.log in the home.
            """;

    private final Settings settings;
    private final Home home;
    private final PrintStream terminal;
    private final ServerLog log;
    private volatile boolean ready;
    private volatile boolean failed;

    private JointEstate(Settings settings, Home home, PrintStream terminal) {
        this.settings = settings;
        this.home = home;
        this.terminal = terminal;
        this.log = new ServerLog(home.log(), LOG_BYTES, LOGS_KEPT);
    }

    public static void main(String[] arguments) {
        PrintStream terminal = System.out;
        if (List.of(arguments).contains("--help")) {
            terminal.print(HELP);
            return;
        }
        // Before the first socket is made, or it has no effect.
        System.setProperty("java.net.preferIPv4Stack", "true");
        // The mapper stores instants through the process's own zone: on a machine in London time an hour of
        // clocks-forward night would be lost.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.setProperty("user.timezone", "UTC");
        try {
            if (List.of(arguments).equals(List.of("verify-audit"))) {
                System.exit(verifyAudit(terminal));
            }
            Settings settings = Settings.of(List.of(arguments), System.getenv(), Path.of(""));
            Home home = Home.open(settings.home());
            checkPort(settings, home);
            new JointEstate(settings, home, terminal).start();
        } catch (CannotStart reason) {
            System.err.println(reason.sentence());
            System.exit(reason.exitStatus());
        }
    }

    /** The embedded database is one process's at a time; beside a running server the page does the same. */
    private static int verifyAudit(PrintStream terminal) throws CannotStart {
        Settings settings = Settings.of(List.of(), System.getenv(), Path.of(""));
        if (!Files.isDirectory(settings.home())) {
            throw new CannotStart(
                    "JOINT_ESTATE_HOME (%s) is not there, so there is no audit to check.".formatted(settings.home()));
        }
        if (settings.embedded()) {
            Home home = Home.open(settings.home());
            try {
                return WarCommand.verifyAudit(home.directory(), terminal);
            } finally {
                home.clearQuietly();
            }
        }
        return WarCommand.verifyAudit(settings.home(), terminal);
    }

    private void start() throws CannotStart {
        try {
            setProperties();
        } catch (IOException unwritable) {
            throw new CannotStart("JOINT_ESTATE_HOME (%s) cannot be written: %s."
                    .formatted(home.directory(), unwritable.getClass().getSimpleName()));
        }
        System.setOut(new PrintStream(new SpokenLines(terminal, log), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "joint-estate-end"));
        terminal.println("Joint Estate is starting; its data are in " + home.directory());
        try {
            PayaraMicroLauncher.main(new String[] {
                "--nocluster",
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir",
                home.scratch().resolve("server").toString(),
                "--deploy",
                home.scratch().resolve("ROOT.war").toString(),
                "--port",
                Integer.toString(settings.port()),
                "--shutdowngrace",
                "5"
            });
            if (answers()) {
                ready = true;
                terminal.println("Joint Estate is ready at " + settings.address());
                return;
            }
        } catch (Exception | LinkageError reason) {
            reason.printStackTrace();
        }
        failed = true;
        terminal.println(
                "Joint Estate could not be started: the application does not answer. The reason is in " + log.file());
        System.exit(COULD_NOT_START);
    }

    private void setProperties() throws IOException {
        // Handed over as a file: deployed from inside the archive it would be copied to the machine's temporary folder.
        unpack("ROOT.war");
        Path logging = unpack("logging.properties");
        System.setProperty("java.util.logging.config.file", logging.toString());
        // Newer Java versions have read this long before; the server is told its folder by --rootdir as well.
        System.setProperty("java.io.tmpdir", home.scratch().toString());
        // The data grid is off (pre-boot-commands.txt). Should somebody switch it on for a cluster, this and the
        // interface named there
        // keep it out of reach of the network: neither is enough alone.
        System.setProperty("hazelcast.socket.bind.any", "false");
        System.setProperty("hazelcast.phone.home.enabled", "false");
        // Nobody reads the trace that the server would make of every request to the API.
        System.setProperty("otel.sdk.disabled", "true");
        System.setProperty("joint.estate.home", home.directory().toString());
        System.setProperty("joint.estate.demo", Boolean.toString(settings.demo()));
        System.setProperty("joint.estate.port", Integer.toString(settings.port()));
        System.setProperty("joint.estate.listen", settings.listen());
    }

    private Path unpack(String name) throws IOException {
        Path to = home.scratch().resolve(name);
        try (InputStream packed = Objects.requireNonNull(JointEstate.class.getResourceAsStream(name), name)) {
            Files.copy(packed, to);
        }
        return to;
    }

    private static void checkPort(Settings settings, Home home) throws CannotStart {
        try {
            checkPort(settings);
        } catch (CannotStart refused) {
            home.clearQuietly();
            throw refused;
        }
    }

    private static void checkPort(Settings settings) throws CannotStart {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.listen()), settings.port()));
        } catch (BindException taken) {
            throw new CannotStart(
                    "Port %d on %s is taken by another program, or not allowed to this user. Choose another one, for example PORT=%d."
                            .formatted(
                                    settings.port(),
                                    settings.listen(),
                                    settings.port() < 65_535 ? settings.port() + 1 : 8080));
        } catch (IOException unusable) {
            throw new CannotStart("Port %d on %s cannot be used: %s."
                    .formatted(settings.port(), settings.listen(), unusable.getMessage()));
        }
    }

    /** By now the server has deployed what it could: a page that is still missing will not come. */
    private boolean answers() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_AFTER_DEPLOYMENT.toNanos();
        do {
            try {
                HttpURLConnection asked = (HttpURLConnection)
                        URI.create(settings.ownAddress() + FIRST_PAGE).toURL().openConnection();
                asked.setInstanceFollowRedirects(false);
                asked.setConnectTimeout(5_000);
                asked.setReadTimeout((int) PATIENCE_AFTER_DEPLOYMENT.toMillis());
                if (asked.getResponseCode() == HttpURLConnection.HTTP_OK) {
                    return true;
                }
                if (asked.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                    return false;
                }
            } catch (IOException notYet) {
                // Asked again below.
            }
            Thread.sleep(200);
        } while (System.nanoTime() < end);
        return false;
    }

    /** Runs beside the server's own end and waits for it, because hooks have no order. */
    private void leave() {
        try {
            for (Thread each : Thread.getAllStackTraces().keySet()) {
                if (each.getName().equals("GlassFish Shutdown Hook")) {
                    each.join(Duration.ofSeconds(30).toMillis());
                }
            }
            home.clearQuietly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (ready) {
            terminal.println("Joint Estate has stopped.");
        } else if (!failed) {
            terminal.println("Joint Estate was stopped before it was ready. The server's log is " + log.file());
        }
        terminal.flush();
    }
}
