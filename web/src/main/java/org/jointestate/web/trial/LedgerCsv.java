package org.jointestate.web.trial;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jointestate.domain.trial.record.ShowLedger;

/** The lines that count, as CSV; every row of a synthetic trial says that it is. */
final class LedgerCsv {

    private LedgerCsv() {}

    static void write(ShowLedger.Shown shown, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(
                "trial",
                "code",
                "side",
                "kind",
                "name",
                "organisation",
                "year",
                "low",
                "best",
                "high",
                "price-year",
                "optimism-bias",
                "optimism-reason",
                "owner",
                "evidence",
                "measure",
                "synthetic");
        for (var line : shown.lines()) {
            var measure = line.measure();
            printer.printRecord(
                    shown.trial().code(),
                    line.code(),
                    line.side(),
                    line.kind(),
                    ObservationsCsv.guarded(line.name()),
                    line.organisation(),
                    line.year(),
                    line.low().toPlainString(),
                    line.best().toPlainString(),
                    line.high().toPlainString(),
                    line.priceYear(),
                    line.optimismBias().toPlainString(),
                    ObservationsCsv.guarded(line.optimismReason()),
                    ObservationsCsv.guarded(line.owner()),
                    ObservationsCsv.guarded(line.evidence()),
                    measure == null ? "" : measure,
                    shown.trial().synthetic() ? ObservationsCsv.SYNTHETIC : "");
        }
        printer.flush();
    }
}
