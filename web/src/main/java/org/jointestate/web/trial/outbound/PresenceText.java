package org.jointestate.web.trial.outbound;

import java.time.Instant;
import java.util.List;
import org.jointestate.domain.trial.presence.PresenceLine;
import org.jointestate.domain.trial.presence.PresenceLine.Account;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;

/** Presence that was read and waits for a yes, as text of ours: with pseudonyms in place of whatever the file called people. */
public final class PresenceText {

    private static final String MARK = "presence-1";

    /** What waits, and what the file said of itself. */
    public record Waiting(List<PresenceLine> lines, boolean synthetic, String sha256) {}

    private PresenceText() {}

    /** @param coded lines that a trial run has coded */
    public static String write(List<PresenceLine> coded, boolean synthetic, String sha256) {
        var text = new StringBuilder();
        line(text, MARK, sha256, synthetic ? "synthetic" : "real");
        for (var one : coded) {
            if (!(one.who() instanceof Somebody.Coded who)) {
                throw new IllegalArgumentException("Line %d is not coded yet.".formatted(one.line()));
            }
            line(
                    text,
                    "" + one.line(),
                    who.pseudonym(),
                    who.account().name(),
                    one.organisation(),
                    one.zone(),
                    one.from().toString(),
                    one.to() == null ? "" : String.valueOf(one.to()));
        }
        return text.toString();
    }

    /** False for a file that was kept as it came, by a version before this one. */
    public static boolean isOurs(String text) {
        return text.startsWith(MARK + "\t");
    }

    public static Waiting read(String text) {
        var lines = text.lines().toList();
        var head = lines.isEmpty() ? new String[0] : fields(lines.get(0));
        if (head.length != 3 || !head[0].equals(MARK)) {
            throw new IllegalArgumentException(
                    "The presence that waits has no mark (%s) at its beginning.".formatted(MARK));
        }
        return new Waiting(
                lines.stream().skip(1).map(PresenceText::line).toList(), head[2].equals("synthetic"), head[1]);
    }

    private static PresenceLine line(String text) {
        var f = fields(text);
        return new PresenceLine(
                Long.parseLong(f[0]),
                new Somebody.Coded(f[1], Account.valueOf(f[2])),
                f[3],
                f[4],
                Instant.parse(f[5]),
                f[6].isEmpty() ? null : Instant.parse(f[6]));
    }

    private static String[] fields(String line) {
        return line.split("\t", -1);
    }

    private static void line(StringBuilder text, String... fields) {
        text.append(String.join("\t", fields)).append('\n');
    }
}
