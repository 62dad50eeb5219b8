package org.jointestate.domain.booking;

import org.jointestate.domain.shared.Undone;

/** What came of asking for a desk, or for a change. */
public sealed interface BookingDecision {

    record Booked(BookingRow booking) implements BookingDecision {}

    /** It was so before it was asked: a double click, a form sent again, a repeated request. The first answer is given again. */
    record AlreadySo(BookingRow booking) implements BookingDecision {}

    /** @param lost whether the rules allowed it and the database did not: somebody, perhaps the same person, was an instant faster */
    record Refused(Refusal because, boolean lost) implements BookingDecision, Undone {

        public Refused(Refusal because) {
            this(because, false);
        }

        @Override
        public boolean worthAnotherLook() {
            return lost;
        }
    }
}
