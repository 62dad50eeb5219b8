package org.jointestate.domain.booking.use;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.people.PersonId;

/**
 * Counts the use of some days of a site from its bookings, in half hours of the wall clock. The half hours of the hour that clocks-back
 * night has twice are one each, as they are promised; those of the hour that clocks-forward night leaves out are none. Opening hours, desks
 * and banks are those of today, for the estate keeps no older ones.
 */
final class UseCounter {

    private static final int HALVES = 48;

    /** The half hours of one desk on the days counted, one bit each. */
    private static final class Halves {
        final long[] booked;
        final long[] attended;
        final long[] missed;

        Halves(int days) {
            booked = new long[days];
            attended = new long[days];
            missed = new long[days];
        }
    }

    /** What one group has come to so far. */
    private static final class Tally {
        final Set<PersonId> people = new HashSet<>();
        long open;
        long booked;
        long attended;
        long missed;
        int bookings;
        int came;
        int noShows;

        /** How many people are behind it; somebody is where there is a booking, also when the name is gone. */
        int known() {
            return Math.max(people.size(), bookings + booked > 0 ? 1 : 0);
        }

        Amounts amounts() {
            return new Amounts(open, booked, attended, missed, bookings, came, noShows);
        }
    }

    private final Site site;
    private final Map<DeskCode, Place> places = new LinkedHashMap<>();
    private final Set<DeskCode> inUse;
    private final List<Closure> closures;
    private final List<Bank> banks;
    private final LocalDate from;
    private final int days;
    /** By day: the half hours that the clock on the wall shows at all. */
    private final long[] shown;

    private final Map<DeskCode, Halves> byDesk = new HashMap<>();
    private final Map<String, Map<DeskCode, Halves>> byOrganisation = new TreeMap<>();
    private final Map<Dimension, Map<String, Tally>> tallies = new HashMap<>();
    private final Tally whole = new Tally();
    private final Map<String, Set<PersonId>> besideBanks = new HashMap<>();
    private final Set<PersonId> besideAllBanks = new HashSet<>();

    /** @param inUse those of the desks that can be booked today; the others were once */
    UseCounter(
            Site site,
            List<Place> places,
            Set<DeskCode> inUse,
            List<Closure> closures,
            List<Bank> banks,
            LocalDate from,
            LocalDate until) {
        this.site = site;
        this.inUse = inUse;
        places.forEach(place -> this.places.put(place.desk().code(), place));
        this.closures = closures;
        this.banks = banks;
        this.from = from;
        this.days = (int) ChronoUnit.DAYS.between(from, until);
        this.shown = new long[days];
        for (int day = 0; day < days; day++) {
            for (int half = 0; half < HALVES; half++) {
                if (!offsets(start(day, half)).isEmpty()) {
                    shown[day] |= 1L << half;
                }
            }
        }
    }

    MonthCount count(List<PastBooking> bookings, YearMonth month, Instant at, boolean settled) {
        for (var dimension : Dimension.values()) {
            tallies.put(dimension, new TreeMap<>());
        }
        for (var place : places.values()) {
            tally(Dimension.DESK, place.desk().code().value());
            tally(Dimension.ZONE, place.zone().code().value());
        }
        bookings.stream()
                .filter(PastBooking::counts)
                .filter(booking -> places.containsKey(booking.desk()))
                .forEach(this::take);
        var openDesks = 0;
        var peaks = new Peaks();
        for (int day = 0; day < days; day++) {
            openDesks = Math.max(openDesks, sumUp(day, peaks));
        }
        sumUpOrganisations();
        var told = !SmallNumbers.isSmall(whole.known());
        return new MonthCount(
                new UseMonth(
                        site.code(),
                        month,
                        from,
                        from.plusDays(days),
                        at,
                        settled,
                        told,
                        openDesks,
                        SmallNumbers.few(peaks.booked()),
                        SmallNumbers.few(peaks.attended()),
                        told ? whole.amounts() : Amounts.NONE),
                figures(told),
                peaks.list());
    }

