package org.jointestate.evaluation.dataset;

import java.util.List;
import java.util.Objects;

/** One box of the theory of change, with the codes of the measures that would show it. */
public record TheoryLink(Stage stage, String text, List<String> measures) {

    public enum Stage {
        INPUT,
        ACTIVITY,
        OUTPUT,
        OUTCOME,
        IMPACT
    }

    public TheoryLink {
        Objects.requireNonNull(stage, "stage");
        Checks.text(text, "theory of change");
        measures = Checks.list(measures);
    }
}
