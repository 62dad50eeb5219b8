package org.jointestate.evaluation.dataset;

import java.util.Objects;

/** What was agreed beforehand to make the partners stop, amend or continue. */
public record ProgressionCriterion(Verb verb, String text) {

    public enum Verb {
        STOP,
        AMEND,
        CONTINUE
    }

    public ProgressionCriterion {
        Objects.requireNonNull(verb, "verb of the progression criterion");
        Checks.text(text, "progression criterion");
    }
}