    /** Notes the half hours of one booking, and whom they make known. */
    private void take(PastBooking booking) {
        var desk = byDesk.computeIfAbsent(booking.desk(), code -> new Halves(days));
        var organisation = byOrganisation
                .computeIfAbsent(booking.organisation().value(), code -> new HashMap<>())
                .computeIfAbsent(booking.desk(), code -> new Halves(days));
        var hours = new HashSet<Integer>();
        var touched = false;
        for (var cell : booking.slot().cells()) {
            var day = (int) ChronoUnit.DAYS.between(from, cell.toLocalDate());
            if (day < 0 || day >= days) {
                continue;
            }
            var bit = 1L << half(cell);
            if ((shown[day] & bit) == 0) {
                continue;
            }
            touched = true;
            hours.add(cell.getHour());
            var attended = attended(booking, cell);
            var missed = booking.state() == BookingState.NO_SHOW;
            note(desk, day, bit, attended, missed);
            note(organisation, day, bit, attended, missed);
            know(
                    booking,
                    Dimension.WEEKDAY,
                    Integer.toString(cell.getDayOfWeek().getValue()));
            bankOf(booking.desk(), cell.toLocalDate())
                    .ifPresent(bank -> know(booking, Dimension.BANK, bank.code().value()));
        }
        if (touched) {
            booking.person().ifPresent(whole.people::add);
            hours.forEach(hour -> know(booking, Dimension.HOUR, Integer.toString(hour)));
            know(booking, Dimension.DESK, booking.desk().value());
            know(booking, Dimension.ZONE, zoneOf(booking.desk()));
            know(booking, Dimension.ORGANISATION, booking.organisation().value());
            noteBesideBanks(booking);
        }
        var day = booking.slot().day();
        if (!day.isBefore(from) && day.isBefore(from.plusDays(days))) {
            add(whole, booking);
            hours.forEach(hour -> add(tally(Dimension.HOUR, Integer.toString(hour)), booking));
            add(tally(Dimension.WEEKDAY, Integer.toString(day.getDayOfWeek().getValue())), booking);
            add(tally(Dimension.DESK, booking.desk().value()), booking);
            add(tally(Dimension.ZONE, zoneOf(booking.desk())), booking);
            add(tally(Dimension.ORGANISATION, booking.organisation().value()), booking);
            bankOf(booking.desk(), day)
                    .ifPresent(bank -> add(tally(Dimension.BANK, bank.code().value()), booking));
        }
    }

    private static void note(Halves halves, int day, long bit, boolean attended, boolean missed) {
        halves.booked[day] |= bit;
        if (attended) {
            halves.attended[day] |= bit;
        }
        if (missed) {
            halves.missed[day] |= bit;
        }
    }

    private void know(PastBooking booking, Dimension dimension, String item) {
        booking.person().ifPresent(tally(dimension, item).people::add);
    }

    private static void add(Tally tally, PastBooking booking) {
        tally.bookings++;
        tally.came += booking.checkedIn().isPresent() ? 1 : 0;
        tally.noShows += booking.state() == BookingState.NO_SHOW ? 1 : 0;
    }

    /** People who sat in the zones of a bank and not in it, or in none: taking banks from their zones must not tell of few. */
    private void noteBesideBanks(PastBooking booking) {
        var zone = zoneOf(booking.desk());
        if (banks.stream().anyMatch(bank -> zonesOf(bank).contains(zone))
                && banks.stream().noneMatch(bank -> bank.desks().contains(booking.desk()))) {
            booking.person().ifPresent(besideAllBanks::add);
        }
        for (var bank : banks) {
            if (!bank.desks().contains(booking.desk()) && zonesOf(bank).contains(zone)) {
                booking.person().ifPresent(person -> besideBanks
                        .computeIfAbsent(bank.code().value(), code -> new HashSet<>())
                        .add(person));
            }
        }
    }

    /** Whether somebody had checked in during any moment of this half hour: twice an hour on clocks-back night. */
    private boolean attended(PastBooking booking, LocalDateTime cell) {
        var came = booking.checkedIn().orElse(null);
        if (came == null) {
            return false;
        }
        var left = booking.ended().orElse(Instant.MAX);
        return offsets(cell).stream().anyMatch(offset -> {
            var begins = cell.toInstant(offset);
            return came.isBefore(begins.plus(Slot.CELL)) && left.isAfter(begins) && left.isAfter(came);
        });
    }

    private List<ZoneOffset> offsets(LocalDateTime cell) {
        return site.timeZone().getRules().getValidOffsets(cell);
    }

