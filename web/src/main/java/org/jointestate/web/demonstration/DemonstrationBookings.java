package org.jointestate.web.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.EstateLayout;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;

/**
 * Some weeks of bookings around a day: before it they were kept or missed, after it they thin out. Each person is drawn once a day and
 * each half of a desk's day is given once, so that no two bookings can want the same.
 */
final class DemonstrationBookings {

    private static final int WEEKS_BEFORE = 3;
    private static final int WEEKS_AFTER = 4;
    private static final double NO_SHOWS = 0.12;
    private static final double HALF_DAYS = 0.35;
    private static final double BAYS = 0.3;
    private static final double MEETINGS = 0.45;

    private final Random random;
    /** Of its own, so that another room changes no desk. */
    private final Random ofSpaces;

    private final List<Person> people;
    private final Instant now;
    private final List<Booking> bookings = new ArrayList<>();

    private DemonstrationBookings(long seed, List<Person> people, Instant now) {
        this.random = new Random(seed);
        this.ofSpaces = new Random(seed + 1);
        this.people = people;
        this.now = now;
    }

    static List<Booking> around(Instant now, long seed, EstateLayout estate, List<Person> people) {
        var made = new DemonstrationBookings(seed, people, now);
        var sites = new HashMap<SiteCode, Site>();
        estate.sites().forEach(site -> sites.put(site.code(), site));
        var today = estate.sites().get(0).wallClock(now).toLocalDate();
        for (var day = today.minusWeeks(WEEKS_BEFORE);
                !day.isAfter(today.plusWeeks(WEEKS_AFTER));
                day = day.plusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                made.fill(day, today, estate.desks(), sites);
                made.fillSpaces(day, today, estate.spaces(), sites);
            }
        }
        made.fillRoom(DemonstrationWaiting.dayAfter(today), estate.desks(), sites);
        return List.copyOf(made.bookings);
    }

    /** Every desk of one room that nobody has that day, by people who have none: so there is a day to wait for. */
    private void fillRoom(LocalDate day, List<Desk> desks, Map<SiteCode, Site> sites) {
        var thatDay = bookings.stream()
                .filter(booking -> booking.slot().day().equals(day))
                .toList();
        var busy =
                thatDay.stream().flatMap(booking -> booking.person().stream()).collect(Collectors.toSet());
        var taken = thatDay.stream().map(Booking::desk).collect(Collectors.toSet());
        var idle = people.stream()
                .skip(people.size() / 2)
                .filter(person -> !busy.contains(person.id()))
                .iterator();
        for (var desk : desks) {
            var site = sites.get(desk.site());
            if (site != null && DemonstrationWaiting.isInRoom(desk) && !taken.contains(desk.code()) && idle.hasNext()) {
                site.hours()
                        .on(day)
                        .flatMap(hours -> DayPart.DAY.on(day, hours))
                        .ifPresent(slot -> {
                            var person = idle.next();
                            bookings.add(Booking.reserve(
                                    BookingId.fresh(),
                                    person.id(),
                                    person.organisation(),
                                    person.team(),
                                    desk,
                                    slot,
                                    now.minus(Duration.ofDays(2))));
                        });
            }
        }
    }

    private void fill(LocalDate day, LocalDate today, List<Desk> desks, Map<SiteCode, Site> sites) {
        var waiting = new HashMap<OrganisationCode, Deque<Person>>();
        var drawn = new ArrayList<>(people);
        Collections.shuffle(drawn, random);
        drawn.forEach(person -> waiting.computeIfAbsent(person.organisation(), o -> new ArrayDeque<>())
                .add(person));
        for (var desk : desks) {
            var site = sites.get(desk.site());
            var hours = site == null
                    ? Optional.<org.jointestate.domain.estate.Hours>empty()
                    : site.hours().on(day);
            if (site == null || hours.isEmpty() || random.nextDouble() > share(day, today)) {
                continue;
            }
            if (random.nextDouble() < HALF_DAYS) {
                for (var part : List.of(DayPart.MORNING, DayPart.AFTERNOON)) {
                    if (random.nextDouble() < 0.7) {
                        part.on(day, hours.get()).ifPresent(slot -> book(site, desk, slot, waiting));
                    }
                }
            } else {
                DayPart.DAY.on(day, hours.get()).ifPresent(slot -> book(site, desk, slot, waiting));
            }
        }
    }

    /** Meetings of an hour or two with a pause between some of them, courses that last a morning or a day, and cars that stay. */
    private void fillSpaces(LocalDate day, LocalDate today, List<Desk> spaces, Map<SiteCode, Site> sites) {
        for (var space : spaces) {
            var site = sites.get(space.site());
            var hours = site == null
                    ? Optional.<org.jointestate.domain.estate.Hours>empty()
                    : site.hours().on(day);
            if (site == null || hours.isEmpty()) {
                continue;
            }
            var busy = share(day, today) / 0.68;
            switch (space.kind()) {
                case PARKING_BAY -> {
                    for (int bay = 0; bay < space.places(); bay++) {
                        if (ofSpaces.nextDouble() < BAYS * busy) {
                            DayPart.DAY.on(day, hours.get()).ifPresent(slot -> meet(site, space, slot));
                        }
                    }
                }
                case TRAINING_ROOM -> {
                    var part = ofSpaces.nextBoolean() ? DayPart.DAY : DayPart.MORNING;
                    if (ofSpaces.nextDouble() < MEETINGS * busy) {
                        part.on(day, hours.get()).ifPresent(slot -> meet(site, space, slot));
                    }
                }
                default -> {
                    for (int hour = 9; hour < 16; hour++) {
                        if (ofSpaces.nextDouble() < MEETINGS * busy) {
                            var ends = hour + 1 + ofSpaces.nextInt(2);
                            meet(site, space, new Slot(day.atTime(hour, 0), day.atTime(ends, 0)));
                            hour = ends;
                        }
                    }
                }
            }
        }
    }

    private void meet(Site site, Desk space, Slot slot) {
        var person = people.get(ofSpaces.nextInt(people.size()));
        var starts = slot.from().atZone(site.timeZone()).toInstant();
        var reserved = earlier(starts, now).minus(Duration.ofMinutes(60L + ofSpaces.nextInt(9 * 24 * 60)));
        var booking = Booking.reserve(
                BookingId.fresh(), person.id(), person.organisation(), person.team(), space, slot, reserved);
        live(booking, site, slot, ofSpaces);
        bookings.add(booking);
    }

    /** How much of the desks is booked: most in the middle of the week, and less the further ahead it is. */
    private static double share(LocalDate day, LocalDate today) {
        var usual =
                switch (day.getDayOfWeek()) {
                    case MONDAY -> 0.50;
                    case TUESDAY, WEDNESDAY -> 0.68;
                    case THURSDAY -> 0.62;
                    default -> 0.36;
                };
        long ahead = day.toEpochDay() - today.toEpochDay();
        return ahead <= 0 ? usual : usual * Math.max(0.12, Math.exp(-ahead / 9.0));
    }

    private void book(Site site, Desk desk, Slot slot, Map<OrganisationCode, Deque<Person>> waiting) {
        somebody(desk.network(), waiting).ifPresent(person -> {
            var starts = slot.from().atZone(site.timeZone()).toInstant();
            var reserved = earlier(starts, now).minus(Duration.ofMinutes(60L + random.nextInt(9 * 24 * 60)));
            var booking = Booking.reserve(
                    BookingId.fresh(), person.id(), person.organisation(), person.team(), desk, slot, reserved);
            live(booking, site, slot, random);
            bookings.add(booking);
        });
    }

    private Optional<Person> somebody(Network network, Map<OrganisationCode, Deque<Person>> waiting) {
        var organisation =
                switch (network) {
                    case POLICE -> DemonstrationPeople.POLICE;
                    case FIRE -> DemonstrationPeople.FIRE;
                    default -> random.nextDouble() < 0.6 ? DemonstrationPeople.POLICE : DemonstrationPeople.FIRE;
                };
        return Optional.ofNullable(
                waiting.getOrDefault(organisation, new ArrayDeque<>()).poll());
    }

    /** What has become of it by now: kept, missed, called off, or still to come. */
    private void live(Booking booking, Site site, Slot slot, Random random) {
        var wall = site.wallClock(now);
        var chance = random.nextDouble();
        var late = 20 + random.nextInt(70);
        var early = random.nextInt(150);
        var quarter = (int) Duration.between(slot.from(), slot.to()).toMinutes() / 4;
        var comes = slot.from().plusMinutes(Math.min(late, quarter));
        var goes = slot.to().minusMinutes(Math.min(early, quarter));
        if (slot.from().isAfter(wall)) {
            return;
        }
        if (chance < 0.04) {
            booking.cancel(instant(slot.from().minusMinutes(45), site));
            return;
        }
        if (chance < 0.04 + NO_SHOWS) {
            var missed = booking.checkInBy().isBefore(slot.to()) ? booking.checkInBy() : slot.to();
            if (!missed.isAfter(wall)) {
                booking.becomeNoShow(instant(missed, site));
            }
            return;
        }
        if (comes.isAfter(wall)) {
            return;
        }
        booking.checkIn(instant(comes, site), source(random.nextDouble()));
        if (!goes.isAfter(wall)) {
            booking.leave(instant(goes, site));
        }
    }

    private static CheckInSource source(double chance) {
        return chance < 0.6 ? CheckInSource.QR : chance < 0.85 ? CheckInSource.PAGE : CheckInSource.KIOSK;
    }

    private static Instant instant(LocalDateTime moment, Site site) {
        return moment.atZone(site.timeZone()).toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
