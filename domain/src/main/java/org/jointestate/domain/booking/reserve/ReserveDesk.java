package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Books a desk for the caller. */
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
public class ReserveDesk {

    private final PlaceBooking place;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ReserveDesk(PlaceBooking place, Caller caller, Clock clock) {
        this.place = place;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision reserve(BookingRequest request) {
        return place.place(PlaceBooking.Wanted.byCaller(request, caller, clock.instant()));
    }
}
