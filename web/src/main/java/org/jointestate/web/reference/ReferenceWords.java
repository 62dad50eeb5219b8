package org.jointestate.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.reference.ReferenceKind;
import org.jointestate.domain.reference.ReferenceRow;
import org.jointestate.domain.reference.SeeReference;
import org.jointestate.evaluation.method.money.PresentValue;
import org.jointestate.web.shared.Words;

/** What is in force today, in a sentence for the pages on which it matters. */
@Named
@RequestScoped
public class ReferenceWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The first and last year of a stretch and the per cent of each year in it, as the keeper of the rates writes them. */
    private static final java.util.regex.Pattern STRETCH =
            java.util.regex.Pattern.compile("(\\d+)\\s*-\\s*(\\d+)\\s*:\\s*([\\d.]+)");

    /** How the report counts. */
    private static final String ENGINE = "0-30: 3.5, 31-75: 3.0, 76-125: 2.5";

    @Inject
    private SeeReference seeReference;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private Optional<ReferenceRow> inForce(ReferenceKind kind) {
        var today = clock.instant().atZone(LONDON).toLocalDate();
        return seeReference.see().getOrDefault(kind, List.of()).stream()
                .filter(row -> row.holdsOn(today))
                .findFirst();
    }

    /** To which board papers go today; empty when none is known. */
    public String getBoard() {
        return inForce(ReferenceKind.BOARD)
                .map(row -> words.of("board.ofTheDay", row.name()))
                .orElse("");
    }

    /** With which rates later pounds are counted, and whether the report does the same. */
    public String getRates() {
        var row = inForce(ReferenceKind.DISCOUNT_RATE);
        if (row.isEmpty()) {
            return words.of("ledger.ratesNone", ENGINE);
        }
        var says = String.join(", ", row.get().details());
        return asTheReport(row.get())
                ? words.of("ledger.rates", row.get().name(), says)
                : words.of("ledger.ratesDiffer", row.get().name(), says, ENGINE);
    }

    /** Year by year, so that the same rates written otherwise are the same. */
    static boolean asTheReport(ReferenceRow row) {
        int known = 0;
        for (var detail : row.details()) {
            var read = STRETCH.matcher(detail);
            if (!read.matches()) {
                return false;
            }
            for (int year = Math.max(1, Integer.parseInt(read.group(1)));
                    year <= Integer.parseInt(read.group(2));
                    year++) {
                var engine = PresentValue.factor(year - 1) / PresentValue.factor(year) - 1;
                if (Math.abs(engine - Double.parseDouble(read.group(3)) / 100) > 1e-9) {
                    return false;
                }
                known = year;
            }
        }
        return known >= 30;
    }
}
