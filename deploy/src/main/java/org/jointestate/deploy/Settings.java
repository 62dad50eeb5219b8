package org.jointestate.deploy;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the person who starts the estate may choose. Everything has a default, so that {@code java -jar} alone starts it.
 * The database's address, user and password are checked here but not copied into system properties: the application reads
 * them from the environment itself, and system properties end up in dumps and diagnostic tools.
 */
record Settings(int port, String listen, Path home, boolean demo, boolean embedded) {

    private static final Pattern MAILBOX = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>]+");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    static Settings of(List<String> arguments, Map<String, String> environment, Path workingDirectory)
            throws CannotStart {
        boolean demo = false;
        for (String argument : arguments) {
            if (!argument.equals("--demo")) {
                throw new CannotStart(
                        "The option (%s) is not known. Known are --demo, --help and verify-audit.".formatted(argument),
                        JointEstate.WRONG_OPTION);
            }
            demo = true;
        }
        checkDatabase(environment);
        checkMail(environment);
        checkDirectory(environment);
        return new Settings(
                port(environment),
                listen(environment),
                home(environment, workingDirectory),
                demo,
                chosen(environment, "JOINT_ESTATE_DB_URL", "").isEmpty());
    }

    /** Where a browser on this machine reaches the estate. */
    String address() {
        return "http://%s:%d".formatted(isLoopback() || listen.equals("0.0.0.0") ? "localhost" : listen, port);
    }

    /** The address that is certain to be ours: "localhost" may also mean the other protocol family. */
    String ownAddress() {
        return "http://%s:%d".formatted(listen.equals("0.0.0.0") ? "127.0.0.1" : listen, port);
    }

    private boolean isLoopback() {
        return listen.startsWith("127.");
    }

    private static int port(Map<String, String> environment) throws CannotStart {
        String wanted = chosen(environment, "PORT", "8080");
        try {
            int port = Integer.parseInt(wanted);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, in the same words as a number out of range.
        }
        throw new CannotStart("PORT (%s) must be a number from 1 to 65535.".formatted(wanted));
    }

    private static String listen(Map<String, String> environment) throws CannotStart {
        String wanted = chosen(environment, "JOINT_ESTATE_LISTEN", "127.0.0.1");
        String address = wanted.equals("localhost") ? "127.0.0.1" : wanted;
        if (!IPV4.matcher(address).matches()) {
            throw new CannotStart(
                    "JOINT_ESTATE_LISTEN (%s) must be an IPv4 address of this machine, such as 127.0.0.1 or 0.0.0.0."
                            .formatted(wanted));
        }
        return address;
    }

    private static Path home(Map<String, String> environment, Path workingDirectory) throws CannotStart {
        String wanted = chosen(environment, "JOINT_ESTATE_HOME", "data");
        try {
            return workingDirectory.resolve(wanted).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new CannotStart("JOINT_ESTATE_HOME (%s) is not a path.".formatted(wanted));
        }
    }

    private static void checkDatabase(Map<String, String> environment) throws CannotStart {
        String url = chosen(environment, "JOINT_ESTATE_DB_URL", "");
        if (url.isEmpty()) {
            if (!chosen(environment, "JOINT_ESTATE_DB_USER", "").isEmpty()
                    || !chosen(environment, "JOINT_ESTATE_DB_PASSWORD", "").isEmpty()) {
                throw new CannotStart(
                        "JOINT_ESTATE_DB_USER or JOINT_ESTATE_DB_PASSWORD is set, but JOINT_ESTATE_DB_URL"
                                + " is not. Set it (jdbc:postgresql://...), or unset the other two to use the embedded database.");
            }
            return;
        }
        // The value is not repeated: addresses of databases carry passwords often enough.
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            throw new CannotStart(
                    "JOINT_ESTATE_DB_URL must begin with jdbc:postgresql: (or be unset, for the embedded database).");
        }
    }

    /** The application reads these itself, as it does those of the database; here a slip is told at once. */
    private static void checkMail(Map<String, String> environment) throws CannotStart {
        if (chosen(environment, "JOINT_ESTATE_MAIL_HOST", "").isEmpty()) {
            for (String other : List.of("PORT", "USER", "PASSWORD", "FROM", "STARTTLS")) {
                if (!chosen(environment, "JOINT_ESTATE_MAIL_" + other, "").isEmpty()) {
                    throw new CannotStart(("JOINT_ESTATE_MAIL_%s is set, but JOINT_ESTATE_MAIL_HOST is not."
                                    + " Set it, or unset all JOINT_ESTATE_MAIL settings to send no mail.")
                            .formatted(other));
                }
            }
            return;
        }
        if (!MAILBOX.matcher(chosen(environment, "JOINT_ESTATE_MAIL_FROM", "")).matches()) {
            throw new CannotStart(
                    "JOINT_ESTATE_MAIL_FROM must be the address that mail comes from, such as desks@example.org.");
        }
        String port = chosen(environment, "JOINT_ESTATE_MAIL_PORT", "587");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            throw new CannotStart("JOINT_ESTATE_MAIL_PORT (%s) must be a number from 1 to 65535.".formatted(port));
        }
        String startTls = chosen(environment, "JOINT_ESTATE_MAIL_STARTTLS", "required");
        if (!startTls.equals("required") && !startTls.equals("off")) {
            throw new CannotStart(
                    "JOINT_ESTATE_MAIL_STARTTLS (%s) must be required (the default) or off.".formatted(startTls));
        }
        boolean encrypted = startTls.equals("required") || port.equals("465");
        if (!chosen(environment, "JOINT_ESTATE_MAIL_USER", "").isEmpty() && !encrypted) {
            throw new CannotStart(
                    "JOINT_ESTATE_MAIL_USER is set and JOINT_ESTATE_MAIL_STARTTLS is off: the password would travel in the open.");
        }
    }

    /** The application reads these itself; it also says more about them when it starts. */
    private static void checkDirectory(Map<String, String> environment) throws CannotStart {
        boolean on = !chosen(environment, "JOINT_ESTATE_OIDC_ISSUER", "").isEmpty();
        if (on) {
            for (String needed : List.of("OIDC_CLIENT_ID", "OIDC_GROUPS", "PUBLIC_ADDRESS")) {
                if (chosen(environment, "JOINT_ESTATE_" + needed, "").isEmpty()) {
                    throw new CannotStart(
                            "JOINT_ESTATE_OIDC_ISSUER is set, but JOINT_ESTATE_%s is not. Set it, or unset all JOINT_ESTATE_OIDC settings to use local accounts."
                                    .formatted(needed));
                }
            }
            return;
        }
        for (String name : environment.keySet()) {
            if (name.startsWith("JOINT_ESTATE_OIDC_")
                    && !chosen(environment, name, "").isEmpty()) {
                throw new CannotStart(
                        "%s is set, but JOINT_ESTATE_OIDC_ISSUER is not: people would still have local accounts. Set it, or unset all JOINT_ESTATE_OIDC settings."
                                .formatted(name));
            }
        }
    }

    /** An empty variable counts as unset: that is how scripts and unit files switch a default back on. */
    private static String chosen(Map<String, String> environment, String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
