package org.jointestate.web.shared;

import java.util.Locale;
import java.util.Optional;

/** What whoever starts the process has set: a system property such as {@code joint.estate.mail.host}, or JOINT_ESTATE_MAIL_HOST. */
public final class Setting {

    private Setting() {}

    /** Nothing for what is unset or empty. */
    public static Optional<String> of(String key) {
        return Optional.ofNullable(System.getProperty(
                        key, System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The address people use, without a slash at its end, if it is set. */
    public static Optional<String> publicAddress() {
        return of("joint.estate.public.address").map(address -> address.replaceAll("/+$", ""));
    }

    /** Whether cookies may be Secure: on plain http, which is for loopback alone, they would not come back. */
    public static boolean isSecure() {
        return publicAddress().filter(address -> address.startsWith("https:")).isPresent();
    }
}
