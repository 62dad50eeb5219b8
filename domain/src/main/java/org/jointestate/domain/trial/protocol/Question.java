package org.jointestate.domain.trial.protocol;

/** An evaluation question, asked before the trial. */
public record Question(Kind kind, String text) {

    public enum Kind {
        PROCESS,
        IMPACT,
        VALUE
    }

    public Question {
        Texts.required(text, "evaluation question");
    }
}
