package org.jointestate.domain.trial.protocol;

import java.util.ArrayList;
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

    /** The same box with these measures too. */
    public TheoryLink with(List<MeasureCode> more) {
        var all = new ArrayList<>(measures);
        more.stream().filter(code -> !all.contains(code)).forEach(all::add);
        return new TheoryLink(stage, text, all);
    }

    /** The same box without these measures. */
    public TheoryLink without(List<MeasureCode> gone) {
        return new TheoryLink(
                stage,
                text,
                measures.stream().filter(code -> !gone.contains(code)).toList());
    }
}
