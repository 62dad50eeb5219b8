package org.jointestate.evaluation.oracle;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One worked case.
 *
 * @param relative and
 * @param absolute the tolerances: a number passes when it is within the larger of the two
 */
public record OracleCase(
        String id, String method, String title, JsonNode input, JsonNode expected, double relative, double absolute) {

    boolean near(double expectedValue, double returned) {
        return StrictMath.abs(returned - expectedValue)
                <= StrictMath.max(absolute, relative * StrictMath.abs(expectedValue));
    }
}
