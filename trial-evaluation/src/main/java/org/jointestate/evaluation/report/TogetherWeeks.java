package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.presence.CoPresence;
import org.jointestate.evaluation.method.presence.Stay;
import org.jspecify.annotations.Nullable;

/** The dose of the trial: person-hours in which the organisations shared a zone, by whole weeks of the trial. */
public record TogetherWeeks(
        List<Week> weeks, List<Stay> stays, long closedByRule, long setAside, Optional<Long> toTheNearestTen) {

    /** A week's hours; not a number where they are withheld, and the hours with both present never are a number for the public. */
    public record Week(Span days, double personHours, double overlapHours) {}

    public TogetherWeeks {
        weeks = List.copyOf(weeks);
        stays = List.copyOf(stays);
    }

    public static TogetherWeeks of(FrozenTrial trial) {
        var protocol = trial.protocol();
        var open = trial.open();
        if (open != null) {
            return published(trial, open);
        }
        var stays = trial.presence().stream()
                .filter(p -> p.to().isAfter(p.from()))
                .map(p -> new Stay(p.pseudonym(), p.organisation(), p.zone(), p.from(), p.to()))
                .toList();
        var periods = ExpectedPeriods.of(protocol, MeasureCalendar.FRIDAY_WEEK);
        var hours = hours(trial, stays, periods.trial());
        var weeks = new ArrayList<Week>();
        for (int n = 0; n < hours.size(); n++) {
            weeks.add(new Week(
                    periods.trial().get(n),
                    hours.get(n).personHours(),
                    hours.get(n).overlapHours()));
        }
        var closed = trial.presence().stream().filter(p -> p.closedByRule()).count();
        return new TogetherWeeks(weeks, stays, closed, setAside(trial), Optional.empty());
    }

    /** Sums alone; a withheld week is no number. */
    private static TogetherWeeks published(FrozenTrial trial, OpenData open) {
        var weeks = open.weeks().stream()
                .map(week -> new Week(week.span(), hours(week.personHours()), Double.NaN))
                .toList();
        return new TogetherWeeks(
                weeks,
                List.of(),
                0,
                setAside(trial),
                open.count(OpenTables.TOGETHER, OpenData.ALL, OpenTables.NUMBER).map(OpenData.Count::number));
    }

    private static double hours(@Nullable BigDecimal hours) {
        return hours == null ? Double.NaN : hours.doubleValue();
    }

    private static long setAside(FrozenTrial trial) {
        var protocol = trial.protocol();
        return ExpectedPeriods.of(protocol, MeasureCalendar.FRIDAY_WEEK).setAside().stream()
                .filter(protocol.trial()::overlaps)
                .mapToInt(span -> span.daysInside(protocol.trial()))
                .sum();
    }

    /** Hours in each of the spans, which must follow one another without a gap. */
    static List<CoPresence.Hours> hours(FrozenTrial trial, List<Stay> stays, List<Span> spans) {
        if (spans.isEmpty() || stays.isEmpty()) {
            return List.of();
        }
        var zone = trial.protocol().timeZone();
        var edges = new ArrayList<java.time.Instant>();
        spans.forEach(span -> edges.add(span.from().atStartOfDay(zone).toInstant()));
        edges.add(spans.get(spans.size() - 1).to().atStartOfDay(zone).toInstant());
        return CoPresence.weekly(stays, edges);
    }

    double total() {
        return weeks.stream().mapToDouble(Week::personHours).sum();
    }

    /** All hours in words, or that they are withheld with those of a week. */
    String totalSaid() {
        if (toTheNearestTen.isPresent()) {
            return "About %s person-hours together in %s weeks, to the nearest ten; no week of them is published, because too few people of one organisation stood behind each."
                    .formatted(Say.whole(toTheNearestTen.get()), weeks.size());
        }
        return Double.isNaN(total())
                ? "The sum of the hours together is not published, because too few people of one organisation stood behind some of the weeks."
                : "%s person-hours together in %s weeks.".formatted(Say.whole(total()), weeks.size());
    }

    boolean empty() {
        return weeks.isEmpty();
    }
}
