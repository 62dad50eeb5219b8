package org.jointestate.evaluation.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.method.publication.ManyOutcomes;
import org.jointestate.evaluation.method.verdict.Verdict;

/**
 * One family of measures looked at together: the primary ones (Holm) or the others (Benjamini and Hochberg). What is clear by itself and
 * not when their number is allowed for has it said in its answer, wherever the answer stands.
 */
record ManyMeasures(List<MeasureResult> family, boolean primary, double[] p, double[] adjusted) {

    private static final double USUAL = 0.05;
    private static final String NO_LONGER_CLEAR = "this is no longer clear.";

    static ManyMeasures primary(List<MeasureResult> results) {
        return of(results.stream().filter(r -> r.measure().primary()).toList(), true);
    }

    /** @param repeats the codes of those that count the happenings of another and so are in no family */
    static ManyMeasures others(List<MeasureResult> results, Set<String> repeats) {
        return of(
                results.stream()
                        .filter(r -> !r.measure().primary())
                        .filter(r -> !repeats.contains(r.measure().code()))
                        .toList(),
                false);
    }

    /** The measures of a plan that count the happenings of another, by code. */
    static Set<String> repeats(Protocol protocol) {
        return protocol.measures().stream()
                .filter(m -> protocol.repeated(m).isPresent())
                .map(Measure::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The results as they came, with the doubt of their number in the answer of each that it touches. */
    static List<MeasureResult> weighed(List<MeasureResult> results, Set<String> repeats) {
        var primaries = primary(results);
        var others = others(results, repeats);
        return results.stream()
                .map(r -> (r.measure().primary() ? primaries : others)
                        .doubt(r)
                        .map(r::doubting)
                        .orElse(r))
                .toList();
    }

    private static ManyMeasures of(List<MeasureResult> family, boolean primary) {
        var p = family.stream()
                .mapToDouble(r -> {
                    var own = r.headline().envelope().p();
                    return own == null || !r.headline().computed() ? Double.NaN : own;
                })
                .toArray();
        var numbers = (primary ? ManyOutcomes.holm(p) : ManyOutcomes.benjaminiHochberg(p)).numbers();
        if (numbers == null) {
            numbers = new double[p.length];
            Arrays.fill(numbers, Double.NaN);
        }
        return new ManyMeasures(family, primary, p, numbers);
    }

    /** The adjusted number of each hangs on all of its family: without one of them it would be another. */
    boolean withheld() {
        return family.stream().anyMatch(MeasureResult::withheld);
    }

    private Optional<String> doubt(MeasureResult result) {
        var at = family.indexOf(result);
        var verdict = result.answer().verdict();
        var clear = verdict == Verdict.CHANGED
                || verdict == Verdict.CHANGED_WRONG_WAY
                || verdict == Verdict.CHANGED_TOO_LITTLE;
        if (at < 0 || !clear) {
            return Optional.empty();
        }
        if (withheld()) {
            return Optional.of(
                    "This version cannot say whether it stays clear when the number of all measures looked at is allowed for.");
        }
        var looked = Arrays.stream(p).filter(Double::isFinite).count();
        return adjusted[at] > USUAL
                ? Optional.of("Allowing for the %s %s measures looked at, %s"
                        .formatted(looked, primary ? "primary" : "other", NO_LONGER_CLEAR))
                : Optional.empty();
    }

    static boolean doubted(Verdicts.Answer answer) {
        return answer.text().endsWith(NO_LONGER_CLEAR);
    }
}
