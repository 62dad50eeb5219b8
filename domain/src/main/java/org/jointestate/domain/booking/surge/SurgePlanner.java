package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.shared.NotFound;

/** Makes a surge of a plan, gives its roles their desks, and works out who would sit where, without changing anything. */
public class SurgePlanner {

    /** Longer than any incident; so that a slip of the pen does not take a floor for a year. */
    public static final int MOST_DAYS = 60;

    private final Surges surges;
    private final Sites sites;
    private final People people;
    private final Bookings bookings;
    private final Seating seating;
    private final Clock clock;

    @Inject
    public SurgePlanner(Surges surges, Sites sites, People people, Bookings bookings, Seating seating, Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.people = people;
        this.bookings = bookings;
        this.seating = seating;
        this.clock = clock;
    }

    /** The plan as a surge with its seats, or what is wrong with it. */
    public sealed interface Drafted {
        record Good(Surge surge, List<Surge.Seat> seats) implements Drafted {}

        record Bad(Set<SurgePlan.Problem> problems) implements Drafted {}
    }

    Drafted draft(SurgePlan plan, Optional<PersonId> by, Instant at) {
        var site = sites.find(plan.site()).orElseThrow(() -> new NotFound("site", plan.site()));
        var now = site.wallClock(at);
        var places = new ArrayList<>(sites.placesOf(plan.site()));
        places.addAll(sites.spacesOf(plan.site()));
        var problems = problems(plan, places, now);
        if (!problems.isEmpty()) {
            return new Drafted.Bad(problems);
        }
        var surge = new Surge(
                SurgeId.fresh(),
                plan.name(),
                plan.site(),
                plan.zones(),
                plan.desks(),
                Slot.cellOf(now),
                onGrid(plan.until()),
                plan.drill(),
                by,
                at,
                plan.roles(),
                plan.teams(),
                Optional.empty(),
                0);
        return new Drafted.Good(surge, seats(surge, places));
    }

    /** The half hour that is running then is taken whole: claims are held by the half hour. */
    static LocalDateTime onGrid(LocalDateTime moment) {
        var cell = Slot.cellOf(moment);
        return cell.equals(moment) ? moment : cell.plus(Slot.CELL);
    }

    private Set<SurgePlan.Problem> problems(SurgePlan plan, List<Place> places, LocalDateTime now) {
        var problems = EnumSet.noneOf(SurgePlan.Problem.class);
        if (plan.name().isEmpty() || plan.name().length() > Surge.LONGEST_NAME) {
            problems.add(SurgePlan.Problem.NO_NAME);
        }
        if (plan.zones().isEmpty() && plan.desks().isEmpty()) {
            problems.add(SurgePlan.Problem.NO_PLACE);
        }
        var zones = places.stream().map(place -> place.zone().code()).collect(Collectors.toSet());
        var desks = places.stream().map(place -> place.desk().code()).collect(Collectors.toSet());
        if (!zones.containsAll(plan.zones()) || !desks.containsAll(plan.desks())) {
            problems.add(SurgePlan.Problem.UNKNOWN_PLACE);
        }
        endProblem(plan.until(), now).ifPresent(problems::add);
        var names = plan.roles().stream().map(SurgeRole::name).collect(Collectors.toSet());
        if (names.size() < plan.roles().size()) {
            problems.add(SurgePlan.Problem.ROLE_TWICE);
        }
        var taken = places.stream()
                .map(Place::desk)
                .filter(desk -> takes(plan, desk))
                .toList();
        if (plan.roles().stream().mapToInt(SurgeRole::desks).sum()
                > taken.stream().filter(desk -> desk.kind() == SpaceKind.DESK).count()) {
            problems.add(SurgePlan.Problem.TOO_MANY_DESKS_FOR_ROLES);
        }
        if (!people.teams().stream().map(Team::code).collect(Collectors.toSet()).containsAll(plan.teams())) {
            problems.add(SurgePlan.Problem.UNKNOWN_TEAM);
        }
        if (!plan.drill()
                && surges.standing().stream()
                        .filter(surge -> surge.takesAt(now))
                        .anyMatch(surge -> taken.stream().anyMatch(surge::takes))) {
            problems.add(SurgePlan.Problem.TAKEN_BY_A_SURGE);
        }
        return problems;
    }

