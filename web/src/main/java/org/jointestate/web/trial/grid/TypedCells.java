package org.jointestate.web.trial.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.TrialWords;
import org.jointestate.web.trial.outbound.CellText;
import org.jspecify.annotations.Nullable;

/** What was typed into the cells of the grid, beside what stood in them when the page was shown. */
@RequestScoped
public class TypedCells {

    @Inject
    private GridWindow window;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    /** Whether the form had this field: a paste may have brought rows that it had not. */
    boolean sent(String name) {
        return !asked.all(name).isEmpty();
    }

    boolean isChanged(Measure measure, Period period) {
        var key = GridWindow.key(measure.code(), period);
        if (!sent("v-" + key)) {
            return false;
        }
        var entry = seenEntry(measure, period);
        return !asked.text("v-" + key).equals(entry.map(TypedCells::text).orElse(""))
                || sent("d-" + key)
                        && !asked.text("d-" + key)
                                .equals(entry.map(one -> plain(one.denominator()))
                                        .orElse(""));
    }

    /** What stood in the field when the page was shown. */
    private Optional<Entry> seenEntry(Measure measure, Period period) {
        var seen = window.number("s-" + GridWindow.key(measure.code(), period), 0);
        return window.known(measure, period)
                .filter(one -> seen >= 1 && seen <= one.entries().size())
                .map(one -> one.entries().get(seen - 1));
    }

    /** What was typed into a cell as a proposal, or a sentence at the cell. */
    Optional<Proposal> proposal(Measure measure, Period period) {
        var key = GridWindow.key(measure.code(), period);
        var of = denominator(measure, period);
        if (of.wrong()) {
            return Optional.empty();
        }
        var field = "v-" + key;
        var typed = asked.text(field);
        if (asked.wasCleaned(field)) {
            say(field, measure, period, "cell.unwanted", typed);
            return Optional.empty();
        }
        var cell = CellText.read(typed, measure, of.value());
        if (cell instanceof CellText.Unsure unsure) {
            say(field, measure, period, unsure.key(), typed);
            return Optional.empty();
        }
        if (cell instanceof CellText.Blank) {
            say(field, measure, period, of.value() == null ? "grid.emptied" : "grid.onlyDenominator", typed);
            return Optional.empty();
        }
        if (cell instanceof CellText.Missing missing) {
            var why = asked.text("why");
            return Optional.of(new Proposal(
                    measure.code(),
                    period.from(),
                    null,
                    null,
                    why.isEmpty() ? words.of("grid.saidMissing", missing.said()) : why,
                    window.number("s-" + key, 0),
                    field));
        }
        var figure = (CellText.Figure) cell;
        return Optional.of(new Proposal(
                measure.code(),
                period.from(),
                figure.value(),
                figure.denominator() == null ? of.value() : figure.denominator(),
                asked.text("why"),
                window.number("s-" + key, 0),
                field));
    }

    private record Denominator(@Nullable BigDecimal value, boolean wrong) {}

    private Denominator denominator(Measure measure, Period period) {
        var field = "d-" + GridWindow.key(measure.code(), period);
        var typed = asked.text(field);
        if (typed.isEmpty()) {
            return new Denominator(null, false);
        }
        var cell = CellText.read(typed, measure, null);
        if (asked.wasCleaned(field)) {
            say(field, measure, period, "cell.unwanted", typed);
        } else if (cell instanceof CellText.Figure figure && figure.denominator() == null) {
            return new Denominator(figure.value(), false);
        } else if (cell instanceof CellText.Missing) {
            return new Denominator(null, false);
        } else {
            say(
                    field,
                    measure,
                    period,
                    cell instanceof CellText.Unsure unsure ? unsure.key() : "cell.notANumber",
                    typed);
        }
        return new Denominator(null, true);
    }

    private void say(String field, Measure measure, Period period, String key, String typed) {
        asked.wrong(
                field,
                words.of(
                        "grid.at",
                        measure.name(),
                        trialWords.day(period.from()),
                        words.of(key, Asked.shortened(typed))));
    }

    /** A value as it stands in a field. A nought was counted; a missing one is said. */
    static String text(Entry entry) {
        var value = entry.value();
        return value == null ? "n/a" : plain(value);
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
