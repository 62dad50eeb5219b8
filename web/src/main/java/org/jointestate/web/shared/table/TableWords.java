package org.jointestate.web.shared.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jointestate.domain.shared.table.Change;
import org.jointestate.domain.shared.table.Column;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Fault;
import org.jointestate.domain.shared.table.Reckoning;
import org.jointestate.domain.shared.table.Sheet;
import org.jointestate.web.shared.Words;

/** What came of a table, in words. */
@Named
@ApplicationScoped
public class TableWords {

    /** So many lines are shown on a page: beyond them the counts tell more. */
    static final int SHOWN = 500;

    @Inject
    private Words words;

    /** What is wrong with one cell, line or file. */
    public record FaultRow(String line, String column, String says) {}

    /** What one line would change. */
    public record ChangeRow(long line, String thing, String effect, String differences) {}

    /** A column and what belongs in it. */
    public record ColumnRow(String name, String says, String may) {}

    /** What a table would do, to be shown. */
    public record View(
            List<FaultRow> faults, long wrong, String counts, List<ChangeRow> changes, long changing, String digest) {

        public boolean isFit() {
            return wrong == 0;
        }

        public boolean isMoreWrong() {
            return wrong > faults.size();
        }

        public boolean isMoreChanging() {
            return changing > changes.size();
        }
    }

    /** A sentence with its gaps filled, for pages. */
    public String of(String key, Object... gaps) {
        return words.of(key, gaps);
    }

    public View view(Reckoning reckoning) {
        return new View(
                reckoning.faults().stream().limit(SHOWN).map(this::row).toList(),
                reckoning.wrong(),
                counts(reckoning),
                reckoning.changes().stream().limit(SHOWN).map(this::row).toList(),
                reckoning.changes().size(),
                reckoning.digest());
    }

    public String counts(Reckoning reckoning) {
        return words.of(
                "table.counts",
                reckoning.count(Effect.ADDED),
                reckoning.count(Effect.CHANGED),
                reckoning.count(Effect.TAKEN_OUT),
                reckoning.count(Effect.SAME));
    }

    private FaultRow row(Fault fault) {
        return new FaultRow(fault.line() == 0 ? "" : "" + fault.line(), fault.column(), says(fault));
    }

    public String says(Fault fault) {
        return words.of("table.fault." + fault.kind(), fault.value(), fault.other(), fault.column());
    }

    private ChangeRow row(Change change) {
        var differences = change.effect() == Effect.ADDED
                ? ""
                : String.join(
                        "; ",
                        change.differences().stream()
                                .map(one -> words.of(
                                        "table.difference",
                                        one.column(),
                                        orNothing(one.before()),
                                        orNothing(one.after())))
                                .toList());
        return new ChangeRow(change.line(), change.thing(), words.of("table.effect." + change.effect()), differences);
    }

    private String orNothing(String text) {
        return text.isEmpty() ? words.of("table.nothing") : text;
    }

    /** @param of the key under which the bundle explains the columns */
    public List<ColumnRow> columns(Sheet sheet, String of) {
        return sheet.columns().stream()
                .map(column -> new ColumnRow(
                        column.name(), words.of("table.column." + of + "." + column.name()), words.of(may(column))))
                .toList();
    }

    private static String may(Column column) {
        if (!column.needed()) {
            return column.mayBeEmpty() ? "table.may.absentOrEmpty" : "table.may.absent";
        }
        return column.mayBeEmpty() ? "table.may.empty" : "table.may.not";
    }
}
