package org.jointestate.web.reference;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointestate.domain.reference.SeeReference;

/** All facts that age as one CSV file; the last day is included, as people say it. */
public class ReferenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeeReference seeReference;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var all = seeReference.see();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"reference.csv\"");
        var printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        printer.printRecord("kind", "name", "first_day", "last_day", "details", "source");
        for (var rows : all.values()) {
            for (var row : rows) {
                printer.printRecord(
                        row.kind(),
                        guarded(row.name()),
                        row.from().map(LocalDate::toString).orElse(""),
                        row.to().map(end -> end.minusDays(1).toString()).orElse(""),
                        guarded(String.join("; ", row.details())),
                        guarded(row.source()));
            }
        }
        printer.flush();
    }

    /** A spreadsheet would take it for a formula. */
    static String guarded(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
