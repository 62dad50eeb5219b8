package org.jointestate.domain.trial.record;

/** The kinds of file a trial takes in. */
public enum ImportKind {
    STREET_CRIME,
    PRESENCE,
    OBSERVATIONS,
    TABLE,
    SURVEY
}
