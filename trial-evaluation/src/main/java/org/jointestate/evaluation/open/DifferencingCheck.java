package org.jointestate.evaluation.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData.Count;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.publication.KnownSums;

/**
 * Whether somebody who has the earlier published versions could work out what this one hides, or with this one what an earlier one hid:
 * by setting a hidden number beside a shown one, by subtracting totals, or by adding up shorter periods. A reader takes what is not said
 * to be corrected as unchanged, and so does this check.
 */
public final class DifferencingCheck {

    private DifferencingCheck() {}

    /** Sentences, each naming a number by table or measure and period; none when this version may go out. */
    public static List<String> objections(FrozenTrial open, List<EarlierVersion> earlier) {
        var objections = new ArrayList<String>();
        var data = open.open();
        if (data == null) {
            throw new IllegalArgumentException("The trial (%s) is not made for the public."
                    .formatted(open.protocol().code()));
        }
        for (var measure : open.protocol().series()) {
            var own = open.observationsOf(measure.code());
            for (var version : earlier) {
                objections.addAll(unveiled(measure.name(), own, version));
                objections.addAll(added(measure.name(), own, version));
            }
        }
        for (var table : data.counts().stream().map(Count::table).distinct().toList()) {
            var cells = data.table(table);
            for (var version : earlier) {
                cells.stream()
                        .filter(c -> !c.withheld())
                        .filter(c -> version.hid(new EarlierVersion.Cell(c.table(), c.row(), c.column())))
                        .forEach(c -> objections.add(
                                "Version %s hid the number of (%s, %s) in the table (%s), and this one would show it."
                                        .formatted(version.number(), c.row(), c.column(), table)));
            }
            givenAway(cells, earlier, table.startsWith("survey "))
                    .forEach(cell -> objections.add(
                            "The hidden number (%s) could be worked out from this version and the earlier ones by subtraction."
                                    .formatted(cell.replace("/", ", "))));
        }
        for (var week : data.weeks()) {
            for (var version : earlier) {
                if (!week.withheld() && version.hidWeek(week.span())) {
                    objections.add(
                            "Version %s hid the hours together of the week from %s, and this one would show them."
                                    .formatted(version.number(), week.from()));
                }
            }
        }
        return objections.stream().distinct().toList();
    }

    private static List<String> unveiled(String measure, List<Observation> own, EarlierVersion version) {
        return own.stream()
                .filter(o -> !o.withheld() && !o.missing())
                .filter(o -> version.hid(o.measure(), o.span()))
                .map(o -> "Version %s hid the value of the measure (%s) from %s to %s, and this one would show it."
                        .formatted(version.number(), measure, o.from(), o.to().minusDays(1)))
                .toList();
    }

    /** Values of one version that are made up of values of the other, when a plan was amended to count by shorter or longer periods. */
    private static List<String> added(String measure, List<Observation> own, EarlierVersion version) {
        if (own.isEmpty()) {
            return List.of();
        }
        var code = own.get(0).measure();
        var now = new TreeMap<Span, Double>(Comparator.comparing(Span::from).thenComparing(Span::to));
        var hidden = new TreeSet<Span>(Comparator.comparing(Span::from).thenComparing(Span::to));
        for (var observation : own) {
            if (observation.withheld()) {
                hidden.add(observation.span());
            } else if (observation.value() != null) {
                now.put(observation.span(), observation.value().doubleValue());
            }
        }
        var before = new HashMap<Span, Double>();
        version.shown(code).forEach((span, value) -> before.put(span, value.doubleValue()));
        var sums = new ArrayList<KnownSums.Sum>();
        before.forEach((whole, total) -> sum(whole, total, now, hidden, sums));
        var hiddenBefore = new TreeSet<Span>(Comparator.comparing(Span::from).thenComparing(Span::to));
        hiddenBefore.addAll(version.hidden(code));
        now.forEach((whole, total) -> sum(whole, total, before, hiddenBefore, sums));
        return KnownSums.givenAway(sums, 1).stream()
                .map(period ->
                        "The hidden value of the measure (%s) from %s could be worked out from this version and version %s by subtraction."
                                .formatted(measure, period, version.number()))
                .toList();
    }

    /** The whole as a sum over shorter periods that fill it, where they are all there and one of them is hidden. */
    private static void sum(
            Span whole, double total, Map<Span, Double> shown, Set<Span> hidden, List<KnownSums.Sum> sums) {
        var parts = new TreeSet<String>();
        int days = 0;
        double rest = total;
        for (var part : shown.entrySet()) {
            if (whole.contains(part.getKey()) && !whole.equals(part.getKey())) {
                days += part.getKey().days();
                rest -= part.getValue();
            }
        }
        for (var part : hidden) {
            if (whole.contains(part) && !whole.equals(part)) {
                days += part.days();
                parts.add(part.from() + " to " + part.lastDay());
            }
        }
        if (!parts.isEmpty() && days == whole.days()) {
            sums.add(new KnownSums.Sum(parts, rest));
        }
    }

    /** Hidden cells of a table that its own sums give away, or its sums together with those of earlier versions. */
    static Set<String> givenAway(List<Count> cells, List<EarlierVersion> earlier, boolean noughtIsSensitive) {
        double least = noughtIsSensitive ? 0 : 1;
        var own = Masks.sums(cells);
        var given = new TreeSet<>(KnownSums.givenAway(own, least));
        if (cells.isEmpty()) {
            return given;
        }
        var table = cells.get(0).table();
        var together = new ArrayList<>(own);
        var before = new TreeSet<String>();
        for (var version : earlier) {
            var sums = Masks.sums(version.table(table));
            before.addAll(KnownSums.givenAway(sums, least));
            together.addAll(sums);
            var pair = new ArrayList<>(own);
            pair.addAll(sums);
            given.addAll(KnownSums.givenAway(pair, least));
        }
        given.addAll(KnownSums.givenAway(together, least));
        given.removeAll(before);
        return given;
    }
}
