package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The names that belong to the caller's bookings with others: who made it, for whom it was made. Of other bookings nothing is told. */
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
public class NamesBeside {

    private final People people;
    private final Visitors visitors;
    private final Bookings bookings;
    private final Sites sites;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public NamesBeside(People people, Visitors visitors, Bookings bookings, Sites sites, Caller caller, Clock clock) {
        this.people = people;
        this.visitors = visitors;
        this.bookings = bookings;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The names for one booking.
     *
     * @param by who made it for the caller
     * @param forWhom the colleague it is for, or the visitor, as long as that name is kept
     */
    public record Names(Optional<String> by, Optional<String> forWhom, boolean visitor) {}

    public Map<BookingId, Names> of(Collection<BookingRow> rows) {
        var me = caller.signedInPerson();
        var asked = rows.stream()
                .filter(row -> row.made().by().isPresent())
                .map(BookingRow::id)
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var mine = bookings.find(asked).stream()
                .filter(booking -> booking.wasMadeByOrIsOf(me))
                .toList();
        var guests = visitors.names(
                mine.stream()
                        .filter(one -> one.isForVisitor())
                        .map(one -> one.id())
                        .toList(),
                today());
        var known = new HashMap<PersonId, Optional<String>>();
        var names = new HashMap<BookingId, Names>();
        for (var booking : mine) {
            var by = booking.bookedBy().filter(who -> !who.equals(me)).flatMap(who -> name(who, known));
            var forWhom = booking.isForVisitor()
                    ? Optional.ofNullable(guests.get(booking.id()))
                    : booking.person().filter(who -> !who.equals(me)).flatMap(who -> name(who, known));
            names.put(booking.id(), new Names(by, forWhom, booking.isForVisitor()));
        }
        return names;
    }

    private Optional<String> name(PersonId who, Map<PersonId, Optional<String>> known) {
        return known.computeIfAbsent(who, id -> people.find(id).map(Person::displayName));
    }

    private LocalDate today() {
        return sites.all().stream()
                .findFirst()
                .map(site -> site.wallClock(clock).toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
    }
}
