package org.jointestate.evaluation.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jointestate.evaluation.dataset.Measure;

/**
 * What the computed results let anybody say: of which measures it may be said that they changed by more than chance, and of which that
 * they did so beside a comparison.
 *
 * @param rose codes of measures whose range lies clear of no change, above it
 * @param fell the same, below it
 * @param improved those of them that changed the way that was called better beforehand
 * @param compared those of them whose evidence level is that of several comparison sites or better, and that every team agreed on beforehand bears out
 * @param cashSaved how much more cash is released than spent even with the first at its low end and the second at its high end, in
 *     pounds; nought where that is nothing
 */
public record Computed(
        Set<String> rose, Set<String> fell, Set<String> improved, Set<String> compared, BigDecimal cashSaved) {

    private static final int LEVEL_OF_A_COMPARISON = 4;

    public Computed {
        rose = Set.copyOf(rose);
        fell = Set.copyOf(fell);
        improved = Set.copyOf(improved);
        compared = Set.copyOf(compared);
    }

    public static Computed of(FrozenTrial trial) {
        var material = Material.of(trial, Version.internal());
        var clear = material.results().stream().filter(Computed::isClear).toList();
        return new Computed(
                codes(clear, Computed::isUp),
                codes(clear, result -> !isUp(result)),
                codes(clear, Computed::isBetter),
                codes(clear, result -> result.maryland() >= LEVEL_OF_A_COMPARISON && BesideTeam.allBearOut(result)),
                cashSaved(material));
    }

    private static Set<String> codes(List<MeasureResult> results, Predicate<MeasureResult> which) {
        return results.stream()
                .filter(which)
                .map(result -> result.measure().code())
                .collect(Collectors.toSet());
    }

    /** Codes of measures that changed, whichever way. */
    public Set<String> changed() {
        return Stream.of(rose, fell).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static BigDecimal cashSaved(Material material) {
        if (material.trial().ledger().stream()
                .noneMatch(line -> line.kind() == Kind.CASH && line.side() == Side.BENEFIT)) {
            return BigDecimal.ZERO;
        }
        var money = new Money(material);
        var saved = money.range(Kind.CASH, Side.BENEFIT).low()
                - money.range(Kind.CASH, Side.COST).high();
        return saved > 0 ? new BigDecimal(saved) : BigDecimal.ZERO;
    }

    private static boolean isUp(MeasureResult result) {
        var window = result.headline();
        return window.change().orElseThrow().value() > window.noChange();
    }

    /** Less of something that is neither better nor worse by itself is no improvement. */
    private static boolean isBetter(MeasureResult result) {
        return result.measure().better() == (isUp(result) ? Measure.Better.UP : Measure.Better.DOWN);
    }

    private static boolean isClear(MeasureResult result) {
        return switch (Verdicts.of(result, Optional.empty()).verdict()) {
            case CHANGED, CHANGED_WRONG_WAY, CHANGED_TOO_LITTLE -> true;
            case MUCH_THE_SAME, CANNOT_TELL, NOT_COMPUTED -> false;
        };
    }
}
