package org.jointestate.evaluation.report;

/** What this program calls itself in the files it writes. Raised by hand when a number or a sentence could differ. */
public final class Engine {

    public static final String VERSION = "1.4";

    private Engine() {}

    public static String name() {
        return "Joint Estate evaluation engine " + VERSION;
    }
}
