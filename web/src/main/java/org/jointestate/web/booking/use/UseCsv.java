package org.jointestate.web.booking.use;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointestate.domain.booking.use.Amounts;
import org.jointestate.domain.booking.use.Dimension;
import org.jointestate.domain.booking.use.Figure;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.booking.use.SmallNumbers;
import org.jointestate.web.shared.Demonstration;
import org.jspecify.annotations.Nullable;

/** A table of use figures as a CSV file. What is not told is empty, never nought. */
@ApplicationScoped
public class UseCsv {

    private static final String SYNTHETIC = "SYNTHETIC";
    private static final List<String> AMOUNTS =
            List.of("open-hours", "booked-hours", "attended-hours", "missed-hours", "bookings", "came", "no-shows");

    @Inject
    private Demonstration demonstration;

    @Inject
    private UseWords useWords;

    String fileName(SeeUse.Seen seen, UseTable table) {
        return "%s%s-use-%s%s.csv"
                .formatted(
                        demonstration.isSynthetic() ? SYNTHETIC + "-" : "",
                        seen.site().code(),
                        table.code(),
                        seen.months().isEmpty()
                                ? ""
                                : "-%s-to-%s"
                                        .formatted(
                                                seen.months().get(0).month(),
                                                seen.months()
                                                        .get(seen.months().size() - 1)
                                                        .month()));
    }

    void write(SeeUse.Seen seen, UseTable table, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        switch (table) {
            case MONTHS -> writeMonths(seen, printer);
            case PEAKS -> writePeaks(seen, printer);
            case NEVER_USED -> writeNeverUsed(seen, printer);
            case DESKS -> writeDesks(seen, printer);
            default -> writeLines(seen, table.dimension().orElseThrow(), printer);
        }
        printer.flush();
    }

    private void writeMonths(SeeUse.Seen seen, CSVPrinter printer) throws IOException {
        printer.printRecord(head(
                List.of("site", "month", "first-day", "last-day", "desks", "most-booked", "most-attended", "told")));
        for (var month : seen.months()) {
            var row = new ArrayList<@Nullable Object>(List.of(
                    seen.site().code(),
                    month.month(),
                    month.from(),
                    month.until().minusDays(1),
                    month.desks(),
                    atOnce(month.mostBooked()),
                    atOnce(month.mostAttended()),
                    month.shown() ? "yes" : "no"));
            add(row, month.shown(), month.whole());
            printer.printRecord(row);
        }
    }

    private void writeLines(SeeUse.Seen seen, Dimension dimension, CSVPrinter printer) throws IOException {
        printer.printRecord(head(List.of("site", "from", "to", "code", "name", "months", "months-left-out")));
        for (var line : seen.lines(dimension)) {
            printer.printRecord(row(seen, line.code(), useWords.name(dimension, line), line.figure(), dimension));
        }
    }

    private void writeDesks(SeeUse.Seen seen, CSVPrinter printer) throws IOException {
        printer.printRecord(
                head(List.of("site", "from", "to", "code", "name", "months", "months-left-out", "zone", "floor")));
        for (var desk : seen.desks()) {
            var row = row(
                    seen,
                    desk.place().desk().code().value(),
                    desk.place().desk().label(),
                    desk.figure(),
                    Dimension.DESK);
            row.addAll(
                    7, List.of(desk.place().zone().code(), desk.place().floor().code()));
            printer.printRecord(row);
        }
    }

    private List<@Nullable Object> row(SeeUse.Seen seen, String code, String name, Figure figure, Dimension dimension) {
        var row = new ArrayList<@Nullable Object>(List.of(
                seen.site().code(),
                seen.months().get(0).month(),
                seen.months().get(seen.months().size() - 1).month(),
                guarded(code),
                guarded(name),
                figure.months(),
                figure.leftOut()));
        add(row, !figure.hidden(), figure.amounts());
        if (dimension == Dimension.ORGANISATION) {
            row.set(7, null);
        }
        return row;
    }

    private void writePeaks(SeeUse.Seen seen, CSVPrinter printer) throws IOException {
        printer.printRecord(
                "site", "from", "to", "weekday", "hour", "most-booked", "most-attended", "desks", "synthetic");
        for (var peak : seen.peaks()) {
            printer.printRecord(
                    seen.site().code(),
                    seen.months().get(0).month(),
                    seen.months().get(seen.months().size() - 1).month(),
                    peak.weekday(),
                    "%02d:00".formatted(peak.hour()),
                    atOnce(peak.booked()),
                    atOnce(peak.attended()),
                    seen.mostDesks(),
                    synthetic());
        }
    }

    private void writeNeverUsed(SeeUse.Seen seen, CSVPrinter printer) throws IOException {
        printer.printRecord("site", "from", "to", "code", "name", "zone", "floor", "bookings", "synthetic");
        for (var desk : seen.neverUsed()) {
            printer.printRecord(
                    seen.site().code(),
                    seen.months().get(0).month(),
                    seen.months().get(seen.months().size() - 1).month(),
                    desk.place().desk().code(),
                    guarded(desk.place().desk().label()),
                    desk.place().zone().code(),
                    desk.place().floor().code(),
                    desk.figure().amounts().bookings(),
                    synthetic());
        }
    }

    private static List<String> head(List<String> before) {
        var head = new ArrayList<>(before);
        head.addAll(AMOUNTS);
        head.add("synthetic");
        return head;
    }

    private void add(List<@Nullable Object> row, boolean told, Amounts amounts) {
        row.add(told ? hours(amounts.open()) : null);
        row.add(told ? hours(amounts.booked()) : null);
        row.add(told ? hours(amounts.attended()) : null);
        row.add(told ? hours(amounts.missed()) : null);
        row.add(told ? amounts.bookings() : null);
        row.add(told ? amounts.came() : null);
        row.add(told ? amounts.noShows() : null);
        row.add(synthetic());
    }

    private String synthetic() {
        return demonstration.isSynthetic() ? SYNTHETIC : "";
    }

    /** Half hours as hours. */
    private static String hours(long halves) {
        return halves % 2 == 0 ? Long.toString(halves / 2) : halves / 2 + ".5";
    }

    /** One to four at once are not told apart. */
    static String atOnce(int most) {
        return SmallNumbers.isSmall(most) ? "1 to 4" : Integer.toString(most);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
