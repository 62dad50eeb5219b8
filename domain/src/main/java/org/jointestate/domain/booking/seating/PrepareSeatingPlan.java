package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.Draw;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.others.Colleagues;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.reserve.PlaceBooking;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Reads all that a plan for a group needs, and decides for everybody on each of their days which desks they could be given. The caller may
 * name those for whom they may book. Of others only such needs are read as they let count, in so many plans a day. Nothing is kept.
 */
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
public class PrepareSeatingPlan {

    /** A larger group is several groups. */
    public static final int MOST_PEOPLE = 30;

    /** Wishes of others count on days on which at least so many of them are seated. */
    public static final int ENOUGH_OTHERS = 4;

    /** In the plans that one person makes within a day, needs of others count so often. */
    public static final int PLANS_A_DAY = 5;

    private static final int DAYS_OF_A_WEEK = 7;
    private static final Comparator<Place> BY_CODE =
            Comparator.comparing(one -> one.desk().code().value());

    private final Sites sites;
    private final People people;
    private final BookingRules rules;
    private final Bookings bookings;
    private final Claims claims;
    private final SeatsTaken seatsTaken;
    private final SeatingWishes wishes;
    private final SeatingPlans plans;
    private final SeatingSeeds seeds;
    private final PlaceBooking place;
    private final Colleagues colleagues;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public PrepareSeatingPlan(
            Sites sites,
            People people,
            BookingRules rules,
            Bookings bookings,
            Claims claims,
            SeatsTaken seatsTaken,
            SeatingWishes wishes,
            SeatingPlans plans,
            SeatingSeeds seeds,
            PlaceBooking place,
            Colleagues colleagues,
            Caller caller,
            Clock clock) {
        this.sites = sites;
        this.people = people;
        this.rules = rules;
        this.bookings = bookings;
        this.claims = claims;
        this.seatsTaken = seatsTaken;
        this.wishes = wishes;
        this.plans = plans;
        this.seeds = seeds;
        this.place = place;
        this.colleagues = colleagues;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Prepared {
        record Ready(SeatingDraft draft) implements Prepared {}

        record Refused(Refusal because) implements Prepared {}
    }

    /** What was read once for all. */
    private record Reading(
            Site site,
            List<Place> places,
            Map<LocalDate, Slot> slots,
            List<Closure> closures,
            RuleBook book,
            Map<LocalDate, Set<DeskCode>> held,
            List<SeatsTaken.Seated> seated,
            Map<PersonId, Set<DeskFeature>> needs,
            Set<PersonId> indifferent,
            Instant at,
            LocalDateTime now) {}

    /** The accounts of banks that were met, and how much is left in each. */
    private static final class Accounts {

        private final Map<List<Object>, Integer> numbers = new HashMap<>();
        private final List<Integer> limits = new ArrayList<>();

        int of(Draw draw, DeskDays drawnBeside) {
            if (draw.quota().isEmpty()) {
                return SeatingProblem.NONE;
            }
            return numbers.computeIfAbsent(List.of(draw.bank(), draw.organisation(), draw.periodStart()), key -> {
                limits.add(draw.quota().orElseThrow().halves() - drawnBeside.halves());
                return limits.size() - 1;
            });
        }

        int[] limits() {
            return limits.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    public Prepared prepare(SiteCode code, TimeOfDay time, List<GroupMember> group) {
        var members = new LinkedHashMap<PersonId, Set<LocalDate>>();
        var found = new ArrayList<Person>();
        var unfit = readGroup(group, members, found);
        if (unfit.isPresent()) {
            return new Prepared.Refused(unfit.get());
        }
        var days = new TreeSet<LocalDate>();
        members.values().forEach(days::addAll);
        if (days.isEmpty()) {
            return new Prepared.Refused(Refusal.of(Refusal.Reason.NOBODY_TO_SEAT));
        }
        if (days.last().isAfter(days.first().plusDays(DAYS_OF_A_WEEK - 1L))) {
            throw new IllegalArgumentException(
                    "The days (%s to %s) are more than a week.".formatted(days.first(), days.last()));
        }
        var site = sites.find(code).orElseThrow(() -> new NotFound("site", code));
        var seed = seeds.draw();
        var reading = read(site, time, days, members.keySet(), seed);
        var wanted = new ArrayList<SeatingDraft.Wanted>();
        var turns = new ArrayList<SeatingProblem.Turn>();
        var accounts = new Accounts();
        for (int number = 0; number < found.size(); number++) {
            seatPerson(reading, found.get(number), number, members, days, wanted, turns, accounts);
        }
        if (turns.isEmpty()) {
            return new Prepared.Refused(wanted.get(0).because().orElseThrow());
        }
        var problem =
                withWishes(reading, found, new SeatingProblem(apart(reading.places()), turns, accounts.limits()), seed);
        return new Prepared.Ready(new SeatingDraft(
                code, reading.places().stream().map(one -> one.desk().code()).toList(), wanted, problem, seed));
    }

    private SeatingProblem withWishes(Reading reading, List<Person> found, SeatingProblem plain, long seed) {
        var me = caller.signedInPerson();
        var planner = SeatingProblem.NONE;
        var indifferent = new HashSet<Integer>();
        var fitting = new HashMap<Integer, BitSet>();
        for (int number = 0; number < found.size(); number++) {
            var person = found.get(number).id();
            if (reading.indifferent().contains(person)) {
                indifferent.add(number);
            }
            if (person.equals(me)) {
                planner = number;
            } else if (reading.needs().containsKey(person)) {
                fitting.put(number, fitting(reading, person));
            }
        }
        return new WishesInPlan(plain, planner).count(indifferent, fitting, seed);
    }

    private static BitSet fitting(Reading reading, PersonId person) {
        var needs = reading.needs().getOrDefault(person, Set.of());
        var fitting = new BitSet();
        IntStream.range(0, reading.places().size())
                .filter(number -> reading.places().get(number).desk().features().containsAll(needs))
                .forEach(fitting::set);
        return fitting;
    }

    private Optional<Refusal> readGroup(
            List<GroupMember> group, Map<PersonId, Set<LocalDate>> members, List<Person> found) {
        if (group.size() > MOST_PEOPLE) {
            return Optional.of(Refusal.of(Refusal.Reason.TOO_MANY_PEOPLE, group.size(), MOST_PEOPLE));
        }
        for (var member : group) {
            var person = member.occupant() instanceof Occupant.Colleague colleague
                    ? colleagues.find(colleague.username())
                    : people.find(caller.signedInPerson());
            if (person.isEmpty()) {
                return Optional.of(Refusal.of(Refusal.Reason.UNKNOWN_COLLEAGUE));
            }
            if (members.put(person.get().id(), member.days()) != null) {
                return Optional.of(Refusal.of(Refusal.Reason.TWICE_IN_GROUP));
            }
            found.add(person.get());
        }
        return group.isEmpty() ? Optional.of(Refusal.of(Refusal.Reason.NOBODY_TO_SEAT)) : Optional.empty();
    }

    private Reading read(Site site, TimeOfDay time, TreeSet<LocalDate> days, Set<PersonId> members, long seed) {
        var at = clock.instant();
        var now = site.wallClock(at);
        var slots = new TreeMap<LocalDate, Slot>();
        days.forEach(day -> time.leftOn(day, site, now).ifPresent(slot -> slots.put(day, slot)));
        var me = caller.signedInPerson();
        var held = claims.heldAt(site.code(), slots.values(), me).stream()
                .collect(Collectors.groupingBy(
                        Claims.Held::day, Collectors.mapping(Claims.Held::desk, Collectors.toSet())));
        // Of equally good desks the one with the lowest number is taken: drawn, it says nothing of those that were left
        // out.
        var places = new ArrayList<>(sites.layout().desksOf(site.code()));
        places.sort(BY_CODE);
        Collections.shuffle(places, new Random(seed));
        return new Reading(
                site,
                places,
                slots,
                sites.closuresOf(site.code(), days.first(), days.last().plusDays(1)),
                rules.of(days.first(), days.last()),
                held,
                seatsTaken.at(site.code(), slots.values(), me, caller.team()),
                wishes.needsOf(whoseNeedsMayCount(members, me, at)),
                wishes.indifferentToNearness(members),
                at,
                now);
    }

    private Set<PersonId> whoseNeedsMayCount(Set<PersonId> members, PersonId me, Instant at) {
        var whose = new HashSet<PersonId>();
        if (plans.madeSince(at.minus(Duration.ofDays(1)), me) < PLANS_A_DAY) {
            whose.addAll(wishes.agreedToPlans(members));
        }
        whose.add(me);
        whose.retainAll(members);
        return whose;
    }

    private void seatPerson(
            Reading reading,
            Person person,
            int number,
            Map<PersonId, Set<LocalDate>> members,
            NavigableSet<LocalDate> allDays,
            List<SeatingDraft.Wanted> wanted,
            List<SeatingProblem.Turn> turns,
            Accounts accounts) {
        var open = new ArrayList<>(bookings.openOf(person.id(), reading.now()));
        var week = new ArrayList<Booking>();
        var days = new TreeSet<>(members.get(person.id()));
        if (reading.book().knows(RuleTopic.DAYS_A_WEEK) && !days.isEmpty()) {
            week.addAll(bookings.keptInWeekOf(days.first(), person.id()));
        }
        for (var day : days) {
            var slot = Optional.ofNullable(reading.slots().get(day));
            if (slot.isEmpty()) {
                wanted.add(new SeatingDraft.Wanted(
                        day,
                        person.id(),
                        slot,
                        SeatingProblem.NONE,
                        Optional.of(TimeOfDay.whyNoSlot(day, reading.site(), reading.now()))));
                continue;
            }
            var could = couldHave(reading, person, slot.get(), open, week, accounts);
            if (could.because().isPresent()) {
                wanted.add(new SeatingDraft.Wanted(day, person.id(), slot, SeatingProblem.NONE, could.because()));
                continue;
            }
            wanted.add(new SeatingDraft.Wanted(day, person.id(), slot, turns.size(), Optional.empty()));
            turns.add(new SeatingProblem.Turn(
                    number,
                    allDays.headSet(day).size(),
                    could.desks(),
                    near(reading, person, day),
                    true,
                    could.accounts(),
                    DeskDays.of(slot.get()).halves()));
            // The rules about how many bookings somebody has count this one on the days that follow.
            could.first().ifPresent(desk -> {
                var provisional = Booking.reserve(
                        BookingId.fresh(),
                        person.id(),
                        person.organisation(),
                        person.team(),
                        desk.desk(),
                        slot.get(),
                        reading.at());
                open.add(provisional);
                week.add(provisional);
            });
        }
    }

    /**
     * The desks somebody could have then.
     *
     * @param because why the rules give them no desk at all, if so; what they need plays no part in it
     * @param first the first by its code that the rules allow
     */
    private record Could(BitSet desks, int[] accounts, Optional<Place> first, Optional<Refusal> because) {}

    private Could couldHave(
            Reading reading, Person person, Slot slot, List<Booking> open, List<Booking> week, Accounts accounts) {
        var desks = new BitSet();
        var drawsFrom = new int[reading.places().size()];
        var held = reading.held().getOrDefault(slot.day(), Set.of());
        Set<DeskFeature> own = person.id().equals(caller.signedInPerson())
                ? reading.needs().getOrDefault(person.id(), Set.of())
                : Set.of();
        var objections = new ArrayList<Refusal>();
        Optional<Place> first = Optional.empty();
        var has = new Circumstances.Held(open, week);
        for (int number = 0; number < drawsFrom.length; number++) {
            var desk = reading.places().get(number);
            var around =
                    Circumstances.at(desk, reading.closures(), reading.now(), Booker.of(person), has, reading.book());
            var request = new BookingRequest(desk.desk().code(), slot);
            var objection = place.objectionTo(
                    new PlaceBooking.Wanted(request, person.id(), person.organisation(), reading.at()), around, open);
            objection.ifPresent(objections::add);
            drawsFrom[number] = SeatingProblem.NONE;
            if (objection.isPresent()) {
                continue;
            }
            first = first.isEmpty() || BY_CODE.compare(desk, first.get()) < 0 ? Optional.of(desk) : first;
            drawsFrom[number] = around.draw(slot)
                    .map(draw -> accounts.of(draw, reading.book().banks().drawnBeside(draw)))
                    .orElse(SeatingProblem.NONE);
            if (!held.contains(desk.desk().code()) && desk.desk().features().containsAll(own)) {
                desks.set(number);
            }
        }
        return new Could(desks, drawsFrom, first, first.isEmpty() ? NoDeskAtAll.because(objections) : Optional.empty());
    }

    private static BitSet near(Reading reading, Person person, LocalDate day) {
        var near = new BitSet();
        var byCode = reading.places().stream()
                .collect(Collectors.toMap(one -> one.desk().code(), one -> one));
        var others = reading.seated().stream()
                .filter(seated -> seated.day().equals(day)
                        && !seated.organisation().equals(person.organisation())
                        && byCode.containsKey(seated.desk()))
                .map(seated -> byCode.get(seated.desk()))
                .toList();
        IntStream.range(0, reading.places().size())
                .filter(number -> others.stream()
                        .anyMatch(other -> Nearness.isNear(reading.places().get(number), other)))
                .forEach(near::set);
        return near;
    }

    private static int[][] apart(List<Place> places) {
        var apart = new int[places.size()][places.size()];
        for (int one = 0; one < apart.length; one++) {
            for (int other = 0; other < apart.length; other++) {
                var metres = Nearness.metres(places.get(one), places.get(other));
                apart[one][other] = (int) Math.min(SeatingProblem.FAR, Math.round(metres * 100));
            }
        }
        return apart;
    }
}