    /** Adds up one day of all desks. @return how many desks could be used */
    private int sumUp(int day, Peaks peaks) {
        var date = from.plusDays(day);
        var bookedAt = new int[HALVES];
        var attendedAt = new int[HALVES];
        var openAt = new boolean[HALVES];
        var openDesks = 0;
        for (var place : places.values()) {
            var code = place.desk().code();
            var open = openHalves(place, day);
            openDesks += open == 0 ? 0 : 1;
            var halves = byDesk.get(code);
            var booked = halves == null ? 0 : halves.booked[day];
            var attended = halves == null ? 0 : halves.attended[day];
            var missed = halves == null ? 0 : halves.missed[day];
            open |= booked;
            if (open == 0) {
                continue;
            }
            addHalves(whole, open, booked, attended, missed);
            addHalves(tally(Dimension.DESK, code.value()), open, booked, attended, missed);
            addHalves(tally(Dimension.ZONE, place.zone().code().value()), open, booked, attended, missed);
            addHalves(
                    tally(
                            Dimension.WEEKDAY,
                            Integer.toString(date.getDayOfWeek().getValue())),
                    open,
                    booked,
                    attended,
                    missed);
            var bank = bankOf(code, date).orElse(null);
            if (bank != null) {
                addHalves(tally(Dimension.BANK, bank.code().value()), open, booked, attended, missed);
            }
            for (int hour = 0; hour < HALVES / 2; hour++) {
                var both = 3L << (2 * hour);
                if ((open & both) != 0) {
                    addHalves(
                            tally(Dimension.HOUR, Integer.toString(hour)),
                            open & both,
                            booked & both,
                            attended & both,
                            missed & both);
                }
            }
            for (int half = 0; half < HALVES; half++) {
                bookedAt[half] += (int) (booked >> half & 1);
                attendedAt[half] += (int) (attended >> half & 1);
                openAt[half] |= (open >> half & 1) == 1;
            }
        }
        for (int half = 0; half < HALVES; half++) {
            if (openAt[half]) {
                peaks.note(date.getDayOfWeek(), half / 2, bookedAt[half], attendedAt[half]);
            }
        }
        return openDesks;
    }

    private static void addHalves(Tally tally, long open, long booked, long attended, long missed) {
        tally.open += Long.bitCount(open);
        tally.booked += Long.bitCount(booked);
        tally.attended += Long.bitCount(attended);
        tally.missed += Long.bitCount(missed);
    }

    /** An organisation has no hours of its own, so none are open to it. */
    private void sumUpOrganisations() {
        byOrganisation.forEach((organisation, desks) -> {
            for (var halves : desks.values()) {
                for (int day = 0; day < days; day++) {
                    addHalves(
                            tally(Dimension.ORGANISATION, organisation),
                            0,
                            halves.booked[day],
                            halves.attended[day],
                            halves.missed[day]);
                }
            }
        });
    }

    private long openHalves(Place place, int day) {
        var date = from.plusDays(day);
        var hours = site.hours().on(date).orElse(null);
        if (hours == null
                || !inUse.contains(place.desk().code())
                || place.desk().closedBecause(date).isPresent()
                || closures.stream()
                        .anyMatch(closure -> closure.closes(place.zone().code(), date))) {
            return 0;
        }
        var open = 0L;
        for (var cell : new Slot(hours.opensOn(date), hours.closesOn(date)).cells()) {
            open |= 1L << half(cell);
        }
        return open & shown[day];
    }

    private List<Figure> figures(boolean told) {
        var hidden = hidden();
        var figures = new ArrayList<Figure>();
        for (var dimension : Dimension.values()) {
            tallies.getOrDefault(dimension, Map.of()).forEach((item, tally) -> {
                var leftOut = !told || hidden.getOrDefault(dimension, Set.of()).contains(item);
                figures.add(new Figure(dimension, item, 1, leftOut ? 1 : 0, leftOut ? Amounts.NONE : tally.amounts()));
            });
        }
        return figures;
    }

    private Map<Dimension, Set<String>> hidden() {
        var hidden = new HashMap<Dimension, Set<String>>();
        for (var dimension : List.of(Dimension.HOUR, Dimension.WEEKDAY, Dimension.ZONE, Dimension.ORGANISATION)) {
            hidden.put(dimension, new HashSet<>(SmallNumbers.hiddenOf(people(dimension))));
        }
        var hiddenZones = hidden.getOrDefault(Dimension.ZONE, Set.of());
        var hiddenBanks = new HashSet<String>();
        var inBanks = people(Dimension.BANK);
        for (var bank : banks) {
            var code = bank.code().value();
            if (SmallNumbers.isSmall(besideAllBanks.size())
                    || SmallNumbers.isSmall(inBanks.getOrDefault(code, 0))
                    || SmallNumbers.isSmall(
                            besideBanks.getOrDefault(code, Set.of()).size())
                    || zonesOf(bank).stream().anyMatch(hiddenZones::contains)) {
                hiddenBanks.add(code);
            }
        }
        var hiddenDesks = hiddenDesks(hiddenZones, hiddenBanks);
        if (hiddenDesks.isEmpty()) {
            // Zones alone share no desk, so they can be told.
            banks.forEach(bank -> hiddenBanks.add(bank.code().value()));
            hiddenDesks = hiddenDesks(hiddenZones, hiddenBanks);
        }
        hidden.put(Dimension.BANK, hiddenBanks);
        hidden.put(Dimension.DESK, hiddenDesks.orElseGet(() -> people(Dimension.DESK)
                .keySet()));
        return hidden;
    }

