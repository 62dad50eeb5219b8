package org.jointestate.domain.booking.seating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.InMemoryBookingRules;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SeenBy;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Undone;

/** Seating kept in memory: wishes, and who sits around over the bookings in memory. */
public final class InMemorySeating implements SeatingWishes, SeatsTaken, SeatingPlans {

    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryBookingRules rules = new InMemoryBookingRules();
    private final Map<PersonId, Set<DeskFeature>> needs = new HashMap<>();
    private final Set<PersonId> agreed = new HashSet<>();
    private final Set<PersonId> indifferent = new HashSet<>();
    private final SeatingPorts ports = new SeatingPorts(
            new BookingPorts(people, new InMemorySites(), bookings, bookings, rules), this, this, this);
    private final Map<SeatingPlanId, SeatingPlan> plans = new LinkedHashMap<>();

    public <T> T transaction(Function<SeatingPorts, T> work) {
        var undo = bookings.undo();
        var before = new LinkedHashMap<>(plans);
        var answer = work.apply(ports);
        if (answer instanceof Undone) {
            undo.run();
            plans.clear();
            plans.putAll(before);
        }
        return answer;
    }

    @Override
    public Set<DeskFeature> needsOf(PersonId person) {
        return needs.getOrDefault(person, Set.of());
    }

    @Override
    public Map<PersonId, Set<DeskFeature>> needsOf(Collection<PersonId> some) {
        return needs.entrySet().stream()
                .filter(entry ->
                        some.contains(entry.getKey()) && !entry.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void need(PersonId person, Set<DeskFeature> features) {
        var copy = EnumSet.noneOf(DeskFeature.class);
        copy.addAll(features);
        needs.put(person, copy);
    }

    @Override
    public Set<PersonId> agreedToPlans(Collection<PersonId> some) {
        return some.stream().filter(agreed::contains).collect(Collectors.toSet());
    }

    @Override
    public void agreeToPlans(PersonId person, boolean agrees) {
        if (agrees) {
            agreed.add(person);
        } else {
            agreed.remove(person);
        }
    }

    @Override
    public Set<PersonId> indifferentToNearness(Collection<PersonId> some) {
        return some.stream().filter(indifferent::contains).collect(Collectors.toSet());
    }

    @Override
    public void countNearness(PersonId person, boolean counts) {
        if (counts) {
            indifferent.remove(person);
        } else {
            indifferent.add(person);
        }
    }

    @Override
    public List<Seated> at(SiteCode site, Collection<Slot> slots, PersonId asking, Optional<TeamCode> team) {
        return slots.stream()
                .flatMap(slot -> bookings.stored().stream()
                        .filter(booking -> booking.site().equals(site) && booking.kind() == SpaceKind.DESK)
                        .filter(booking ->
                                booking.state().holdsDesk() && booking.slot().overlaps(slot))
                        .filter(booking -> !booking.isOf(asking) || booking.isForVisitor())
                        .map(booking -> new Seated(
                                slot.day(),
                                booking.desk(),
                                booking.organisation(),
                                booking.person()
                                        .flatMap(people::find)
                                        .filter(person -> isColleague(person, team))
                                        .isPresent())))
                .toList();
    }

    @Override
    public void keep(SeatingPlan plan) {
        plans.put(plan.id(), plan);
    }

    @Override
    public Optional<SeatingPlan> find(SeatingPlanId id) {
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public void booked(SeatingPlanId id, LocalDate day, PersonId person, BookingId booking) {
        plans.computeIfPresent(
                id,
                (same, plan) -> new SeatingPlan(
                        id,
                        plan.madeBy(),
                        plan.made(),
                        plan.site(),
                        plan.seed(),
                        plan.solver(),
                        plan.figures(),
                        plan.simple(),
                        plan.seats().stream()
                                .map(seat ->
                                        seat.day().equals(day) && seat.person().equals(person)
                                                ? new SeatingPlan.PlannedSeat(
                                                        day,
                                                        person,
                                                        seat.slot(),
                                                        seat.desk(),
                                                        seat.reasons(),
                                                        seat.because(),
                                                        Optional.of(booking))
                                                : seat)
                                .toList()));
    }

    @Override
    public int madeSince(Instant moment, PersonId madeBy) {
        return (int) plans.values().stream()
                .filter(plan -> plan.madeBy().equals(madeBy) && plan.made().isAfter(moment))
                .count();
    }

    @Override
    public int forgetAllBut(int newest, PersonId madeBy) {
        var old = plans.values().stream()
                .filter(plan -> plan.madeBy().equals(madeBy))
                .sorted(Comparator.comparing(SeatingPlan::made).reversed().thenComparing(plan -> plan.id()
                        .toString()))
                .skip(newest)
                .map(SeatingPlan::id)
                .toList();
        old.forEach(plans::remove);
        return old.size();
    }

    @Override
    public int forgetEndedBefore(LocalDate day) {
        var all = plans.size();
        plans.values().removeIf(plan -> plan.lastDay().isBefore(day));
        return all - plans.size();
    }

    private static boolean isColleague(Person person, Optional<TeamCode> team) {
        return team.isPresent() && person.team().equals(team) && person.seenBy() != SeenBy.NOBODY;
    }
}
