package org.jointestate.domain.booking.surge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.booking.SurgeHold;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;

/** Surges kept in maps: passes the same contract as the ones in the database. */
public class InMemorySurges implements Surges {

    private final InMemoryBookings bookings;
    private final Sites sites;
    private final People people;
    private Map<SurgeId, Surge> surges = new LinkedHashMap<>();
    private Map<SurgeId, List<Surge.Seat>> seats = new LinkedHashMap<>();
    private Map<List<Object>, Displaced> lines = new LinkedHashMap<>();

    public InMemorySurges(InMemoryBookings bookings, Sites sites, People people) {
        this.bookings = bookings;
        this.sites = sites;
        this.people = people;
    }

    /** What a rolled back transaction returns to. */
    public Runnable undo() {
        var oldSurges = new LinkedHashMap<>(surges);
        var oldSeats = new LinkedHashMap<>(seats);
        var oldLines = new LinkedHashMap<>(lines);
        return () -> {
            surges = oldSurges;
            seats = oldSeats;
            lines = oldLines;
        };
    }

    public List<SurgeHold> holds() {
        return surges.values().stream().flatMap(surge -> surge.holds().stream()).toList();
    }

    /** Here one transaction follows the other anyway. */
    @Override
    public void waitForTurn() {}

    @Override
    public void add(Surge surge, List<Surge.Seat> itsSeats) {
        surges.put(surge.id(), surge);
        seats.put(surge.id(), List.copyOf(itsSeats));
    }

    @Override
    public Optional<Surge> find(SurgeId id) {
        return Optional.ofNullable(surges.get(id));
    }

    @Override
    public List<Surge> newest(int most) {
        return surges.values().stream()
                .sorted(Comparator.comparing(Surge::declared).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public List<Surge> standing() {
        return surges.values().stream()
                .filter(surge -> surge.stands() && !surge.drill())
                .toList();
    }

    @Override
    public List<Surge> toFinish(Instant stoodDownAfter) {
        return surges.values().stream()
                .filter(surge -> !surge.stands() && !surge.drill())
                .filter(surge -> surge.stoodDown().orElseThrow().isAfter(stoodDownAfter)
                        || !notGivenBack(surge.id()).isEmpty())
                .toList();
    }

    @Override
    public boolean change(Surge surge) {
        if (surges.get(surge.id()).version() != surge.version()) {
            return false;
        }
        surges.put(
                surge.id(),
                new Surge(
                        surge.id(),
                        surge.name(),
                        surge.site(),
                        surge.zones(),
                        surge.desks(),
                        surge.from(),
                        surge.until(),
                        surge.drill(),
                        surge.declaredBy(),
                        surge.declared(),
                        surge.roles(),
                        surge.teams(),
                        surge.stoodDown(),
                        surge.version() + 1));
        return true;
    }

    @Override
    public List<Surge.Seat> seats(SurgeId surge) {
        return seats.getOrDefault(surge, List.of());
    }

    @Override
    public boolean occupy(Surge.Seat read, BookingId by) {
        var now = new ArrayList<>(seats(read.surge()));
        var at = now.indexOf(read);
        if (at < 0) {
            return false;
        }
        now.set(at, new Surge.Seat(read.surge(), read.desk(), read.role(), Optional.of(by)));
        seats.put(read.surge(), now);
        return true;
    }

    private Stream<Booking> inItsPlaces(Surge surge, LocalDateTime now) {
        return bookings.stored().stream()
                .filter(booking -> booking.state().holdsDesk() && booking.slot().overlaps(surge.time()))
                .filter(booking -> booking.slot().to().isAfter(now))
                .filter(booking -> surge.takes(sites.desk(booking.desk()).orElseThrow()));
    }

    private boolean isOfItsPeople(Surge surge, Booking booking) {
        return surge.isFor(
                booking.person().flatMap(people::find).flatMap(Person::team).orElse(null));
    }

    @Override
    public List<BookingId> inTheWay(Surge surge, LocalDateTime now) {
        return inItsPlaces(surge, now)
                .filter(booking -> !isSeat(booking.id()) && !isOfItsPeople(surge, booking))
                .sorted(Comparator.comparing((Booking booking) -> booking.state() != BookingState.CHECKED_IN)
                        .thenComparing(booking -> booking.slot().from())
                        .thenComparing(Booking::reserved)
                        .thenComparing(booking -> booking.id().toString()))
                .map(Booking::id)
                .toList();
    }

    @Override
    public boolean isSeat(BookingId booking) {
        return seats.values().stream()
                .flatMap(List::stream)
                .anyMatch(seat -> seat.booking().filter(booking::equals).isPresent());
    }

    @Override
    public List<BookingId> madeForIt(Surge surge, LocalDateTime now) {
        return inItsPlaces(surge, now)
                .filter(booking -> seats(surge.id()).stream().anyMatch(seat -> seat.booking()
                                .filter(booking.id()::equals)
                                .isPresent())
                        || isOfItsPeople(surge, booking)
                                && !booking.revised().isBefore(surge.declared())
                                && booking.revised().isBefore(surge.stoodDown().orElse(surge.declared())))
                .map(Booking::id)
                .toList();
    }

    @Override
    public void keep(Displaced displaced) {
        lines.put(List.of(displaced.surge(), displaced.booking()), displaced);
    }

    @Override
    public boolean close(Displaced ended) {
        var open = displaced(ended.surge(), ended.booking())
                .filter(line -> line.back().isEmpty());
        open.ifPresent(line -> keep(ended));
        return open.isPresent();
    }

    @Override
    public Optional<Displaced> displaced(SurgeId surge, BookingId booking) {
        return Optional.ofNullable(lines.get(List.of(surge, booking)));
    }

    @Override
    public List<Row> displaced(SurgeId surge) {
        return lines.values().stream()
                .filter(line -> line.surge().equals(surge))
                .map(line -> new Row(line, bookings.find(line.booking()).flatMap(Booking::person)))
                .toList();
    }

    @Override
    public List<BookingId> notGivenBack(SurgeId surge) {
        return lines.values().stream()
                .filter(line -> line.surge().equals(surge) && line.back().isEmpty())
                .sorted(Comparator.comparing(line -> line.slot().from()))
                .map(Displaced::booking)
                .toList();
    }

    @Override
    public List<Displaced> ofPerson(PersonId person, LocalDateTime now) {
        return lines.values().stream()
                .filter(line -> line.back().isEmpty() && line.slot().to().isAfter(now))
                .filter(line -> find(line.surge())
                        .filter(surge -> surge.stands() && !surge.drill())
                        .isPresent())
                .filter(line -> bookings.find(line.booking())
                        .filter(booking -> booking.isOf(person))
                        .isPresent())
                .filter(line -> line.now().isPresent() ? isAsItWasLeft(line) : !hasAnother(person, line))
                .toList();
    }

    private boolean isAsItWasLeft(Displaced line) {
        return line.now()
                .flatMap(bookings::find)
                .filter(booking ->
                        booking.revision() == line.revision() && booking.state().holdsDesk())
                .isPresent();
    }

    private boolean hasAnother(PersonId person, Displaced line) {
        var kind = bookings.find(line.booking()).orElseThrow().kind();
        return bookings.stored().stream()
                .anyMatch(booking -> booking.isOf(person)
                        && booking.kind() == kind
                        && booking.state().holdsDesk()
                        && booking.slot().overlaps(line.slot()));
    }
}
