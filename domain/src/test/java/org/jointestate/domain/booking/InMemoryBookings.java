package org.jointestate.domain.booking;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.PersonId;

/** Bookings and claims kept in maps, with a state that can be kept and gone back to as a transaction would. */
public class InMemoryBookings implements Bookings, Claims {

    private record Holder(BookingId booking, PersonId person, SiteCode site) {}

    /** One place of a space that is no desk in one half hour. */
    private record PlaceHeld(DeskCode space, int place, LocalDateTime cell) {}

    private Map<BookingId, Booking> bookings = new LinkedHashMap<>();
    private Map<String, Holder> cellsOfDesks = new TreeMap<>();
    private Map<String, BookingId> cellsOfPeople = new TreeMap<>();
    private Map<PlaceHeld, Holder> places = new LinkedHashMap<>();
    private Map<BookingId, Draw> draws = new LinkedHashMap<>();
    private ToLongFunction<BankCode> versionOf = bank -> 0;
    private ToIntFunction<DeskCode> placesOf = space -> 1;

    /** Whom to ask how many places a space has. */
    public void countPlacesIn(Sites sites) {
        placesOf = space -> sites.desk(space).orElseThrow().places();
    }

    /** Whom to ask which version of a bank is the newest. */
    void countVersionsIn(ToLongFunction<BankCode> versions) {
        versionOf = versions;
    }

    /** What is drawn from banks; whoever changes it changes the account. */
    Map<BookingId, Draw> draws() {
        return draws;
    }

    /** What a rolled back transaction returns to. */
    public Runnable undo() {
        var oldBookings = new LinkedHashMap<BookingId, Booking>();
        bookings.forEach((id, booking) -> oldBookings.put(id, copy(booking)));
        var oldDesks = new TreeMap<>(cellsOfDesks);
        var oldPeople = new TreeMap<>(cellsOfPeople);
        var oldPlaces = new LinkedHashMap<>(places);
        var oldDraws = new LinkedHashMap<>(draws);
        return () -> {
            draws = oldDraws;
            bookings = oldBookings;
            cellsOfDesks = oldDesks;
            cellsOfPeople = oldPeople;
            places = oldPlaces;
        };
    }

    /** All that is kept, for doubles that read bookings in their own way. */
    public List<Booking> stored() {
        return List.copyOf(bookings.values());
    }

    public void clear() {
        bookings.clear();
        cellsOfDesks.clear();
        cellsOfPeople.clear();
        places.clear();
        draws.clear();
    }

