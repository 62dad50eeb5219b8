package org.jointestate.domain.trial.protocol;

import java.util.List;

/** One box of the theory of change, with the measures that would show it. */
public record TheoryLink(Stage stage, String text, List<MeasureCode> measures) {

    public enum Stage {
        INPUT,
        ACTIVITY,
        OUTPUT,
        OUTCOME,
        IMPACT
    }

    public TheoryLink {
        Texts.required(text, "theory of change");
        measures = List.copyOf(measures);
    }
}
