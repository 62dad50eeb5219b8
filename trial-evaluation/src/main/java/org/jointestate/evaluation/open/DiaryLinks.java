package org.jointestate.evaluation.open;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.OpenData.Count;
import org.jointestate.evaluation.dataset.OutcomeRecord;
import org.jointestate.evaluation.dataset.OutcomeRecord.Kind;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.publication.KnownSums;
import org.jointestate.evaluation.report.OpenTables;

/**
 * The tables of outcomes and of requests as one system with the measures: what was recorded of a kind is the sum over the trial of the
 * measure its records name, requests are records of one kind, and how many stand behind a median are those that were answered. A table
 * that is safe by itself is tried with all the others, and gives way where a hidden number would be known.
 */
final class DiaryLinks {

    private static final String ASKED = OpenTables.REQUESTS + "/" + OpenData.ALL + "/" + OpenTables.NUMBER;
    private static final String ANSWERED = OpenTables.REQUESTS + "/" + OpenTables.ANSWERED + "/" + OpenTables.NUMBER;
    private static final String UNANSWERED =
            OpenTables.REQUESTS + "/" + OpenTables.UNANSWERED + "/" + OpenTables.NUMBER;

    private final FrozenTrial trial;
    private final Map<String, Set<Span>> hidden;
    private final Masks masks;
    private final Map<String, Long> outcomes = new LinkedHashMap<>();
    private final Map<String, Long> requests = new LinkedHashMap<>();

    /** The numbers of both tables, shown or not, by the name of their cells. */
    private final Map<String, Long> truth = new LinkedHashMap<>();

    DiaryLinks(FrozenTrial trial, Map<String, Set<Span>> hidden, Masks masks) {
        this.trial = trial;
        this.hidden = hidden;
        this.masks = masks;
        for (var kind : Kind.values()) {
            outcomes.put(kind.words(), of(kind).stream().count());
        }
        var asked = of(Kind.INFORMATION_SHARED).stream()
                .filter(r -> r.asked() != null)
                .toList();
        var answered = asked.stream().filter(r -> r.answered() != null).count();
        requests.put(OpenTables.ANSWERED, answered);
        requests.put(OpenTables.UNANSWERED, asked.size() - answered);
        outcomes.forEach((row, number) -> truth.put(cell(row), number));
        truth.put(ASKED, (long) asked.size());
        truth.put(ANSWERED, answered);
        truth.put(UNANSWERED, asked.size() - answered);
    }

    private List<OutcomeRecord> of(Kind kind) {
        return trial.outcomeRecords().stream().filter(r -> r.kind() == kind).toList();
    }

    private static String cell(String row) {
        return OpenTables.OUTCOMES + "/" + row + "/" + OpenTables.NUMBER;
    }

    /** Both tables with as much of them as tells nothing; first the requests go, then rows of outcomes, then the outcomes. */
    List<Count> counts() {
        var rows = new LinkedHashSet<String>();
        boolean withRequests = true;
        while (true) {
            var outcomesShown = masks.line(OpenTables.OUTCOMES, OpenTables.NUMBER, outcomes, false, rows);
            var counts = new ArrayList<>(outcomesShown);
            if (withRequests) {
                counts.addAll(masks.line(OpenTables.REQUESTS, OpenTables.NUMBER, requests, false));
            }
            var given = givenAway(counts);
            if (given.isEmpty()) {
                return counts;
            }
            boolean ofTables = given.stream().anyMatch(truth::containsKey);
            if (ofTables && counts.stream().anyMatch(c -> c.table().equals(OpenTables.REQUESTS))) {
                withRequests = false;
                continue;
            }
            var next = outcomesShown.stream()
                    .filter(c -> !c.withheld() && linked(c.row()))
                    .min(Comparator.<Count, Boolean>comparing(c -> !near(c.row(), given))
                            .thenComparing(c -> outcomes.getOrDefault(c.row(), 0L)));
            if (next.isEmpty()) {
                return List.of();
            }
            rows.add(next.get().row());
        }
    }

    /** Whether there are numbers elsewhere of which the row is the sum. */
    private boolean linked(String row) {
        return row.equals(Kind.INFORMATION_SHARED.words())
                || links().stream().anyMatch(link -> link.cell().equals(cell(row)));
    }

