package org.jointestate.domain.booking.use;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanArea;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;

/**
 * A site with three zones of four desks, open day and night on Saturdays and Sundays and from seven to seven on other days, and bookings of
 * every kind by chance: kept, left early, missed, given up, taken back, by night, of one desk twice, on the nights the clocks change.
 */
public final class AYearOfUse {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    final Random chance;
    final Site site;
    final Floor floor;
    final List<Zone> zones = new ArrayList<>();
    final List<Desk> desks = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Booking> bookings = new ArrayList<>();
    final Closure closure;
    final Bank bank;

    public AYearOfUse(long seed, String code, LocalDate from, LocalDate until, int count) {
        this.chance = new Random(seed);
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(
                    day,
                    day.getValue() > 5
                            ? new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                            : new Hours(LocalTime.of(7, 0), LocalTime.of(19, 0)));
        }
        site = new Site(new SiteCode(code), "Site " + code, "Ripley", LONDON, new OpeningHours(hours));
        floor = new Floor(new FloorCode(code + "-1"), site.code(), 1, "First floor", 760, 668);
        for (var letter : List.of("A", "B", "C")) {
            var zone = new Zone(
                    new ZoneCode(code + "-1-" + letter),
                    floor.code(),
                    site.code(),
                    letter,
                    "Zone",
                    Network.BOTH,
                    false,
                    false,
                    new PlanArea(18, 18, 240, 428));
            zones.add(zone);
            for (int number = 1; number <= 4; number++) {
                desks.add(new Desk(
                        new DeskCode(code + "-1-" + letter + number),
                        zone,
                        number,
                        Network.BOTH,
                        Set.of(),
                        new PlanPosition(40 * number, 89, false)));
            }
        }
        IntStream.range(0, 16)
                .forEach(i -> people.add(new Person(
                        PersonId.fresh(),
                        new Username("use." + code.toLowerCase(Locale.ROOT) + "." + i),
                        "Somebody",
                        new OrganisationCode(i < 11 + chance.nextInt(4) ? "POLICE" : "FIRE"),
                        null,
                        Set.of(Role.STAFF))));
        closure = new Closure(
                UUID.randomUUID(), site.code(), zones.get(2).code(), from.plusDays(3), from.plusDays(6), "Painting");
        bank = new Bank(
                new BankCode(code + "-BANK"),
                "Shared bank",
                new OrganisationCode("POLICE"),
                "Police",
                site.code(),
                Set.of(desks.get(4).code(), desks.get(5).code(), desks.get(6).code()),
                List.of(new Bank.Share(new OrganisationCode("FIRE"), "Fire", 1, Optional.empty(), List.of())),
                BankPeriod.WEEK,
                from.plusDays(10),
                until.minusDays(4),
                Optional.empty(),
                LocalTime.of(10, 0),
                7,
                1);
        var days = (int) (until.toEpochDay() - from.toEpochDay());
        for (int i = 0; i < count; i++) {
            bookings.add(booking(from.plusDays(chance.nextInt(days))));
        }
    }

    private Booking booking(LocalDate day) {
        var person = people.get(Math.min(chance.nextInt(16), chance.nextInt(16)));
        // Some desks are used by few, one by nobody.
        var desk = desks.get(Math.min(10, Math.min(chance.nextInt(14), chance.nextInt(14))));
        var slot = slot(day);
        var booking = Booking.reserve(
                BookingId.fresh(),
                person.id(),
                person.organisation(),
                desk,
                slot,
                Instant.parse("2026-01-01T00:00:00Z"));
        var starts = slot.from().atZone(LONDON).toInstant();
        switch (chance.nextInt(10)) {
            case 0 -> booking.cancel(starts.minusSeconds(3600));
            case 1 -> booking.becomeNoShow(starts.plusSeconds(5400));
            case 2 -> booking.release(starts.minusSeconds(60));
            case 3 -> {}
            case 4, 5, 6 -> {
                booking.checkIn(starts.plusSeconds(60L * (chance.nextInt(120) - 60)), CheckInSource.PAGE);
                booking.leave(booking.checkedIn().orElseThrow().plusSeconds(60L * chance.nextInt(700)));
            }
            case 7 -> {
                booking.checkIn(starts, CheckInSource.PAGE);
                booking.release(starts.plusSeconds(60L * chance.nextInt(200)));
            }
            default -> booking.checkIn(starts.minusSeconds(600), CheckInSource.PAGE);
        }
        return booking;
    }

    private Slot slot(LocalDate day) {
        if (chance.nextInt(6) == 0) {
            return new Slot(day.atTime(22, 0), day.plusDays(1).atTime(6, 0));
        }
        var from = day.atTime(7 + chance.nextInt(8), chance.nextBoolean() ? 30 : 0);
        return new Slot(from, from.plusMinutes(30L * (1 + chance.nextInt(9))));
    }

    public void addTo(Sites sites) {
        sites.add(site);
        sites.add(floor);
        zones.forEach(sites::add);
        desks.forEach(sites::add);
        sites.add(closure);
    }

    public List<Booking> bookings() {
        return bookings;
    }

    public List<Person> people() {
        return people;
    }

    public Bank bank() {
        return bank;
    }

    List<Place> places() {
        return desks.stream()
                .map(desk -> new Place(
                        site,
                        floor,
                        zones.stream()
                                .filter(zone -> zone.code().equals(desk.zone()))
                                .findFirst()
                                .orElseThrow(),
                        desk))
                .toList();
    }

    static PastBooking past(Booking booking) {
        return new PastBooking(
                booking.desk(),
                booking.organisation(),
                booking.person().or(booking::bookedBy),
                booking.slot(),
                booking.state(),
                booking.checkedIn(),
                booking.ended());
    }
}
