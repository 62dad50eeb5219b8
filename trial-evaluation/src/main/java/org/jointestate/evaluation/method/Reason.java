package org.jointestate.evaluation.method;

/** Why a number is absent or doubtful (method.md 3.0). The clause completes "We could not work this out because …". */
public enum Reason {
    NO_DATA("nothing was recorded"),
    TOO_FEW_POINTS("too few periods were recorded"),
    TOO_FEW_FOR_INTERVAL("there are too few values for an interval"),
    NO_EVENTS("no events were recorded in a period that the comparison needs"),
    NO_EVENTS_IN_TRIAL("no events were recorded in the trial, so the model has no finite answer"),
    NO_VARIATION("the values never changed"),
    NO_RESIDUAL_VARIATION(
            "the values follow a straight line exactly, so nothing shows how much they vary by themselves"),
    NO_CHANGE_IN_ANY_PAIR("nobody's answer changed between the two surveys"),
    NO_DENOMINATOR("there were no cases to take a share of"),
    NO_CAPACITY("the office was not open in this period"),
    SEASONALITY_NOT_ESTIMABLE(
            "less than a year was recorded before the trial, so the time of year cannot be allowed for"),
    SINGULAR_DESIGN("the recorded periods cannot tell the parts of the model apart"),
    NOT_CONVERGED("the calculation did not settle on an answer"),
    INVALID_DATA("some of the values cannot be right"),
    BASELINES_NOT_PARALLEL(
            "the two teams were drifting apart before the trial, so what came after says nothing about the trial"),
    WITHHELD("some of the numbers behind it are too small to publish, and the result could give one away");

    private final String clause;

    Reason(String clause) {
        this.clause = clause;
    }

    public String clause() {
        return clause;
    }
}
