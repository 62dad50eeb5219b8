package org.jointestate.domain.booking.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.Draw;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;

/**
 * What a policy may look at beside the request.
 *
 * @param now what the clock on the wall of the site shows
 * @param booker whom the booking is for
 * @param held what that person has already
 * @param book the estate managers' rules for the day
 */
public record Circumstances(
        Site site, Desk desk, List<Closure> closures, LocalDateTime now, Booker booker, Held held, RuleBook book) {

    /**
     * A person's bookings, without the one that is being changed.
     *
     * @param open those that hold a desk and are not over
     * @param week those of the week that is asked for, past and to come, that were not given up
     */
    public record Held(List<Booking> open, List<Booking> week) {

        public static final Held NOTHING = new Held(List.of(), List.of());

        public Held {
            open = List.copyOf(open);
            week = List.copyOf(week);
        }
    }

    public Circumstances {
        closures = List.copyOf(closures);
    }

    public static Circumstances at(
            Place place, List<Closure> closures, LocalDateTime now, Booker booker, Held held, RuleBook book) {
        return new Circumstances(place.site(), place.desk(), closures, now, booker, held, book);
    }

    /** The same for another place of the same site, at the same time. */
    public Circumstances elsewhere(Place place) {
        return new Circumstances(place.site(), place.desk(), closures, now, booker, held, book);
    }

    /** The same for somebody who holds other things. */
    public Circumstances holding(Held others) {
        return new Circumstances(site, desk, closures, now, booker, others, book);
    }

    public List<Booking> open() {
        return held.open();
    }

    /** What a booking for this slot would draw from the bank in which the desk is. */
    public Optional<Draw> draw(Slot slot) {
        return book.banks()
                .of(desk.code(), slot.day())
                .flatMap(bank -> bank.draw(booker.organisation(), booker.team(), slot, now));
    }

    RuleScope.Subject on(LocalDate day) {
        return new RuleScope.Subject(desk, day, booker.organisation(), booker.team());
    }
}