    private static Booking copy(Booking booking) {
        try {
            var copy = new Booking();
            for (var field : Booking.class.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(copy, field.get(booking));
                }
            }
            return copy;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void add(Booking booking) {
        bookings.put(booking.id(), booking);
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(bookings.get(id));
    }

    @Override
    public Optional<Booking> find(BookingReference reference) {
        return bookings.values().stream()
                .filter(booking -> booking.reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<Booking> find(Collection<BookingId> ids) {
        return byStart(bookings.values().stream().filter(booking -> ids.contains(booking.id())))
                .toList();
    }

    @Override
    public List<Booking> madeForOthersBy(PersonId person, LocalDateTime endingAfter, int most) {
        return byStart(bookings.values().stream()
                        .filter(booking ->
                                booking.bookedBy().filter(person::equals).isPresent()
                                        && booking.slot().to().isAfter(endingAfter)))
                .limit(most)
                .toList();
    }

    @Override
    public List<Booking> ofPerson(PersonId person, LocalDateTime endingAfter, int most) {
        return byStart(bookings.values().stream()
                        .filter(booking ->
                                booking.person().filter(person::equals).isPresent()
                                        && booking.slot().to().isAfter(endingAfter)))
                .limit(most)
                .toList();
    }

    @Override
    public List<Booking> openOf(PersonId person, LocalDateTime endingAfter) {
        return ofPerson(person, endingAfter, Integer.MAX_VALUE).stream()
                .filter(booking -> booking.state().holdsDesk())
                .toList();
    }

    /** Here one transaction follows the other anyway. */
    @Override
    public void waitForTurn(PersonId person) {}

    @Override
    public List<Booking> openOf(Collection<PersonId> people, LocalDateTime endingAfter) {
        return byStart(bookings.values().stream()
                        .filter(booking -> people.stream().anyMatch(booking::isOf)
                                && booking.state().holdsDesk()
                                && booking.slot().to().isAfter(endingAfter)))
                .toList();
    }

    @Override
    public List<Booking> missedAt(SiteCode site, LocalDateTime now, int most) {
        return byStart(bookings.values().stream()
                        .filter(booking -> booking.site().equals(site) && booking.isMissedAt(now)))
                .limit(most)
                .toList();
    }

    @Override
    public boolean becomeNoShow(BookingId id, Instant at) {
        var booking = find(id).filter(found -> found.state() == BookingState.RESERVED);
        booking.ifPresent(found -> found.becomeNoShow(at));
        return booking.isPresent();
    }

    @Override
    public int forgetBefore(LocalDateTime moment) {
        int before = cellsOfDesks.size() + places.size();
        places.keySet().removeIf(held -> held.cell().isBefore(moment));
        cellsOfDesks.keySet().removeIf(key -> cell(key).isBefore(moment));
        cellsOfPeople.keySet().removeIf(key -> cell(key).isBefore(moment));
        return before - cellsOfDesks.size() - places.size();
    }

    private static Stream<Booking> byStart(Stream<Booking> bookings) {
        return bookings.sorted(
                Comparator.comparing((Booking booking) -> booking.slot().from())
                        .thenComparing(booking -> booking.id().toString()));
    }

    @Override
    public Claim take(Booking booking, Optional<Draw> draw, Runnable beside) {
        var taken = takeHalfHours(booking);
        var answer = taken instanceof Claim.Refused || draw.isEmpty() ? taken : draw(booking.id(), draw.get());
        if (answer instanceof Claim.Taken) {
            beside.run();
        }
        return answer;
    }

    private Claim draw(BookingId booking, Draw draw) {
        if (versionOf.applyAsLong(draw.bank()) != draw.version()) {
            return new Claim.Refused(Refusal.of(Refusal.Reason.BANK_CHANGED, draw.bankName()));
        }
        var drawn = draws.values().stream()
                .filter(other -> other.bank().equals(draw.bank())
                        && other.organisation().equals(draw.organisation())
                        && other.periodStart().equals(draw.periodStart()))
                .mapToInt(other -> other.amount().halves())
                .sum();
        if (draw.quota()
                .filter(most -> drawn + draw.amount().halves() > most.halves())
                .isPresent()) {
            return new Claim.Refused(draw.usedUp());
        }
        draws.put(booking, draw);
        return new Claim.Taken();
    }

    private Claim takeHalfHours(Booking booking) {
        // A visitor is nobody here: no claim on a person.
        var person = booking.person().orElseGet(PersonId::fresh);
        if (!booking.kind().onePerPerson()) {
            return takeAnyPlace(booking, person);
        }
        for (var cell : booking.slot().cells()) {
            if (cellsOfDesks.containsKey(booking.desk() + " " + cell)) {
                return new Claim.Refused(Refusal.of(Refusal.Reason.DESK_TAKEN, booking.desk()));
            }
            if (cellsOfPeople.containsKey(person + " " + cell)) {
                return new Claim.Refused(Refusal.of(Refusal.Reason.PERSON_ALREADY_BOOKED, booking.desk()));
            }
            cellsOfDesks.put(booking.desk() + " " + cell, new Holder(booking.id(), person, booking.site()));
            cellsOfPeople.put(person + " " + cell, booking.id());
        }
        return new Claim.Taken();
    }

    private Claim takeAnyPlace(Booking booking, PersonId person) {
        var taken = new HashMap<LocalDateTime, Set<Integer>>();
        places.keySet().stream()
                .filter(held -> held.space().equals(booking.desk()))
                .forEach(held -> taken.computeIfAbsent(held.cell(), cell -> new HashSet<>())
                        .add(held.place()));
        var chosen = FreePlaces.choose(
                placesOf.applyAsInt(booking.desk()), booking.slot().cells(), taken, 0);
        if (chosen.isEmpty()) {
            return new Claim.Refused(Refusal.of(Refusal.Reason.SPACE_FULL, booking.desk()));
        }
        chosen.get()
                .forEach((cell, place) -> places.put(
                        new PlaceHeld(booking.desk(), place, cell), new Holder(booking.id(), person, booking.site())));
        return new Claim.Taken();
    }

    @Override
    public List<Taken> takenAt(SiteCode site, Slot slot, PersonId me) {
        return places.entrySet().stream()
                .filter(held -> held.getValue().site().equals(site)
                        && slot.contains(held.getKey().cell()))
                .collect(Collectors.groupingBy(held -> List.of(
                        held.getKey().space().value(), held.getKey().cell().toString())))
                .values()
                .stream()
                .map(held -> new Taken(
                        held.get(0).getKey().space(),
                        held.get(0).getKey().cell(),
                        held.size(),
                        held.stream().anyMatch(one -> one.getValue().person().equals(me))))
                .sorted(Comparator.comparing((Taken taken) -> taken.space().value())
                        .thenComparing(Taken::cell))
                .toList();
    }

    @Override
    public Claim retake(Booking booking, Optional<Draw> draw) {
        giveUp(booking.id());
        return take(booking, draw);
    }

    @Override
    public void giveBackDraw(BookingId booking) {
        draws.remove(booking);
    }

    @Override
    public void giveUp(BookingId booking) {
        giveUp(booking, LocalDateTime.MIN);
    }

    @Override
    public void giveUp(BookingId booking, LocalDateTime from) {
        var first = from.equals(LocalDateTime.MIN) ? from : Slot.cellOf(from);
        cellsOfDesks
                .entrySet()
                .removeIf(claim -> claim.getValue().booking().equals(booking)
                        && !cell(claim.getKey()).isBefore(first));
        places.entrySet()
                .removeIf(held -> held.getValue().booking().equals(booking)
                        && !held.getKey().cell().isBefore(first));
        cellsOfPeople
                .entrySet()
                .removeIf(claim -> claim.getValue().equals(booking)
                        && !cell(claim.getKey()).isBefore(first));
        if (cellsOfDesks.values().stream().noneMatch(claim -> claim.booking().equals(booking))) {
            draws.remove(booking);
        }
    }

    @Override
    public List<Held> heldAt(SiteCode site, Collection<Slot> slots, PersonId me) {
        var held = new ArrayList<Held>();
        for (var slot : slots) {
            cellsOfDesks.entrySet().stream()
                    .filter(claim -> claim.getValue().site().equals(site) && slot.contains(cell(claim.getKey())))
                    .map(claim -> new Held(
                            slot.day(),
                            new DeskCode(claim.getKey().split(" ")[0]),
                            claim.getValue().person().equals(me)))
                    .distinct()
                    .forEach(held::add);
        }
        // A desk that somebody else and the asker hold in turn counts once, as the asker's.
        held.removeIf(one -> !one.yours() && held.contains(new Held(one.day(), one.desk(), true)));
        return held;
    }

    @Override
    public List<Holding> holdingsAt(SiteCode site, Collection<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> cellsOfDesks.entrySet().stream()
                        .filter(claim -> claim.getValue().site().equals(site) && slot.contains(cell(claim.getKey())))
                        .map(claim -> new Holding(
                                slot.day(),
                                new DeskCode(claim.getKey().split(" ")[0]),
                                Optional.ofNullable(claim.getValue().person()))))
                .distinct()
                .toList();
    }

    @Override
    public List<HeldCell> cellsHeldAt(SiteCode site, Slot within) {
        return cellsOfDesks.entrySet().stream()
                .filter(claim -> claim.getValue().site().equals(site) && within.contains(cell(claim.getKey())))
                .map(claim -> new HeldCell(new DeskCode(claim.getKey().split(" ")[0]), cell(claim.getKey())))
                .toList();
    }

    private static LocalDateTime cell(String key) {
        return LocalDateTime.parse(key.substring(key.indexOf(' ') + 1));
    }
}
