package org.jointestate.deploy;

/** Why nothing was started, in a sentence for the person at the terminal: it is shown without a stack trace. */
final class CannotStart extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitStatus;

    CannotStart(String sentence) {
        this(sentence, JointEstate.COULD_NOT_START);
    }

    CannotStart(String sentence, int exitStatus) {
        super(sentence);
        this.exitStatus = exitStatus;
    }

    int exitStatus() {
        return exitStatus;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
