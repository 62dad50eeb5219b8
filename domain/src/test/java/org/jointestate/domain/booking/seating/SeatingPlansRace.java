package org.jointestate.domain.booking.seating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.others.Occupant;
import org.jointestate.domain.booking.seating.PrepareSeatingPlan.Prepared;
import org.junit.jupiter.api.Test;

/** Two plans for the same desks accepted at once, one plan accepted twice at once, and one that is cut off half-way. */
public abstract class SeatingPlansRace extends SeatingRoom {

    private static final Set<LocalDate> DAYS = Set.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));

    private SeatingPlanId plan(int maker, int... others) {
        var group = new ArrayList<GroupMember>();
        group.add(new GroupMember(new Occupant.Myself(), DAYS));
        for (var other : others) {
            group.add(new GroupMember(new Occupant.Colleague(people.get(other).username()), DAYS));
        }
        var draft = as(Prepared.Ready.class, in(ports -> ports.prepare(caller(maker), clock())
                        .prepare(site, DayPart.DAY, group)))
                .draft();
        // Both from the first desk on, so that they want the same; which numbers these have is drawn.
        var seats = new int[draft.problem().turns()];
        for (int turn = 0; turn < seats.length; turn++) {
            seats[turn] = draft.desks().indexOf(desk(turn / DAYS.size()));
        }
        return in(ports -> ports.keep(caller(maker), clock()).keep(draft, seats, seats, "by hand"));
    }

    private List<BookingDecision> acceptAll(int maker, SeatingPlanId id, boolean backwards) {
        var seats = new ArrayList<>(
                in(ports -> ports.see(caller(maker)).see(id)).plan().seats());
        if (backwards) {
            Collections.reverse(seats);
        }
        return seats.stream()
                .map(seat ->
                        in(ports -> ports.acceptSeat(caller(maker), clock()).accept(id, seat.day(), seat.person())))
                .toList();
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        var start = new CyclicBarrier(work.size());
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Callable<T>> together = new ArrayList<>();
            work.forEach(one -> together.add(() -> {
                start.await();
                return one.call();
            }));
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(together)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private int held(LocalDate day) {
        return in(ports -> ports.booking()
                        .claims()
                        .heldAt(site, List.of(day(day)), people.get(0).id()))
                .size();
    }

    @Test
    void of_two_plans_for_the_same_desks_each_desk_goes_to_one_and_the_other_is_told() throws Exception {
        var police = plan(0, 1);
        var fire = plan(4, 5);

        var answers = atOnce(List.<Callable<List<BookingDecision>>>of(
                () -> acceptAll(0, police, false), () -> acceptAll(4, fire, true)));

        var all = answers.stream().flatMap(List::stream).toList();
        var booked =
                all.stream().filter(BookingDecision.Booked.class::isInstance).count();
        var lost = all.stream()
                .filter(one -> one instanceof BookingDecision.Refused refused
                        && refused.because().reason() == Refusal.Reason.DESK_TAKEN)
                .count();
        assertEquals(2L * DAYS.size(), booked);
        assertEquals(2L * DAYS.size(), lost);
        DAYS.forEach(day -> assertEquals(2, held(day)));
        var noted = in(ports -> ports.see(caller(0)).see(police)).states().size()
                + in(ports -> ports.see(caller(4)).see(fire)).states().size();
        assertEquals(booked, noted);
    }

    @Test
    void one_plan_accepted_twice_at_once_is_booked_once() throws Exception {
        var id = plan(0, 1, 2);

        var answers = atOnce(
                List.<Callable<List<BookingDecision>>>of(() -> acceptAll(0, id, false), () -> acceptAll(0, id, false)));

        assertTrue(answers.stream()
                .flatMap(List::stream)
                .noneMatch(one -> one instanceof BookingDecision.Refused refused
                        && refused.because().reason() == Refusal.Reason.DESK_TAKEN));
        DAYS.forEach(day -> assertEquals(3, held(day)));
        assertEquals(
                3 * DAYS.size(),
                in(ports -> ports.see(caller(0)).see(id)).states().size());
    }

    @Test
    void a_plan_that_is_cut_off_half_way_goes_on_with_the_rest() {
        var id = plan(0, 1);
        var seats = in(ports -> ports.see(caller(0)).see(id)).plan().seats();
        for (var seat : seats.subList(0, 3)) {
            as(BookingDecision.Booked.class, in(ports -> ports.acceptSeat(caller(0), clock())
                    .accept(id, seat.day(), seat.person())));
        }

        var answers = acceptAll(0, id, false);

        assertEquals(
                List.of(true, true, true, false, false, false),
                answers.stream()
                        .map(BookingDecision.AlreadySo.class::isInstance)
                        .toList());
        DAYS.forEach(day -> assertEquals(2, held(day)));
    }
}
