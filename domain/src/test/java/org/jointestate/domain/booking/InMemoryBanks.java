package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.People;

/** Banks kept in a map, their account kept with the bookings: passes the same contract as the ones in the database. */
public class InMemoryBanks implements Banks {

    private final Map<BankCode, Bank> banks = new LinkedHashMap<>();
    private final InMemoryBookings bookings;
    private final People people;

    public InMemoryBanks(InMemoryBookings bookings, InMemoryBookingRules rules, People people) {
        this.bookings = bookings;
        this.people = people;
        bookings.countVersionsIn(code -> banks.get(code).version());
        rules.askBanks((first, last) -> new BankBook(
                banks.values().stream()
                        .filter(bank ->
                                !bank.from().isAfter(last) && bank.until().isAfter(first))
                        .toList(),
                bookings.draws().values().stream()
                        .map(draw -> new BankBook.Count(
                                draw.bank(), draw.organisation(), draw.periodStart(), drawnBeside(draw)))
                        .distinct()
                        .toList()));
    }

    private DeskDays drawnBeside(Draw draw) {
        return bookings.draws().values().stream()
                .filter(other -> other.bank().equals(draw.bank())
                        && other.organisation().equals(draw.organisation())
                        && other.periodStart().equals(draw.periodStart()))
                .map(Draw::amount)
                .reduce(DeskDays.NONE, DeskDays::plus);
    }

    @Override
    public void add(Bank bank) {
        banks.put(bank.code(), bank);
    }

    @Override
    public boolean change(Bank bank) {
        if (banks.get(bank.code()).version() != bank.version()) {
            return false;
        }
        banks.put(bank.code(), bank.next());
        return true;
    }

    @Override
    public Optional<Bank> find(BankCode code) {
        return Optional.ofNullable(banks.get(code));
    }

    @Override
    public List<Bank> all() {
        return banks.values().stream().sorted(Comparator.comparing(Bank::code)).toList();
    }

    @Override
    public void reserve(Collection<DeskCode> desks) {
        // Nobody else is there.
    }

    @Override
    public List<Booked> bookedAt(Collection<DeskCode> desks, LocalDate from, LocalDate until) {
        return bookings.stored().stream()
                .filter(booking -> desks.contains(booking.desk())
                        && !booking.slot().day().isBefore(from)
                        && booking.slot().day().isBefore(until))
                .filter(booking -> booking.state().holdsDesk() || booking.state() == BookingState.LEFT)
                .sorted(Comparator.comparing((Booking booking) -> booking.slot().from())
                        .thenComparing(booking -> booking.id().toString()))
                .map(booking -> new Booked(
                        booking.id(),
                        booking.desk(),
                        booking.organisation(),
                        (booking.isForVisitor() ? booking.bookedBy() : booking.person())
                                .flatMap(people::find)
                                .flatMap(person -> person.team()),
                        booking.slot(),
                        booking.state(),
                        booking.reserved()))
                .toList();
    }

    @Override
    public void enter(BankCode bank, LocalDate from, Collection<Entry> entries) {
        bookings.draws()
                .values()
                .removeIf(draw -> draw.bank().equals(bank) && !draw.day().isBefore(from));
        entries.forEach(entry -> bookings.draws().put(entry.booking(), entry.draw()));
    }

    @Override
    public List<Drawn> drawnFrom(BankCode bank) {
        return bookings.draws().entrySet().stream()
                .filter(entry -> entry.getValue().bank().equals(bank))
                .map(entry -> new Drawn(
                        entry.getValue().organisation(),
                        entry.getValue().day(),
                        bookings.find(entry.getKey()).orElseThrow().state(),
                        entry.getValue().amount()))
                .toList();
    }
}
