package org.jointestate.domain.booking.waiting;

/** What became of an offer. */
public enum OfferState {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED,
    /** The desk can no longer be this person's: taken by a surge, closed, kept for others. */
    WITHDRAWN
}
