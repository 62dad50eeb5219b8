package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;

/** Touched periods in stretches: neighbours belong together, and a period that nothing touched parts them. */
final class Stretches {

    /** What one stretch of disruption did by itself: a ratio for counts and shares, a difference otherwise. */
    record Step(Span span, Estimate change) {}

    private Stretches() {}

    static List<Set<Integer>> of(Set<Integer> touched) {
        var stretches = new ArrayList<Set<Integer>>();
        int last = Integer.MIN_VALUE;
        for (int position : new TreeSet<>(touched)) {
            if (stretches.isEmpty() || position > last + 1) {
                stretches.add(new TreeSet<>());
            }
            stretches.get(stretches.size() - 1).add(position);
            last = position;
        }
        return stretches;
    }

    /** From the first day of a stretch to its last. */
    static Span span(MeasureData data, Set<Integer> stretch) {
        var sorted = new TreeSet<>(stretch);
        return new Span(
                data.spans().get(sorted.first() - 1).from(),
                data.spans().get(sorted.last() - 1).to());
    }

    static Envelope tooMany(int stretches, int untouched, int fewest) {
        return Envelope.refused(
                "its_quasipoisson",
                Reason.TOO_FEW_POINTS,
                "events touched %s separate stretches of the trial, each of which needs a step of its own, and only %s left untouched to measure the trial by; that needs %s"
                        .formatted(stretches, Say.many(untouched, "period is", "periods are"), fewest));
    }

    /** Where there is more than one step, that there is, and what each was; and where one step is that of several events. */
    static Optional<String> words(MeasureResult result) {
        var steps = Analysis.steps(result);
        var words = new ArrayList<String>();
        if (steps.size() > 1) {
            var third = result.windows().get(2);
            words.add(
                    "Events touched %s separate stretches of the trial. In the last column each has a step of its own, because what one moved up another may have moved down: %s."
                            .formatted(
                                    steps.size(),
                                    Say.and(steps.stream()
                                            .map(step -> "%s, %s (likely range %s to %s)"
                                                    .formatted(
                                                            Say.days(step.span()),
                                                            third.signed(step.change()
                                                                    .value()),
                                                            third.signed(step.change()
                                                                    .lower()),
                                                            third.signed(step.change()
                                                                    .upper())))
                                            .toList())));
        }
        for (var step : steps) {
            var names = sharing(result.data(), step.span());
            if (names.size() > 1) {
                words.add(
                        "From %s no period lies between %s, so they share one step in the last column: what one moved up and another down may look like nothing there, and the range of the trial's change is no guide then."
                                .formatted(Say.days(step.span()), Say.and(names)));
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }

    /** The events of one stretch that touched different periods of it, none of them all that another touched. */
    private static List<String> sharing(MeasureData data, Span stretch) {
        var touched = new LinkedHashMap<String, Set<Integer>>();
        for (var event : data.events()) {
            var of = new TreeSet<Integer>();
            for (int n = 0; n < data.spans().size(); n++) {
                if (stretch.contains(data.spans().get(n)) && data.touches(event, n + 1)) {
                    of.add(n + 1);
                }
            }
            if (!of.isEmpty()) {
                touched.computeIfAbsent(event.name(), name -> new TreeSet<>()).addAll(of);
            }
        }
        return touched.entrySet().stream()
                .filter(one -> touched.entrySet().stream()
                        .noneMatch(other -> other != one
                                && other.getValue().containsAll(one.getValue())
                                && (other.getValue().size() > one.getValue().size()
                                        || other.getKey().compareTo(one.getKey()) < 0)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
