package org.jointestate.domain.trial.home;

/** The grade of a measure's data, worked out by the evaluation library. */
public interface DataGrades {

    /** @param score 0 to 100 */
    record Grade(char letter, int score) {}

    /** Nothing expected yet has no grade, which is the letter '-'. */
    Grade of(int expected, int received, int late, int failed, int corrected, boolean definitionChanged);
}
