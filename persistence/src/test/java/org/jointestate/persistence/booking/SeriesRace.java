package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.series.SeriesDays;
import org.jointestate.domain.booking.series.SeriesPorts;
import org.jointestate.domain.booking.series.SeriesRoom;
import org.jointestate.domain.booking.series.StartSeries;
import org.jointestate.domain.estate.AnEstate;
import org.jointestate.persistence.shared.AsTheRunner;
import org.jointestate.persistence.shared.AtOnce;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.api.Test;

/** Many who move to one desk at once, many who want one desk for a series, and one series that is sent many times at once. */
abstract class SeriesRace extends SeriesRoom {

    private static final int MOVERS = 32;
    private static final int ROUNDS = 8;

    private TestDatabase database;

    protected abstract TestDatabase fresh();

    /** As the runner does: tried again where the database says that two transactions met. */
    @Override
    protected <T> T transaction(Function<SeriesPorts, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Transactions.runSeries(database, work);
            } catch (RuntimeException e) {
                if (attempt == 4 || !AsTheRunner.isWorthAnotherTry(e)) {
                    throw e;
                }
            }
        }
    }

    private void open(int howMany, int desks) {
        database = fresh();
        estate = AnEstate.of(code, desks);
        prepare(howMany);
    }

    @Test
    void of_eight_overlapping_series_that_one_person_begins_at_once_one_is_kept_and_the_others_are_refused()
            throws Exception {
        open(1, 8);
        var days = new SeriesDays(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), DayPart.DAY);
        List<Callable<StartSeries.Start>> starts = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> starts.add(() -> in(ports -> ports.start(caller(0), clock())
                        .start(SeriesId.fresh(), desk(i), MONDAY, MONDAY.plusDays(20), days))));

        var answers = AtOnce.press(starts);

        assertEquals(
                1,
                answers.stream()
                        .filter(StartSeries.Start.Kept.class::isInstance)
                        .count());
        assertEquals(
                7,
                answers.stream()
                        .filter(answer -> answer instanceof StartSeries.Start.Refused refused
                                && refused.because().because().reason() == Refusal.Reason.SERIES_OVERLAPS)
                        .count());
    }

    @Test
    void of_32_who_move_to_one_desk_one_wins_it_and_the_others_keep_what_they_had() throws Exception {
        open(MOVERS, MOVERS + 1);
        for (int round = 0; round < ROUNDS; round++) {
            var day = MONDAY.plusDays(round);
            // By time, and not the same times: each overlaps all the others between eleven and twelve.
            var slots = IntStream.range(0, MOVERS)
                    .mapToObj(i -> new Slot(day.atTime(8 + i % 3, 0), day.atTime(12 + i % 4, 30)))
                    .toList();
            var had = IntStream.range(0, MOVERS)
                    .mapToObj(i -> as(BookingDecision.Booked.class, reserve(i, i, slots.get(i)))
                            .booking()
                            .id())
                    .toList();

            List<Callable<BookingDecision>> moves = new ArrayList<>();
            IntStream.range(0, MOVERS).forEach(i -> moves.add(() -> move(i, had.get(i), slots.get(i))));
            var answers = AtOnce.press(moves);

            var won = answers.stream()
                    .filter(BookingDecision.Booked.class::isInstance)
                    .count();
            assertEquals(1, won, "round " + round);
            for (int i = 0; i < MOVERS; i++) {
                var stored = stored(had.get(i));
                var moved = answers.get(i) instanceof BookingDecision.Booked;
                assertEquals(desk(moved ? MOVERS : i), stored, "round " + round);
                if (!moved) {
                    assertEquals(Refusal.Reason.DESK_TAKEN, refusedBecause(answers.get(i)));
                }
            }
            assertEquals(MOVERS, heldDesks(day), "round " + round);
        }
    }

    private BookingDecision move(int person, BookingId booking, Slot slot) {
        return in(ports -> ports.booking()
                .changeBooking(caller(person), clock())
                .change(booking, new BookingRequest(desk(MOVERS), slot)));
    }

    private Object stored(BookingId id) {
        return in(ports -> ports.booking().bookings().find(id).orElseThrow().desk());
    }

    private int heldDesks(LocalDate day) {
        return in(ports -> ports.booking()
                .claims()
                .heldAt(estate.site().code(), List.of(day(day)), people.get(0).id())
                .size());
    }

    @Test
    void of_eight_series_for_one_desk_each_day_has_one_winner_and_every_day_of_each_is_answered() throws Exception {
        open(8, 9);
        var days = new SeriesDays(EnumSet.allOf(java.time.DayOfWeek.class), DayPart.DAY);
        var ids = IntStream.range(0, 8).mapToObj(i -> SeriesId.fresh()).toList();

        List<Callable<StartSeries.Start>> series = new ArrayList<>();
        IntStream.range(0, 8).forEach(i -> series.add(() -> book(i, ids.get(i), 0, MONDAY, MONDAY.plusDays(9), days)));
        AtOnce.press(series);

        var winners = 0L;
        for (int i = 0; i < 8; i++) {
            var seen = see(i, ids.get(i));
            assertTrue(seen.days().stream().allMatch(day -> day.asked()));
            assertTrue(seen.days().stream()
                    .filter(day -> day.booking().isEmpty())
                    .allMatch(day -> day.because().orElseThrow().reason() == Refusal.Reason.DESK_TAKEN));
            winners += seen.booked();
        }
        assertEquals(10, winners);
    }

    @Test
    void a_series_that_is_sent_eight_times_at_once_is_one_series_with_one_booking_a_day() throws Exception {
        open(1, 3);
        var days = new SeriesDays(EnumSet.allOf(java.time.DayOfWeek.class), DayPart.MORNING);
        for (int round = 0; round < ROUNDS; round++) {
            var id = SeriesId.fresh();
            var first = MONDAY.plusDays(4L * round);
            List<Callable<StartSeries.Start>> same = new ArrayList<>();
            IntStream.range(0, 8).forEach(i -> same.add(() -> book(0, id, 1, first, first.plusDays(3), days)));

            var answers = AtOnce.press(same);

            assertTrue(answers.stream().allMatch(StartSeries.Start.Kept.class::isInstance));
            assertEquals(4, see(0, id).booked());
            var open =
                    in(ports -> ports.booking().bookings().openOf(people.get(0).id(), first.atStartOfDay()));
            assertEquals(4, open.size(), "round " + round);
            assertEquals(
                    4, new HashSet<>(open.stream().map(one -> one.slot().day()).toList()).size());
            open.forEach(one -> cancelAs(0, one.id()));
        }
    }
}
