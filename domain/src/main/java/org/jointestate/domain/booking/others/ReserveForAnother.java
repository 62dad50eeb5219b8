package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Books a desk for a colleague or a visitor. The rules are asked for a colleague as for anybody: one desk at a time, so many bookings. For a
 * visitor the caller is the host and answers for the booking.
 */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class ReserveForAnother {

    private final Seating seating;
    private final Clock clock;

    @Inject
    public ReserveForAnother(Seating seating, Clock clock) {
        this.seating = seating;
        this.clock = clock;
    }

    public BookingDecision reserve(Occupant occupant, BookingRequest request) {
        return seating.seat(occupant, request, clock.instant());
    }
}