    /**
     * Desks make up their zones and banks, each of which is a sum that is told; what is in a hidden zone is hidden. Nothing when the banks
     * and zones together would give a desk away whatever is hidden.
     */
    private Optional<Set<String>> hiddenDesks(Set<String> hiddenZones, Set<String> hiddenBanks) {
        var sums = new LinkedHashMap<String, Set<String>>();
        var inHiddenZones = new HashSet<String>();
        for (var place : places.values()) {
            var zone = place.zone().code().value();
            var desk = place.desk().code().value();
            if (hiddenZones.contains(zone)) {
                inHiddenZones.add(desk);
            } else {
                sums.computeIfAbsent("zone " + zone, key -> new LinkedHashSet<>())
                        .add(desk);
            }
        }
        for (var bank : banks) {
            if (!hiddenBanks.contains(bank.code().value())) {
                var inside = new LinkedHashSet<String>();
                bank.desksInOrder().forEach(desk -> inside.add(desk.value()));
                sums.put("bank " + bank.code(), inside);
                var beside = new LinkedHashSet<String>();
                var zones = zonesOf(bank);
                places.values().stream()
                        .filter(place -> zones.contains(place.zone().code().value()))
                        .map(place -> place.desk().code().value())
                        .filter(desk -> !inside.contains(desk))
                        .forEach(beside::add);
                sums.put("beside " + bank.code(), beside);
            }
        }
        var people = people(Dimension.DESK);
        people.keySet().removeAll(inHiddenZones);
        var hidden = new HashSet<>(SmallNumbers.hiddenOf(people, sums.values()));
        if (SmallNumbers.givesAway(people, sums.values(), hidden)) {
            return Optional.empty();
        }
        hidden.addAll(inHiddenZones);
        return Optional.of(hidden);
    }

    private Map<String, Integer> people(Dimension dimension) {
        var people = new TreeMap<String, Integer>();
        tallies.getOrDefault(dimension, Map.of()).forEach((item, tally) -> people.put(item, tally.known()));
        return people;
    }

    private Tally tally(Dimension dimension, String item) {
        return tallies.computeIfAbsent(dimension, any -> new TreeMap<>()).computeIfAbsent(item, any -> new Tally());
    }

    private String zoneOf(DeskCode desk) {
        return Optional.ofNullable(places.get(desk))
                .map(place -> place.zone().code().value())
                .orElse("");
    }

    private Set<String> zonesOf(Bank bank) {
        var zones = new HashSet<String>();
        bank.desks().forEach(desk -> zones.add(zoneOf(desk)));
        zones.remove("");
        return zones;
    }

    private Optional<Bank> bankOf(DeskCode desk, LocalDate day) {
        return banks.stream()
                .filter(bank -> bank.holdsOn(day) && bank.desks().contains(desk))
                .findFirst();
    }

    private LocalDateTime start(int day, int half) {
        return from.plusDays(day).atTime(half / 2, half % 2 * 30);
    }

    private static int half(LocalDateTime cell) {
        return 2 * cell.getHour() + cell.getMinute() / 30;
    }

    /** The most desks at once by weekday and hour. */
    private static final class Peaks {
        private final Map<DayOfWeek, Map<Integer, int[]>> most = new TreeMap<>();

        void note(DayOfWeek weekday, int hour, int booked, int attended) {
            var known = most.computeIfAbsent(weekday, day -> new TreeMap<>()).computeIfAbsent(hour, any -> new int[2]);
            known[0] = Math.max(known[0], booked);
            known[1] = Math.max(known[1], attended);
        }

        int booked() {
            return highest(0);
        }

        int attended() {
            return highest(1);
        }

        private int highest(int which) {
            return most.values().stream()
                    .flatMap(hours -> hours.values().stream())
                    .mapToInt(found -> found[which])
                    .max()
                    .orElse(0);
        }

        List<Peak> list() {
            var list = new ArrayList<Peak>();
            most.forEach((weekday, hours) -> hours.forEach((hour, found) ->
                    list.add(new Peak(weekday, hour, SmallNumbers.few(found[0]), SmallNumbers.few(found[1])))));
            return list;
        }
    }
}
