package org.jointestate.web.booking;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.calendar.SeeCalendarEntry;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.outbound.CalendarFile;
import org.jointestate.web.shared.Demonstration;

/** One booking of the signed-in person as a file for their calendar. */
public class BookingFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeeCalendarEntry seeCalendarEntry;

    @Inject
    private transient CalendarFile calendarFile;

    @Inject
    private transient Demonstration demonstration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var reference = new BookingReference(
                    Optional.ofNullable(request.getParameter("ref")).orElse("").strip());
            var bytes =
                    calendarFile.of(List.of(seeCalendarEntry.see(reference))).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/calendar;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s%s.ics\""
                            .formatted(demonstration.isSynthetic() ? "SYNTHETIC-" : "", reference));
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (NotFound | IllegalArgumentException none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
