package org.jointestate.domain.evaluation.signoff;

/** Why a step is not done. */
public enum Because {
    /** The report has come further, or not as far, or was overtaken. */
    NOT_NOW,
    /** It is another report than the one that was on the page. */
    ANOTHER_REPORT,
    ITEMS_OPEN,
    WORDS_OPEN,
    /** A freeze would give something else now. */
    RECORDS_CHANGED,
    LEADS_THE_TRIAL,
    WROTE_THE_WORDS,
    /** They recorded what it is judged by, wrote in its plan, acted for a lead, or submitted a report of it. */
    WORKED_ON_THE_TRIAL,
    IN_A_TEAM_OF_THE_TRIAL,
    /** At some time, also while its plan was a draft. */
    LED_THE_TRIAL,
    /** At some time since it began, or since its plan was locked where that came first. */
    WAS_IN_A_TEAM_OF_THE_TRIAL,
    /** Whoever submitted, reviewed or turned a key does none of the others. */
    SIGNED_ALREADY,
    NO_KEY,
    KEY_TURNED_ALREADY,
    NOTE_MISSING,
    NOTE_TOO_LONG,
    TICKS_MISSING,
    LINE_MISSING,
    LINE_DIFFERS,
    /** This report has no script, so nobody can have run it. */
    NO_LINE_TO_COMPARE,
    PERSONAL_DATA,
    /** In what would be published, and nobody has said why it must stay. */
    PERSONAL_DATA_IN_REPORT,
    BOARD_MISSING,
    ELECTION_UNANSWERED,
    ELECTION_DAY_MISSING,
    ELECTION_OVER,
    /** The board cannot have met on figures that were not frozen. */
    MEETING_BEFORE_DATA,
    EXEMPT_GROUND_MISSING,
    EXEMPT_REASON_LENGTH,
    EXEMPT_INTEREST_LENGTH,
    /** Without a meeting there are no pages for the board that could be kept back. */
    EXEMPT_WITHOUT_MEETING,
    /** The pages of the version before are exempt, and nobody has said why these are not. */
    OPENED_REASON_LENGTH,
    /** Earlier pages for the board are open and stay so, and nobody has said that they know it. */
    EXEMPT_BESIDE_OPEN,
    /** Earlier pages for the board are kept back, and nobody has said that they know it. */
    OPEN_BESIDE_EXEMPT,
    /** Something that the paper is made of changed while it was made. */
    CHANGED_MEANWHILE,
    ELECTION_REASON_MISSING,
    /** Or it says nothing. */
    ERRATUM_MISSING,
    WITHDRAWAL_REASON,
    REASON_LENGTH,
    /** The word is not in this report, or a reason for it is there already. */
    WORD_GONE
}
