package org.jointestate.web.trial;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointestate.domain.trial.observation.ShowObservations;
import org.jspecify.annotations.Nullable;

/** All entries of a trial as CSV, the newest of each period marked; every row of a synthetic trial says that it is. */
final class ObservationsCsv {

    static final String SYNTHETIC = "SYNTHETIC: not Derbyshire data";

    private ObservationsCsv() {}

    /** @param measure the code of the one measure that is wanted, or nothing for all */
    static void write(ShowObservations.Shown shown, Optional<String> measure, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(
                "trial",
                "measure",
                "name",
                "from",
                "to",
                "value",
                "denominator",
                "entry",
                "newest",
                "late",
                "source",
                "entered",
                "reason",
                "synthetic");
        for (var found : shown.observations()) {
            var known = shown.trial().protocol().measure(found.measure());
            if (known.isEmpty()
                    || measure.filter(wanted -> !wanted.equals(found.measure().value()))
                            .isPresent()) {
                continue;
            }
            for (var entry : found.entries()) {
                printer.printRecord(
                        shown.trial().code(),
                        found.measure(),
                        guarded(known.get().name()),
                        found.period().from(),
                        found.period().to().minusDays(1),
                        text(entry.value()),
                        text(entry.denominator()),
                        entry.number(),
                        entry.equals(found.newest()) ? "yes" : "no",
                        found.late(shown.trial(), known.get()) ? "yes" : "no",
                        entry.source(),
                        entry.at(),
                        guarded(entry.reason()),
                        shown.trial().synthetic() ? SYNTHETIC : "");
            }
        }
        printer.flush();
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
