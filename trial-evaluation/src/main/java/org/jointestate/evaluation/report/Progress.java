package org.jointestate.evaluation.report;

/**
 * Whoever waits for a report is told how far it is. What is told changes nothing in the report: a listener that does nothing is as good
 * as any, and one that throws ends the making.
 */
@FunctionalInterface
public interface Progress {

    /** For whoever does not wait. */
    Progress UNSEEN = step -> {};

    void at(Step step);

    /** What is being done, in the order of doing. */
    enum Stage {
        READING,
        MEASURE,
        SECTIONS,
        CHARTS,
        TABLES,
        PAPER,
        OFFICE
    }

    /**
     * One step: its number among all of them, and which measure of how many it is about where it is about one ({@code part} and
     * {@code parts} are 0 otherwise).
     */
    record Step(Stage stage, int part, int parts, int number, int of) {

        private static final int BEFORE = 1;
        private static final int OTHERS = Stage.values().length - 1;

        /** A step that is the same for every trial. */
        public static Step of(Stage stage, int measures) {
            var number = stage == Stage.READING ? BEFORE : measures + stage.ordinal();
            return new Step(stage, 0, 0, number, measures + OTHERS);
        }

        /** The measure with this number, from 1. */
        public static Step measure(int number, int measures) {
            return new Step(Stage.MEASURE, number, measures, BEFORE + number, measures + OTHERS);
        }
    }
}