    static Optional<SurgePlan.Problem> endProblem(LocalDateTime until, LocalDateTime now) {
        if (!until.isAfter(now)) {
            return Optional.of(SurgePlan.Problem.ENDS_TOO_SOON);
        }
        return until.isAfter(now.plusDays(MOST_DAYS)) ? Optional.of(SurgePlan.Problem.ENDS_TOO_LATE) : Optional.empty();
    }

    private static boolean takes(SurgePlan plan, Desk desk) {
        return plan.zones().contains(desk.zone()) || plan.desks().contains(desk.code());
    }

    /** The first desks of the surge for the first role, and so on: people of one role sit together. */
    private static List<Surge.Seat> seats(Surge surge, List<Place> places) {
        var desks = places.stream()
                .map(Place::desk)
                .filter(desk -> desk.kind() == SpaceKind.DESK && surge.takes(desk))
                .map(Desk::code)
                .iterator();
        var seats = new ArrayList<Surge.Seat>();
        for (var role : surge.roles()) {
            for (int i = 0; i < role.desks(); i++) {
                seats.add(new Surge.Seat(surge.id(), desks.next(), role.name(), Optional.empty()));
            }
        }
        return seats;
    }

    /** Everything that is read once for many people: places by kind, and what is full or would be by then, by slot. */
    private final class Looked {
        private final Surge surge;
        private final LocalDateTime now;
        private final LocalDateTime last;
        private final Map<SpaceKind, Seating.Site> sitesByKind = new EnumMap<>(SpaceKind.class);
        private final Map<List<Object>, Set<DeskCode>> full = new HashMap<>();
        private final List<Promised> promised = new ArrayList<>();

        private record Promised(DeskCode desk, Slot slot) {}

        Looked(Surge surge, LocalDateTime now, LocalDateTime last) {
            this.surge = surge;
            this.now = now;
            this.last = last;
        }

        Optional<Place> seat(Booking booking, Desk old, Person person, Slot left) {
            var site = sitesByKind.computeIfAbsent(
                    booking.kind(),
                    kind -> seating.read(surge.site(), kind, now.toLocalDate(), last.toLocalDate(), now));
            var out = new HashSet<>(full.computeIfAbsent(
                    List.of(booking.kind(), left),
                    key -> seating.full(site, surge.site(), booking.kind(), left, person.id())));
            promised.stream().filter(one -> one.slot().overlaps(left)).forEach(one -> out.add(one.desk()));
            // The surge is not declared, so the rules do not know yet what it takes.
            site.places().stream().map(Place::desk).filter(surge::takes).forEach(desk -> out.add(desk.code()));
            var found = seating.best(site, new Seating.Wanted(Booker.of(person), old, left), out);
            found.ifPresent(place -> promised.add(new Promised(place.desk().code(), left)));
            return found;
        }
    }

    /** What the surge would do to each booking that stands in its way, one after the other, as if it were done. */
    List<Displaced> workOut(Surge surge, LocalDateTime now) {
        var inTheWay = surges.inTheWay(surge, now).stream()
                .map(bookings::find)
                .flatMap(Optional::stream)
                .toList();
        var last = inTheWay.stream()
                .map(booking -> booking.slot().to())
                .max(LocalDateTime::compareTo)
                .orElse(surge.until());
        var everybody = people.all().stream().collect(Collectors.toMap(Person::id, person -> person));
        var old = sites.places(inTheWay.stream().map(Booking::desk).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Place::desk));
        var looked = new Looked(surge, now, last);
        var lines = new ArrayList<Displaced>();
        for (var booking : inTheWay) {
            var person = booking.person().map(everybody::get);
            var left = booking.slot().leftAt(now);
            var desk = old.get(booking.desk());
            if (person.isPresent() && left.isPresent() && desk != null) {
                var place = looked.seat(booking, desk, person.get(), left.get());
                lines.add(new Displaced(
                        surge.id(),
                        booking.id(),
                        booking.desk(),
                        left.get(),
                        booking.state() == BookingState.CHECKED_IN,
                        place.map(found -> found.desk().code()),
                        Optional.empty(),
                        booking.revision(),
                        clock.instant(),
                        Optional.empty()));
            }
        }
        return lines;
    }
}
