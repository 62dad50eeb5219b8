package org.jointestate.domain.people;

/** What somebody is told by mail about accounts, because they may have to do something if it was not they. */
public enum AccountNews {
    PASSWORD_CHOSEN,
    ONE_TIME_CODE_GIVEN,
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_CODE_GIVEN,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODE_USED,
    /** To every administrator. */
    BREAK_GLASS_OPENED,
    NAMED_AS_DEPUTY
}
