package org.jointestate.domain.booking.series;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.reserve.NearestLike;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Books one day of the caller's series, in a transaction of its own, and keeps what came of it: the same is answered when it is asked again.
 * A day that was refused stays so, with its reason and the desk that was offered.
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
public class BookOccurrence {

    private final Sites sites;
    private final Claims claims;
    private final SeriesKept kept;
    private final PlaceBooking place;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public BookOccurrence(Sites sites, Claims claims, SeriesKept kept, PlaceBooking place, Caller caller, Clock clock) {
        this.sites = sites;
        this.claims = claims;
        this.kept = kept;
        this.place = place;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Kept(Occurrence occurrence) implements Answer {}

        /** The rules allowed it, and somebody was an instant faster. */
        record Lost(Refusal because) implements Answer, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    /**
     * @param act the booking of the series, or the going on with it
     * @param evenLost whether to write down a lost place as refused without trying for it
     */
    public Answer book(Act act, LocalDate day, Optional<Refusal> evenLost) {
        var id = act.series();
        var me = caller.signedInPerson();
        var series = kept.own(id, me);
        if (!series.pattern().includes(day)) {
            throw new NotFound("day of the series", day);
        }
        var known = kept.occurrence(id, day);
        if (known.isPresent()) {
            return new Answer.Kept(known.get());
        }
        var found = sites.places(List.of(series.desk()));
        if (found.isEmpty()) {
            return refuse(id, day, Refusal.of(Refusal.Reason.UNKNOWN_DESK, series.desk()), Optional.empty());
        }
        var wanted = found.get(0);
        var now = wanted.site().wallClock(clock.instant());
        var slot = series.pattern().time().leftOn(day, wanted.site(), now);
        if (slot.isEmpty()) {
            return refuse(id, day, TimeOfDay.whyNoSlot(day, wanted.site(), now), Optional.empty());
        }
        var held = heldByOthers(wanted, slot.get());
        if (evenLost.isPresent() || held.contains(series.desk())) {
            var because = evenLost.orElseGet(
                    () -> Refusal.of(Refusal.Reason.DESK_TAKEN, wanted.desk().label()));
            return refuse(id, day, because, offer(wanted, slot.get(), held));
        }
        var decision = place.place(wanted(series.desk(), slot.get()).within(act));
        if (decision instanceof BookingDecision.Refused refused) {
            return refused.lost()
                    ? new Answer.Lost(refused.because())
                    : refuse(id, day, refused.because(), offer(wanted, slot.get(), held));
        }
        var row = decision instanceof BookingDecision.Booked booked
                ? booked.booking()
                : ((BookingDecision.AlreadySo) decision).booking();
        return keep(Occurrence.booked(id, day, row.id()));
    }

    private Answer refuse(SeriesId id, LocalDate day, Refusal because, Optional<DeskCode> offered) {
        return keep(Occurrence.refused(id, day, because, offered));
    }

    private Answer keep(Occurrence occurrence) {
        kept.note(occurrence);
        return new Answer.Kept(occurrence);
    }

    private Set<DeskCode> heldByOthers(Place wanted, Slot slot) {
        return claims.heldAt(wanted.site().code(), List.of(slot), caller.signedInPerson()).stream()
                .filter(held -> !held.yours())
                .map(Claims.Held::desk)
                .collect(Collectors.toSet());
    }

    private Optional<DeskCode> offer(Place wanted, Slot slot, Set<DeskCode> held) {
        var site = wanted.site();
        var now = site.wallClock(clock.instant());
        var mine = wanted(wanted.desk().code(), slot);
        var open = place.openOf(mine, now);
        var around = place.around(mine, wanted, now, open, Optional.empty());
        return NearestLike.to(
                        wanted,
                        sites.placesOf(site.code()),
                        other -> !held.contains(other.desk().code())
                                && place.objectionTo(wanted(other.desk().code(), slot), around.elsewhere(other), open)
                                        .isEmpty())
                .map(other -> other.desk().code());
    }

    private PlaceBooking.Wanted wanted(DeskCode desk, Slot slot) {
        return new PlaceBooking.Wanted(
                new BookingRequest(desk, slot), caller.signedInPerson(), organisation(), clock.instant());
    }

    private OrganisationCode organisation() {
        return caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }
}
