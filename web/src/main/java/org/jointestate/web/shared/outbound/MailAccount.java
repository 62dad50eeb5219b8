package org.jointestate.web.shared.outbound;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The mail server we hand mail to, and as whom.
 *
 * @param startTls whether the connection must be encrypted before anything is said; port 465 is encrypted from the start
 * @param patience how long each answer is waited for
 */
public record MailAccount(
        String host,
        int port,
        Optional<String> user,
        Optional<String> password,
        String from,
        boolean startTls,
        Duration patience) {

    private static final int ENCRYPTED_FROM_THE_START = 465;

    /** From the settings; without a host mail is off. The launcher has looked at their shape already. */
    static Optional<MailAccount> from(Function<String, Optional<String>> setting) {
        return setting.apply("joint.estate.mail.host").map(host -> {
            var user = setting.apply("joint.estate.mail.user");
            var from = setting.apply("joint.estate.mail.from")
                    .orElseThrow(() -> new IllegalStateException(
                            "JOINT_ESTATE_MAIL_HOST is set and JOINT_ESTATE_MAIL_FROM is not: mail needs a sender."));
            return new MailAccount(
                    host,
                    setting.apply("joint.estate.mail.port")
                            .map(Integer::parseInt)
                            .orElse(587),
                    user,
                    setting.apply("joint.estate.mail.password"),
                    from,
                    setting.apply("joint.estate.mail.starttls")
                            .map(wanted -> !wanted.equals("off"))
                            .orElse(true),
                    Duration.ofSeconds(10));
        });
    }

    boolean encryptedFromTheStart() {
        return port == ENCRYPTED_FROM_THE_START;
    }

    /** The part of the sender after the @: it makes our marks unique in the world. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** Without the password, and the user, which is somebody's business. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
