package org.jointestate.web.trial.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.domain.trial.presence.PresenceLine;
import org.jointestate.domain.trial.presence.PresenceLine.Somebody;

/**
 * Reads past presence: a header with person, organisation, zone, from and to (in any order, and perhaps username and synthetic), then a
 * line a stay. A user name says whose check-ins the stay belongs to; a hyphen says that the person has no account here.
 * A time is an instant with its offset (2019-10-25T09:00:00+01:00), or the wall clock at the site (2019-10-25T09:00, or with a space).
 * Where the clock shows a time twice or never, the line must say the offset. An empty end is a stay nobody ended.
 */
public final class PresenceReader {

    /** What came of reading a file. */
    public sealed interface Reading {
        record Read(List<PresenceLine> lines, boolean synthetic, String sha256) implements Reading {}

        record Refused(List<FileProblem> problems) implements Reading {}
    }

    private static final CsvSource.Limits LIMITS = new CsvSource.Limits(16L << 20, 32L << 20, 200_000);
    private static final String NO_ACCOUNT = "-";
    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss]");

    /** @param zone of the site, for times without an offset */
    public Reading read(String name, InputStream in, ZoneId zone) throws IOException {
        var lines = new ArrayList<PresenceLine>();
        var outcome = OwnFile.read(
                name,
                in,
                LIMITS,
                List.of("person", "organisation", "zone", "from", "to"),
                (line, fields, header, problems) -> line(name, line, fields, header, zone, lines, problems));
        return outcome.problems().isEmpty()
                ? new Reading.Read(List.copyOf(lines), outcome.synthetic(), outcome.sha256())
                : new Reading.Refused(outcome.problems());
    }

    private static void line(
            String name,
            long line,
            CSVRecord fields,
            Header header,
            ZoneId zone,
            List<PresenceLine> lines,
            List<FileProblem> problems) {
        try {
            var to = header.of(fields, "to");
            lines.add(new PresenceLine(
                    line,
                    somebody(header.of(fields, "person"), header.of(fields, "username")),
                    header.of(fields, "organisation").toUpperCase(Locale.ROOT),
                    header.of(fields, "zone"),
                    instant(header.of(fields, "from"), zone),
                    to.isEmpty() ? null : instant(to, zone)));
        } catch (BadTime bad) {
            problems.add(new FileProblem(name, line, bad.key, bad.value));
        }
    }

    private static Somebody somebody(String person, String username) {
        if (username.isEmpty()) {
            return new Somebody.InTheFile(person);
        }
        return username.equals(NO_ACCOUNT) ? new Somebody.WithoutAccount(person) : new Somebody.OnTheRoll(username);
    }

    private static final class BadTime extends Exception {
        private static final long serialVersionUID = 1L;
        private final String key;
        private final String value;

        BadTime(String key, String value) {
            super(key);
            this.key = key;
            this.value = value;
        }
    }

    private static Instant instant(String typed, ZoneId zone) throws BadTime {
        var text = typed.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noOffset) {
            return wallClock(typed, text, zone);
        }
    }

    private static Instant wallClock(String typed, String text, ZoneId zone) throws BadTime {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text, WALL_CLOCK);
        } catch (DateTimeParseException notATime) {
            throw new BadTime("presence.notATime", typed);
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new BadTime("presence.neverShown", typed);
        }
        if (offsets.size() > 1) {
            throw new BadTime("presence.shownTwice", typed);
        }
        return local.toInstant(offsets.get(0));
    }
}
