package org.jointestate.evaluation.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.AddingPeriods;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.publication.KnownSums;

/**
 * Two measures that count the same things, one by the month and one by the week: each month is a published total of its weeks. Where the
 * plan does not say so it is read from the numbers: where nearly every month lies between its whole weeks and those and the weeks across its
 * borders, they are taken for one series. Harm comes only of overlooking such a pair; weeks hidden for a pair that is none harm nobody.
 */
final class Cadences {

    private final Map<Span, Double> months;
    private final Map<Span, Double> weeks;
    private final List<Span> whole = new ArrayList<>();

    private Cadences(FrozenTrial trial, Measure longer, Measure shorter) {
        months = AddingPeriods.values(trial, longer);
        weeks = AddingPeriods.values(trial, shorter);
        for (var month : months.keySet()) {
            if (AddingPeriods.covered(month, weeks) && AddingPeriods.fits(month, months, weeks)) {
                whole.add(month);
            }
        }
    }

    private boolean oneSeries() {
        return AddingPeriods.addUp(months, weeks).orElse(false);
    }

    /**
     * Hides further values where months and weeks together give a hidden one away.
     *
     * @param hidden periods by code of the measure; added to
     * @param fixed whether a value was published before, so that hiding it helps nobody
     */
    static void protect(
            FrozenTrial trial, Map<String, Set<Span>> hidden, java.util.function.BiPredicate<String, Span> fixed) {
        var counts = trial.protocol().series().stream()
                .filter(m -> m.kind() == Measure.Kind.COUNT)
                .toList();
        for (var longer : counts) {
            for (var shorter : counts) {
                if (longer.calendar().length() > shorter.calendar().length()
                        && longer.organisation().equals(shorter.organisation())
                        && longer.unit().equalsIgnoreCase(shorter.unit())
                        && (hidden.containsKey(longer.code()) || hidden.containsKey(shorter.code()))) {
                    var pair = new Cadences(trial, longer, shorter);
                    if (said(trial, longer, shorter) || pair.oneSeries()) {
                        pair.protect(
                                hidden.computeIfAbsent(longer.code(), code -> new LinkedHashSet<>()),
                                hidden.computeIfAbsent(shorter.code(), code -> new LinkedHashSet<>()),
                                week -> fixed.test(shorter.code(), week));
                    }
                }
            }
        }
        hidden.values().removeIf(Set::isEmpty);
    }

    /** Whether the plan itself says that they, or both and a third, count the same happenings. */
    private static boolean said(FrozenTrial trial, Measure longer, Measure shorter) {
        return first(trial, longer).equals(first(trial, shorter));
    }

    private static String first(FrozenTrial trial, Measure measure) {
        return trial.protocol().repeated(measure).orElse(measure).code();
    }

    private void protect(Set<Span> hiddenMonths, Set<Span> hiddenWeeks, java.util.function.Predicate<Span> fixed) {
        for (var given = givenAway(hiddenMonths, hiddenWeeks);
                !given.isEmpty();
                given = givenAway(hiddenMonths, hiddenWeeks)) {
            for (var month : given) {
                var next = next(month, hiddenWeeks, fixed);
                if (next.isPresent()) {
                    hiddenWeeks.add(next.get());
                } else if (!hiddenMonths.add(month)) {
                    // Nothing less helps: the shorter of the two is not published at all.
                    if (!hiddenWeeks.addAll(weeks.keySet())) {
                        hiddenMonths.addAll(months.keySet());
                        return;
                    }
                }
            }
        }
    }

    /** The smallest week of the month that is shown, not nought and not known already. */
    private Optional<Span> next(Span month, Set<Span> hiddenWeeks, java.util.function.Predicate<Span> fixed) {
        return weeks.entrySet().stream()
                .filter(w -> month.contains(w.getKey()))
                .filter(w -> w.getValue() > 0 && !hiddenWeeks.contains(w.getKey()) && !fixed.test(w.getKey()))
                .min(Map.Entry.<Span, Double>comparingByValue()
                        .thenComparing(Map.Entry::getKey, Comparator.comparing(Span::from)))
                .map(Map.Entry::getKey);
    }

    /** The months in which a hidden value, of the month or of a week, can be worked out. */
    private Set<Span> givenAway(Set<Span> hiddenMonths, Set<Span> hiddenWeeks) {
        var sums = new ArrayList<KnownSums.Sum>();
        var parts = new HashMap<Span, Set<String>>();
        var home = new HashMap<String, Span>();
        for (var month : whole) {
            double rest = hiddenMonths.contains(month) ? 0 : months.getOrDefault(month, 0.0);
            var cells = new TreeSet<String>();
            for (var week : weeks.entrySet()) {
                var span = week.getKey();
                if (month.contains(span) && hiddenWeeks.contains(span)) {
                    cells.add("week " + span.from());
                    home.put("week " + span.from(), month);
                } else if (month.contains(span)) {
                    rest -= week.getValue();
                } else if (month.overlaps(span)) {
                    var part = "part " + span.from() + " " + month.from();
                    cells.add(part);
                    parts.computeIfAbsent(span, s -> new TreeSet<>()).add(part);
                    home.putIfAbsent("week " + span.from(), month);
                }
            }
            var less = hiddenMonths.contains(month) ? Set.of("month " + month.from()) : Set.<String>of();
            home.put("month " + month.from(), month);
            sums.add(new KnownSums.Sum(cells, less, rest));
        }
        parts.forEach((span, names) -> {
            var cells = new TreeSet<>(names);
            if (whole.stream().mapToInt(span::daysInside).sum() < span.days()) {
                cells.add("part " + span.from() + " elsewhere");
            }
            sums.add(
                    hiddenWeeks.contains(span)
                            ? new KnownSums.Sum(cells, Set.of("week " + span.from()), 0)
                            : new KnownSums.Sum(cells, weeks.getOrDefault(span, 0.0)));
        });
        var given = new LinkedHashSet<Span>();
        KnownSums.givenAway(sums, name -> name.startsWith("part ") ? 0 : 1).stream()
                .filter(name -> !name.startsWith("part "))
                .map(home::get)
                .filter(java.util.Objects::nonNull)
                .forEach(given::add);
        return given;
    }
}