    /** Whether it is this row from which what is given away is worked out. */
    private boolean near(String row, Set<String> given) {
        return row.equals(Kind.INFORMATION_SHARED.words())
                        && given.stream().anyMatch(name -> name.startsWith(OpenTables.REQUESTS + "/"))
                || links().stream()
                        .filter(link -> link.cell().equals(cell(row)))
                        .flatMap(link -> link.parts().stream())
                        .anyMatch(part -> given.contains(part.name()));
    }

    /** Hidden numbers, of tables or of measures, that all of them together give away. */
    Set<String> givenAway(List<Count> counts) {
        var sums = new ArrayList<KnownSums.Sum>();
        for (var table : List.of(OpenTables.OUTCOMES, OpenTables.REQUESTS)) {
            sums.addAll(Masks.sums(
                    counts.stream().filter(c -> c.table().equals(table)).toList()));
        }
        var shown = new HashSet<String>();
        counts.stream().filter(c -> !c.withheld()).map(Masks::named).forEach(shown::add);
        var information = cell(Kind.INFORMATION_SHARED.words());
        sums.add(Parts.sum(List.of(part(ANSWERED, shown), part(UNANSWERED, shown)), part(ASKED, shown)));
        sums.add(Parts.sum(List.of(part(ASKED, shown)), part(information, shown)));
        for (var link : links()) {
            sums.add(Parts.sum(link.parts(), part(link.cell(), shown)));
        }
        var harmless = new HashSet<String>();
        // What is not in a table at all was not hidden in it; only a small number of it says something of somebody.
        truth.forEach((name, number) -> {
            boolean there = counts.stream().map(Masks::named).anyMatch(name::equals);
            if (number == 0 || !there && number >= masks.threshold()) {
                harmless.add(name);
            }
        });
        var given = new LinkedHashSet<>(KnownSums.givenAway(sums, name -> truth.getOrDefault(name, 1L) == 0 ? 0 : 1));
        given.removeAll(harmless);
        return given;
    }

    private Parts.Part part(String name, Set<String> shown) {
        return new Parts.Part(name, truth.getOrDefault(name, 0L), shown.contains(name));
    }

    /** A cell of the tables that is the sum of the periods of the trial of a measure. */
    private record Link(String cell, List<Parts.Part> parts) {}

    private List<Link> links() {
        var links = new ArrayList<Link>();
        for (var measure : trial.protocol().measures()) {
            var parts = parts(measure);
            if (parts.isEmpty()) {
                continue;
            }
            double sum = parts.stream().mapToDouble(Parts.Part::value).sum();
            for (var kind : Kind.values()) {
                var cells = kind == Kind.INFORMATION_SHARED
                        ? List.of(cell(kind.words()), ASKED, ANSWERED)
                        : List.of(cell(kind.words()));
                boolean named = of(kind).stream().anyMatch(r -> measure.code().equals(r.measure()));
                cells.stream()
                        .filter(cell -> named || truth.getOrDefault(cell, 0L) == sum && sum >= masks.threshold())
                        .min(Comparator.comparingDouble(cell -> StrictMath.abs(truth.getOrDefault(cell, 0L) - sum)))
                        .ifPresent(cell -> links.add(new Link(cell, parts)));
            }
        }
        return links;
    }

    /** What a measure counts in each period of the trial: its values, or how many stand behind them. */
    private List<Parts.Part> parts(Measure measure) {
        var window = trial.protocol().trial();
        var parts = new ArrayList<Parts.Part>();
        for (Observation o : trial.observationsOf(measure.code())) {
            var number = measure.kind() == Measure.Kind.COUNT ? o.value() : o.denominator();
            if (number != null && !o.missing() && window.overlaps(o.span())) {
                parts.add(new Parts.Part(
                        "%s %s".formatted(measure.code(), o.span()),
                        number.doubleValue(),
                        !hidden.getOrDefault(measure.code(), Set.of()).contains(o.span())));
            }
        }
        return measure.kind() == Measure.Kind.MONEY || measure.kind() == Measure.Kind.RATE ? List.of() : parts;
    }
}
