package org.jointestate.domain.trial.part;

/** What somebody is in a trial, whether or not they record anything. */
public enum Part {
    LEAD,
    TEAM
}
