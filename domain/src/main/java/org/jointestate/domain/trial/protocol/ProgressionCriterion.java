package org.jointestate.domain.trial.protocol;

/** What is agreed beforehand to make the partners stop, amend or continue. */
public record ProgressionCriterion(Verb verb, String text) {

    public enum Verb {
        STOP,
        AMEND,
        CONTINUE
    }

    public ProgressionCriterion {
        Texts.required(text, "progression criterion");
    }
}
