package org.jointestate.domain.trial.part;

/** What somebody is in a trial, whether or not they record anything. */
public enum Part {
    LEAD,
    TEAM,
    /** They wrote in the plan while it was a draft. */
    AUTHOR,
    /** They acted for a lead. */
    DEPUTY;

    /** Whether they may go again; what somebody has done stays done. */
    public boolean ends() {
        return this == LEAD || this == TEAM;
    }
}
