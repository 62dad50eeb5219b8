package org.jointestate.domain.evaluation.signoff;

/** What a key holder says. Each turns the key; a dissent is printed in the report. */
public enum KeyAnswer {
    AGREE,
    AGREE_WITH_NOTE,
    DISSENT;

    public boolean needsNote() {
        return this != AGREE;
    }
}
