package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Takes the desk that was offered for a day of the caller's series on which the one they asked for could not be had. */
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
public class AcceptOffer {

    private final Sites sites;
    private final Bookings bookings;
    private final SeriesKept kept;
    private final PlaceBooking place;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public AcceptOffer(
            Sites sites, Bookings bookings, SeriesKept kept, PlaceBooking place, Caller caller, Clock clock) {
        this.sites = sites;
        this.bookings = bookings;
        this.kept = kept;
        this.place = place;
        this.caller = caller;
        this.clock = clock;
    }

    public BookingDecision accept(SeriesId id, LocalDate day) {
        var me = caller.signedInPerson();
        var series = kept.own(id, me);
        var occurrence = kept.occurrence(id, day).orElseThrow(() -> new NotFound("day of the series", day));
        if (occurrence.booking().isPresent()) {
            return new BookingDecision.AlreadySo(
                    BookingRows.of(bookings.own(occurrence.booking().get(), me), sites));
        }
        var offered = occurrence.offered().orElseThrow(() -> new NotFound("offer for the day", day));
        var decision = take(series, day, offered);
        if (decision instanceof BookingDecision.Booked booked) {
            kept.note(Occurrence.booked(id, day, booked.booking().id()));
        } else if (decision instanceof BookingDecision.AlreadySo already) {
            kept.note(Occurrence.booked(id, day, already.booking().id()));
        }
        return decision;
    }

    private BookingDecision take(Series series, LocalDate day, DeskCode offered) {
        var found = sites.places(List.of(offered));
        if (found.isEmpty()) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_DESK, offered));
        }
        var site = found.get(0).site();
        var at = clock.instant();
        var slot = series.pattern().time().leftOn(day, site, site.wallClock(at));
        if (slot.isEmpty()) {
            return new BookingDecision.Refused(TimeOfDay.whyNoSlot(day, site, site.wallClock(at)));
        }
        var organisation = caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
        return place.place(new PlaceBooking.Wanted(
                        new BookingRequest(offered, slot.get()), caller.signedInPerson(), organisation, at)
                .inSeries(series.id()));
    }
}
