package org.jointestate.evaluation.report;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jointestate.evaluation.dataset.Measure;

/**
 * What the computed results let anybody say: of which measures it may be said that they changed by more than chance, and of which that
 * they did so beside a comparison.
 *
 * @param changed codes of measures whose range lies clear of no change
 * @param improved those of them that changed the way that was called better beforehand
 * @param compared those of them whose evidence level is that of several comparison sites or better, and that every team agreed on beforehand bears out
 * @param savesCash whether the cash released is more than the cash spent even with the first at its low end and the second at its high end
 */
public record Computed(Set<String> changed, Set<String> improved, Set<String> compared, boolean savesCash) {

    private static final int LEVEL_OF_A_COMPARISON = 4;

    public Computed {
        changed = Set.copyOf(changed);
        improved = Set.copyOf(improved);
        compared = Set.copyOf(compared);
    }

    public static Computed of(FrozenTrial trial) {
        var material = Material.of(trial, Version.internal());
        var clear = material.results().stream().filter(Computed::isClear).toList();
        return new Computed(
                clear.stream().map(result -> result.measure().code()).collect(Collectors.toSet()),
                clear.stream()
                        .filter(Computed::isBetter)
                        .map(result -> result.measure().code())
                        .collect(Collectors.toSet()),
                clear.stream()
                        .filter(result -> result.maryland() >= LEVEL_OF_A_COMPARISON && BesideTeam.allBearOut(result))
                        .map(result -> result.measure().code())
                        .collect(Collectors.toSet()),
                savesCash(material));
    }

    private static boolean savesCash(Material material) {
        if (material.trial().ledger().stream()
                .noneMatch(line -> line.kind() == Kind.CASH && line.side() == Side.BENEFIT)) {
            return false;
        }
        var money = new Money(material);
        return money.range(Kind.CASH, Side.BENEFIT).low()
                > money.range(Kind.CASH, Side.COST).high();
    }

    /** Less of something that is neither better nor worse by itself is no improvement. */
    private static boolean isBetter(MeasureResult result) {
        var window = result.headline();
        var up = window.change().orElseThrow().value() > window.noChange();
        return result.measure().better() == (up ? Measure.Better.UP : Measure.Better.DOWN);
    }

    private static boolean isClear(MeasureResult result) {
        return switch (Verdicts.of(result, Optional.empty()).verdict()) {
            case CHANGED, CHANGED_WRONG_WAY, CHANGED_TOO_LITTLE -> true;
            case MUCH_THE_SAME, CANNOT_TELL, NOT_COMPUTED -> false;
        };
    }
}
