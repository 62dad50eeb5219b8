package org.jointestate.domain.trial.record;

import java.util.List;
import java.util.Optional;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.OutcomeRecord.Step;

/**
 * A problem-solving case in the steps of OSARA: what was wanted, what was seen, what was found to lie behind it, what was done, and what
 * came of that. It grows step by step; what was assessed is told by measures of the trial.
 *
 * @param measures by which the assessment is made
 */
public record ProblemCase(
        String objective,
        String scanning,
        String analysis,
        String response,
        String assessment,
        List<MeasureCode> measures) {

    public ProblemCase {
        objective = checked(objective, Step.OBJECTIVE);
        scanning = checked(scanning, Step.SCANNING);
        analysis = checked(analysis, Step.ANALYSIS);
        response = checked(response, Step.RESPONSE);
        assessment = checked(assessment, Step.ASSESSMENT);
        measures = List.copyOf(measures);
    }

    private static String checked(String text, Step step) {
        var stripped = text.strip();
        if (stripped.length() > OutcomeRecord.LONGEST_TEXT) {
            throw new IllegalArgumentException("The step (%s) has %d characters and may have %d."
                    .formatted(step, stripped.length(), OutcomeRecord.LONGEST_TEXT));
        }
        return stripped;
    }

    public String text(Step step) {
        return switch (step) {
            case OBJECTIVE -> objective;
            case SCANNING -> scanning;
            case ANALYSIS -> analysis;
            case RESPONSE -> response;
            case ASSESSMENT -> assessment;
        };
    }

    /** How far the case has come, if it has begun. */
    public Optional<Step> step() {
        Step last = null;
        for (var step : Step.values()) {
            last = text(step).isEmpty() ? last : step;
        }
        return Optional.ofNullable(last);
    }

    /** A step without words before one that has some: nobody can follow how the one led to the other. */
    public Optional<Step> leftOut() {
        var last = step();
        for (var step : Step.values()) {
            if (last.isPresent() && step.compareTo(last.get()) < 0 && text(step).isEmpty()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    String words() {
        return String.join(" ", objective, scanning, analysis, response, assessment);
    }
}
