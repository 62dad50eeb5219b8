package org.jointestate.domain.booking.arrival;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Books a desk that stands free from now on for somebody who stands before it, and checks them in: both or neither. */
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
public class ArriveAtDesk {

    private final Sites sites;
    private final PlaceBooking place;
    private final CheckIn checkIn;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ArriveAtDesk(Sites sites, PlaceBooking place, CheckIn checkIn, Caller caller, Clock clock) {
        this.sites = sites;
        this.place = place;
        this.checkIn = checkIn;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param until the end of what is to be booked; it begins with the half hour that is running, or when the site opens */
    public BookingDecision arrive(DeskCode desk, LocalDateTime until, CheckInSource source) {
        var at = clock.instant();
        var found = sites.places(List.of(desk));
        if (found.isEmpty()) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_DESK, desk));
        }
        var site = found.get(0).site();
        var now = site.wallClock(at);
        var from = DayPart.DAY
                .on(now.toLocalDate(), site.hours())
                .flatMap(day -> day.leftAt(now))
                .map(Slot::from)
                .orElse(Slot.cellOf(now));
        if (!until.isAfter(from)) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.IN_THE_PAST, until));
        }
        var booked = place.place(new PlaceBooking.Wanted(
                new BookingRequest(desk, new Slot(from, until)),
                caller.signedInPerson(),
                caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in.")),
                at));
        if (booked instanceof BookingDecision.Booked fresh) {
            return checkIn.checkIn(fresh.booking().id(), source);
        }
        if (booked instanceof BookingDecision.AlreadySo already) {
            return isIn(already.booking())
                    ? already
                    : checkIn.checkIn(already.booking().id(), source);
        }
        return booked;
    }

    private static boolean isIn(BookingRow booking) {
        return booking.state() == BookingState.CHECKED_IN;
    }
}
