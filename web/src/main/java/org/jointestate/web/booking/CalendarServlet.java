package org.jointestate.web.booking;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jointestate.domain.booking.calendar.ReadFeed;
import org.jointestate.web.booking.outbound.CalendarFile;
import org.jspecify.annotations.Nullable;

/**
 * A person's bookings for a calendar that knows nothing but a private address, {@code /calendar/SECRET.ics}. It looks at no cookie and sets
 * none. An address that was never made and one that was ended get the same answer after the same look.
 */
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".ics";
    private static final int LONGEST = 100;

    @Inject
    private transient ReadFeed readFeed;

    @Inject
    private transient CalendarFile calendarFile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        var name = path.substring(1);
        var secret = name.length() <= LONGEST && name.endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length())
                : "";
        var entries = readFeed.read(secret);
        if (entries.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var bytes = calendarFile.of(entries.get()).getBytes(StandardCharsets.UTF_8);
        var tag = tag(bytes);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        if (isKnown(tag, request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"joint-estate.ics\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static boolean isKnown(String tag, @Nullable String asked) {
        return asked != null
                && Arrays.stream(asked.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
