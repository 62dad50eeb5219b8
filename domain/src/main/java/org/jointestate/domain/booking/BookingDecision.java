package org.jointestate.domain.booking;

import org.jointestate.domain.shared.Undone;

/** What came of asking for a desk, or for a change. */
public sealed interface BookingDecision {

    record Booked(BookingRow booking) implements BookingDecision {}

    record Refused(Refusal because) implements BookingDecision, Undone {}
}
