package org.jointestate.web.trial.outbound;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.record.ImportMapping;
import org.jointestate.domain.trial.record.ImportMapping.Column;
import org.jointestate.domain.trial.record.ImportMapping.Holds;
import org.jointestate.web.trial.outbound.TableText.Line;
import org.jspecify.annotations.Nullable;

/** The lines of a table as proposals, by what its columns mean. An empty cell says nothing and proposes nothing. */
public final class MappedTable {

    /** @param key of the words of the trial; @param head of the column */
    public record Problem(long line, String head, String key, String shown) {}

    /** @param emptyCells cells of values that said nothing */
    public record Result(List<Proposal> proposals, List<Problem> problems, int emptyCells) {}

    private final Protocol plan;
    private final ImportMapping mapping;
    private final String otherwise;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int emptyCells;

    private MappedTable(Protocol plan, ImportMapping mapping, String otherwise) {
        this.plan = plan;
        this.mapping = mapping;
        this.otherwise = otherwise;
    }

    /** @param otherwise the reason where a line gives none */
    public static Result read(Protocol plan, ImportMapping mapping, List<Line> lines, String otherwise) {
        var table = new MappedTable(plan, mapping, otherwise);
        if (!table.monthFirst(lines)) {
            lines.forEach(table::line);
        }
        return new Result(List.copyOf(table.proposals), List.copyOf(table.problems), table.emptyCells);
    }

    /** One day that can be read with the month first only makes the days of the whole column uncertain: no line is read then. */
    private boolean monthFirst(List<Line> lines) {
        var dayAt = at(Holds.DAY, null).orElseThrow();
        var found = lines.stream()
                .filter(line -> DayText.monthFirst(line.fields().get(dayAt)))
                .findFirst();
        found.ifPresent(line -> wrong(line, dayAt, "cell.monthFirst"));
        return found.isPresent();
    }

    private void line(Line line) {
        var dayAt = at(Holds.DAY, null).orElseThrow();
        var day = DayText.read(line.fields().get(dayAt));
        if (day instanceof DayText.Unsure unsure) {
            wrong(line, dayAt, unsure.key());
            return;
        }
        for (int i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            if (column.holds() == Holds.VALUE) {
                value(line, i, column, day, dayAt);
            }
        }
    }

    private Optional<Integer> at(Holds holds, @Nullable Column of) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            var column = mapping.columns().get(i);
            if (column.holds() == holds && (of == null || java.util.Objects.equals(column.measure(), of.measure()))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void value(Line line, int at, Column column, DayText day, int dayAt) {
        var code = column.measure();
        var measure = code == null ? Optional.<Measure>empty() : plan.measure(code);
        if (measure.isEmpty()) {
            wrong(line, at, "table.measureGone");
            return;
        }
        var denominatorAt = at(Holds.DENOMINATOR, column);
        BigDecimal denominator = null;
        if (denominatorAt.isPresent()) {
            var cell = CellText.read(line.fields().get(denominatorAt.get()), measure.get(), null);
            if (cell instanceof CellText.Figure figure && figure.denominator() == null) {
                denominator = figure.value();
            } else if (cell instanceof CellText.Unsure unsure) {
                wrong(line, denominatorAt.get(), unsure.key());
                return;
            }
        }
        var cell = CellText.read(line.fields().get(at), measure.get(), denominator);
        if (cell instanceof CellText.Blank) {
            emptyCells++;
            return;
        }
        if (cell instanceof CellText.Unsure unsure) {
            wrong(line, at, unsure.key());
            return;
        }
        var period = periodOf(measure.get(), day);
        if (period.isEmpty()) {
            wrong(line, dayAt, "table.noPeriod");
            return;
        }
        var reason = at(Holds.REASON, null)
                .map(line.fields()::get)
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
        var place = "" + line.number();
        if (cell instanceof CellText.Figure figure) {
            proposals.add(new Proposal(
                    measure.get().code(),
                    period.get().from(),
                    figure.value(),
                    figure.denominator() == null ? denominator : figure.denominator(),
                    reason,
                    -1,
                    place));
        } else if (cell instanceof CellText.Missing missing) {
            proposals.add(new Proposal(
                    measure.get().code(),
                    period.get().from(),
                    null,
                    null,
                    reason.isEmpty() ? missing.said() : reason,
                    -1,
                    place));
        }
    }

    private Optional<Period> periodOf(Measure measure, DayText day) {
        var found = plan.periodsOf(measure).all().stream()
                .filter(period -> day instanceof DayText.Day exact
                        ? period.from().equals(exact.day())
                        : day instanceof DayText.Month month
                                && java.time.YearMonth.from(period.from()).equals(month.month()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void wrong(Line line, int at, String key) {
        problems.add(new Problem(
                line.number(),
                mapping.columns().get(at).head(),
                key,
                line.fields().get(at)));
    }
}
