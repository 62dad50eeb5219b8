package org.jointestate.evaluation.report;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.FrozenTrial;

/**
 * What the computed results let anybody say: of which measures it may be said that they changed by more than chance, and of which that
 * they did so beside a comparison.
 *
 * @param changed codes of measures whose range lies clear of no change
 * @param compared those of them whose evidence level is that of a comparison site or better
 */
public record Computed(Set<String> changed, Set<String> compared) {

    private static final int LEVEL_OF_A_COMPARISON = 4;

    public Computed {
        changed = Set.copyOf(changed);
        compared = Set.copyOf(compared);
    }

    public static Computed of(FrozenTrial trial) {
        var clear = trial.protocol().measures().stream()
                .map(measure -> Analysis.of(MeasureData.of(trial, measure)))
                .filter(Computed::isClear)
                .toList();
        return new Computed(
                clear.stream().map(result -> result.measure().code()).collect(Collectors.toSet()),
                clear.stream()
                        .filter(result -> result.maryland() >= LEVEL_OF_A_COMPARISON)
                        .map(result -> result.measure().code())
                        .collect(Collectors.toSet()));
    }

    private static boolean isClear(MeasureResult result) {
        return switch (Verdicts.of(result, Optional.empty()).verdict()) {
            case CHANGED, CHANGED_WRONG_WAY, CHANGED_TOO_LITTLE -> true;
            case MUCH_THE_SAME, CANNOT_TELL, NOT_COMPUTED -> false;
        };
    }
}
