package org.jointestate.web.people.directory;

/** Why a sign-in by the directory came to nothing. Each has its sentence under {@code directory.} in the words; none says more than that to a browser. */
public enum Trouble {
    /** The directory does not answer, or not in its own words. */
    NO_ANSWER,
    /** We did not send this browser, it took too long, or it has been here with the same answer before. */
    NOT_ASKED,
    /** The directory, or the person there, has said no. */
    DENIED,
    /** The code was spent, too old, or not for us. */
    CODE,
    /** The directory does not know us: a matter of settings. */
    SETTINGS,
    /** What was said of the person does not hold: signature, name of the directory, for whom, how old, or which sign-in. */
    WORD,
    /** Somebody is in so many groups that the directory no longer lists them. */
    TOO_MANY_GROUPS,
    /** The domain's reasons, by the same names. */
    OFF,
    NO_ROLE,
    NO_ORGANISATION,
    TWO_ORGANISATIONS,
    CLOSED
}
