package org.jointestate.domain.booking.rule;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;

/** Reads what the rules may look at, the same for one that books as for one that only asks whether it could be done. */
public class LookAround {

    private final Sites sites;
    private final People people;
    private final BookingRules rules;
    private final Bookings bookings;

    @Inject
    public LookAround(Sites sites, People people, BookingRules rules, Bookings bookings) {
        this.sites = sites;
        this.people = people;
        this.rules = rules;
        this.bookings = bookings;
    }

    /**
     * For a person.
     *
     * @param open the person's bookings that hold a desk and are not over, without the one that is being moved
     * @param moving the booking that is being moved, if one is
     */
    public Circumstances of(
            Place place, Slot slot, LocalDateTime now, PersonId id, List<Booking> open, Optional<BookingId> moving) {
        var read = new Bookings.Turn(sites.layout(), open, rules.of(slot.day(), slot.day()));
        return of(read, new Somebody(id, Optional.empty()), place, slot, now, open, moving);
    }

    /** Waits until nobody else books for this person, and reads what a booking of theirs is judged by. */
    public Bookings.Turn inTurn(PersonId person, Slot slot, Instant at) {
        // The wall clock of a site is known with its site; whoever looks leaves out what is over by then.
        var yesterday = LocalDateTime.ofInstant(at, ZoneOffset.UTC).minusDays(1);
        return bookings.inTurn(person, yesterday, slot.day(), sites, rules);
    }

    /** Who is looked at, and what the rules may know of them where whoever asks has read it already. */
    public record Somebody(PersonId id, Optional<Booker> known) {}

    /** The same for whoever has read the rest in the person's turn. */
    public Circumstances of(
            Bookings.Turn turn,
            Somebody somebody,
            Place place,
            Slot slot,
            LocalDateTime now,
            List<Booking> open,
            Optional<BookingId> moving) {
        var id = somebody.id();
        var booker = somebody.known()
                .or(() -> people.find(id).map(Booker::of))
                .orElseThrow(() -> new NotFound("person", id));
        // What the moved booking has drawn would count against itself.
        var book = moving.isPresent() ? turn.book().withoutCounts() : turn.book();
        // Only where somebody has set such a rule: it is one more question to the database.
        var week = book.knows(RuleTopic.DAYS_A_WEEK)
                ? bookings.keptInWeekOf(slot.day(), id).stream()
                        .filter(booking -> moving.filter(booking.id()::equals).isEmpty())
                        .toList()
                : List.<Booking>of();
        return Circumstances.at(
                place,
                turn.layout().closuresOf(place.site().code(), slot.day(), slot.lastDay()),
                now,
                booker,
                new Circumstances.Held(open, week),
                book);
    }

    /** For a person and all the days from the first to the last; what they hold is to be said for each of the days. */
    public Circumstances over(Place place, LocalDate first, LocalDate last, LocalDateTime now, PersonId id) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person", id));
        return Circumstances.at(
                place,
                sites.layout().closuresOf(place.site().code(), first, last.plusDays(1)),
                now,
                Booker.of(person),
                Circumstances.Held.NOTHING,
                rules.of(first, last));
    }

    /** What a person has in the week of a day, where there is a rule about it. */
    public List<Booking> weekOf(LocalDate day, PersonId id, Circumstances around) {
        return around.book().knows(RuleTopic.DAYS_A_WEEK) ? bookings.keptInWeekOf(day, id) : List.of();
    }

    /** For somebody of whom no more is known than these things, and who holds nothing. */
    public Circumstances of(Place place, Slot slot, LocalDateTime now, Booker booker) {
        return Circumstances.at(
                place,
                sites.layout().closuresOf(place.site().code(), slot.day(), slot.lastDay()),
                now,
                booker,
                Circumstances.Held.NOTHING,
                rules.of(slot.day(), slot.day()));
    }
}
