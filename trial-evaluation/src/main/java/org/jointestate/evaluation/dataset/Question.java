package org.jointestate.evaluation.dataset;

import java.util.Objects;

/** An evaluation question, asked before the trial. */
public record Question(Kind kind, String text) {

    public enum Kind {
        PROCESS,
        IMPACT,
        VALUE
    }

    public Question {
        Objects.requireNonNull(kind, "kind of question");
        Checks.text(text, "evaluation question");
    }
}
