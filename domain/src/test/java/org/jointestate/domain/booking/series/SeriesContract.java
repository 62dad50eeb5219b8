package org.jointestate.domain.booking.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.shared.NotFound;
import org.junit.jupiter.api.Test;

/** What series must do on every store, in memory or in a database. */
public abstract class SeriesContract extends SeriesRoom {

    private static final Set<DayOfWeek> MONDAYS_AND_WEDNESDAYS = EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    private static final SeriesDays ALL_DAY = new SeriesDays(MONDAYS_AND_WEDNESDAYS, DayPart.DAY);
    private static final LocalDate LAST = MONDAY.plusDays(16);

    /** How many random sequences to run: fewer where each step is a transaction in a database. */
    protected abstract int sequences();

    /** Called between sequences: a store that copies all it holds for each transaction may drop what is over. */
    protected void forget() {}

    @Test
    void one_day_that_is_taken_costs_that_day_alone_and_the_nearest_desk_like_it_is_offered() {
        prepare(2);
        var id = SeriesId.fresh();
        as(BookingDecision.Booked.class, reserve(1, 2, day(MONDAY.plusDays(7))));

        var foreseen = as(PreviewSeries.Look.Seen.class, look(0, 2, MONDAY, LAST, ALL_DAY));
        var started = as(StartSeries.Start.Kept.class, book(0, id, 2, MONDAY, LAST, ALL_DAY));
        var seen = see(0, id);

        assertFalse(started.again());
        assertEquals(
                List.of(true, true, false, true, true, true),
                foreseen.days().stream().map(one -> one.because().isEmpty()).toList());
        assertEquals(
                List.of(true, true, false, true, true, true),
                seen.days().stream().map(one -> one.booking().isPresent()).toList());
        var refused = seen.days().get(2);
        assertEquals(MONDAY.plusDays(7), refused.day());
        assertEquals(Refusal.Reason.DESK_TAKEN, refused.because().orElseThrow().reason());
        // Desks stand forty units apart in a row; of two neighbours the one with the lower code.
        assertEquals(desk(1), refused.offered().orElseThrow().desk().code());
        assertEquals(
                desk(1), foreseen.days().get(2).offered().orElseThrow().desk().code());
        assertTrue(seen.days().stream()
                .flatMap(one -> one.booking().stream())
                .allMatch(row -> row.made().series().equals(Optional.of(id))));
    }

    @Test
    void the_same_request_again_is_answered_the_same_and_books_nothing_more() {
        prepare(2);
        var id = SeriesId.fresh();
        as(BookingDecision.Booked.class, reserve(1, 2, day(MONDAY.plusDays(2))));
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        var before = said(id);
        // The desk that was taken is free meanwhile: the answer is still that of the first time.
        var other = in(ports -> ports.booking().bookings().openOf(people.get(1).id(), now));
        as(BookingDecision.Booked.class, cancelAs(1, other.get(0).id()));

        var again = as(StartSeries.Start.Kept.class, book(0, id, 2, MONDAY, LAST, ALL_DAY));

        assertTrue(again.again());
        assertEquals(before, said(id));
        assertEquals(
                5,
                in(ports -> ports.booking().bookings().openOf(people.get(0).id(), now))
                        .size());
    }

    private List<String> said(SeriesId id) {
        return see(0, id).days().stream()
                .map(one -> "%s %s %s %s"
                        .formatted(
                                one.day(),
                                one.booking().map(row -> row.id().toString()).orElse(""),
                                one.because().map(Refusal::toString).orElse(""),
                                one.offered()
                                        .map(place -> place.desk().code().value())
                                        .orElse("")))
                .toList();
    }

    @Test
    void an_id_of_another_series_is_refused_and_that_of_somebody_else_is_not_there() {
        prepare(2);
        var id = SeriesId.fresh();
        book(0, id, 2, MONDAY, LAST, ALL_DAY);

        var another = as(StartSeries.Start.Refused.class, book(0, id, 3, MONDAY, LAST, ALL_DAY));

        assertEquals(
                Refusal.Reason.SERIES_IS_ANOTHER, another.because().because().reason());
        assertThrows(NotFound.class, () -> book(1, id, 2, MONDAY, LAST, ALL_DAY));
        assertThrows(NotFound.class, () -> see(1, id));
        assertThrows(NotFound.class, () -> accept(1, id, MONDAY));
        assertThrows(NotFound.class, () -> cancel(1, id, new SeriesScope.All()));
    }

    @Test
    void a_series_that_was_left_half_done_is_gone_on_with() {
        prepare(1);
        var id = SeriesId.fresh();
        in(ports -> ports.start(caller(0), clock()).start(id, desk(2), MONDAY, LAST, ALL_DAY));
        in(ports -> ports.day(caller(0), clock()).book(Act.booking(id), MONDAY, Optional.empty()));
        assertEquals(
                List.of(true, false, false, false, false, false),
                see(0, id).days().stream().map(SeeSeries.Day::asked).toList());

        book(0, id, 2, MONDAY, LAST, ALL_DAY);

        assertEquals(6, see(0, id).booked());
    }

    @Test
    void what_was_offered_can_be_taken_once_and_is_refused_when_it_is_gone() {
        prepare(3);
        var id = SeriesId.fresh();
        reserve(1, 2, day(MONDAY));
        reserve(1, 2, day(MONDAY.plusDays(2)));
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        as(BookingDecision.Booked.class, reserve(2, 1, day(MONDAY.plusDays(2))));

        var taken = as(BookingDecision.Booked.class, accept(0, id, MONDAY));
        var again = as(BookingDecision.AlreadySo.class, accept(0, id, MONDAY));
        var gone = accept(0, id, MONDAY.plusDays(2));

        assertEquals(desk(1), taken.booking().desk());
        assertEquals(taken.booking().id(), again.booking().id());
        assertEquals(Refusal.Reason.DESK_TAKEN, refusedBecause(gone));
        assertThrows(NotFound.class, () -> accept(0, id, MONDAY.plusDays(7).minusDays(1)));
        var seen = see(0, id);
        assertEquals(5, seen.booked());
        assertEquals(desk(1), seen.days().get(0).booking().orElseThrow().desk());
        assertTrue(seen.days().get(1).because().isPresent());
    }

    @Test
    void one_this_and_later_a_range_and_all_are_cancelled_and_what_is_checked_in_stays() {
        prepare(1);
        var id = SeriesId.fresh();
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        now = MONDAY.atTime(8, 0);
        as(
                BookingDecision.Booked.class,
                checkInAs(0, see(0, id).days().get(0).booking().orElseThrow().id()));

        var one = cancel(0, id, new SeriesScope.One(MONDAY.plusDays(2)));
        var range = cancel(0, id, new SeriesScope.Range(MONDAY.plusDays(7), MONDAY.plusDays(8)));
        var later = cancel(0, id, new SeriesScope.From(MONDAY.plusDays(16)));
        assertEquals(List.of("CHECKED_IN", "CANCELLED", "CANCELLED", "RESERVED", "RESERVED", "CANCELLED"), states(id));
        assertEquals(3, see(0, id).booked());
        var all = cancel(0, id, new SeriesScope.All());

        assertEquals(List.of(1, 1, 1, 2), List.of(one.size(), range.size(), later.size(), all.size()));
        assertEquals(
                List.of("CHECKED_IN", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED"), states(id));
        assertTrue(cancel(0, id, new SeriesScope.All()).isEmpty());
    }

    private List<String> states(SeriesId id) {
        return see(0, id).days().stream()
                .map(one -> one.booking().map(row -> row.state().name()).orElse(""))
                .toList();
    }

    @Test
    void days_are_moved_each_for_itself_and_one_that_cannot_be_moved_keeps_what_it_has() {
        prepare(2);
        var id = SeriesId.fresh();
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        reserve(1, 4, day(MONDAY.plusDays(9)));

        var moved = changeSeries(0)
                .change(id, new SeriesScope.From(MONDAY.plusDays(7)), Optional.of(desk(4)), Optional.empty());
        var shorter = changeSeries(0)
                .change(id, new SeriesScope.One(MONDAY), Optional.empty(), Optional.of(TimeOfDay.parse("09:00-12:30")));
        var same = changeSeries(0)
                .change(id, new SeriesScope.One(MONDAY), Optional.empty(), Optional.of(TimeOfDay.parse("09:00-12:30")));

        assertEquals(
                List.of(true, false, true, true),
                moved.stream().map(one -> one.because().isEmpty()).toList());
        assertEquals(
                Refusal.Reason.DESK_TAKEN, moved.get(1).because().orElseThrow().reason());
        assertEquals(
                List.of(desk(2), desk(2), desk(4), desk(2), desk(4), desk(4)),
                see(0, id).days().stream()
                        .map(one -> one.booking().orElseThrow().desk())
                        .toList());
        assertEquals(
                new Slot(MONDAY.atTime(9, 0), MONDAY.atTime(12, 30)),
                shorter.get(0).booking().orElseThrow().slot());
        assertTrue(same.get(0).because().isEmpty());
    }

    @Test
    void what_is_too_long_too_far_backwards_or_over_another_series_is_refused_as_a_whole_and_nothing_is_kept() {
        prepare(1);
        var everyDay = new SeriesDays(EnumSet.allOf(DayOfWeek.class), DayPart.MORNING);

        assertRefused(Refusal.Reason.TOO_FAR_AHEAD, SeriesPattern.Field.LAST, MONDAY, MONDAY.plusYears(10), everyDay);
        assertRefused(Refusal.Reason.TOO_FAR_AHEAD, SeriesPattern.Field.LAST, MONDAY, MONDAY.plusDays(9_999), everyDay);
        assertRefused(Refusal.Reason.SERIES_TOO_LONG, SeriesPattern.Field.LAST, MONDAY, MONDAY.plusDays(60), everyDay);
        assertRefused(
                Refusal.Reason.SERIES_ENDS_BEFORE_IT_STARTS,
                SeriesPattern.Field.LAST,
                MONDAY.plusDays(7),
                MONDAY.plusDays(6),
                everyDay);
        assertRefused(Refusal.Reason.IN_THE_PAST, SeriesPattern.Field.FIRST, MONDAY.minusDays(1), MONDAY, everyDay);
        assertRefused(
                Refusal.Reason.SERIES_WITHOUT_DAYS,
                SeriesPattern.Field.WEEKDAYS,
                MONDAY,
                MONDAY.plusDays(3),
                new SeriesDays(Set.of(), DayPart.DAY));
        assertRefused(
                Refusal.Reason.SERIES_WITHOUT_DAYS,
                SeriesPattern.Field.WEEKDAYS,
                MONDAY,
                MONDAY.plusDays(3),
                new SeriesDays(Set.of(DayOfWeek.SUNDAY), DayPart.DAY));
        book(0, SeriesId.fresh(), 2, MONDAY, LAST, ALL_DAY);
        assertRefused(Refusal.Reason.SERIES_OVERLAPS, SeriesPattern.Field.FIRST, LAST, LAST.plusDays(30), everyDay);
        as(
                PreviewSeries.Look.Seen.class,
                look(0, 1, MONDAY.plusDays(1), LAST, new SeriesDays(Set.of(DayOfWeek.TUESDAY), DayPart.DAY)));
        assertEquals(
                1, in(ports -> ports.series().of(people.get(0).id(), MONDAY)).size());
    }

    private void assertRefused(
            Refusal.Reason reason, SeriesPattern.Field field, LocalDate first, LocalDate last, SeriesDays days) {
        var looked = as(PreviewSeries.Look.Refused.class, look(0, 1, first, last, days));
        var started = as(StartSeries.Start.Refused.class, book(0, SeriesId.fresh(), 1, first, last, days));

        for (var objection : List.of(looked.because(), started.because())) {
            assertEquals(reason, objection.because().reason());
            assertEquals(field, objection.field());
        }
    }

    @Test
    void a_series_whose_days_are_being_booked_stands_in_the_way_and_one_whose_server_died_does_not_for_long() {
        prepare(1);
        in(ports -> ports.start(caller(0), clock()).start(SeriesId.fresh(), desk(0), MONDAY, LAST, ALL_DAY));

        var beside = in(ports ->
                ports.start(caller(0), clock()).start(SeriesId.fresh(), desk(1), MONDAY.plusDays(7), LAST, ALL_DAY));
        now = now.plusMinutes(3);
        var later = in(ports ->
                ports.start(caller(0), clock()).start(SeriesId.fresh(), desk(1), MONDAY.plusDays(7), LAST, ALL_DAY));

        assertEquals(
                Refusal.Reason.SERIES_OVERLAPS,
                as(StartSeries.Start.Refused.class, beside).because().because().reason());
        as(StartSeries.Start.Kept.class, later);
    }

    @Test
    void an_unknown_desk_and_a_closed_day_say_so() {
        prepare(1);
        transaction(ports -> {
            ports.booking()
                    .sites()
                    .find(estate.site().code())
                    .orElseThrow()
                    .openDuring(OpeningHours.parse("MONDAY 07:00-19:00; TUESDAY 07:00-12:00"));
            return "done";
        });
        var id = SeriesId.fresh();
        var afternoons = new SeriesDays(EnumSet.allOf(DayOfWeek.class), DayPart.AFTERNOON);

        var started = as(
                StartSeries.Start.Refused.class,
                bookSeries(0)
                        .book(
                                SeriesId.fresh(),
                                new org.jointestate.domain.estate.DeskCode(code + "-9-Z99"),
                                MONDAY,
                                LAST,
                                afternoons));
        book(0, id, 2, MONDAY, MONDAY.plusDays(2), afternoons);

        assertEquals(Refusal.Reason.UNKNOWN_DESK, started.because().because().reason());
        assertEquals(
                List.of("", "OUTSIDE_OPENING_HOURS", "SITE_CLOSED"),
                see(0, id).days().stream()
                        .map(one -> one.because()
                                .map(because -> because.reason().name())
                                .orElse(""))
                        .toList());
    }

    @Test
    void a_night_shift_on_the_night_the_clocks_go_forward_answers_for_itself() {
        prepare(1);
        transaction(ports -> {
            ports.booking()
                    .sites()
                    .find(estate.site().code())
                    .orElseThrow()
                    .openDuring(OpeningHours.parse("FRIDAY 00:00-00:00; SATURDAY 00:00-00:00; SUNDAY 00:00-00:00"));
            return "done";
        });
        var friday = LocalDate.of(2027, 3, 26);
        var toHalfPastOne = SeriesId.fresh();
        var toSix = SeriesId.fresh();

        book(
                0,
                toHalfPastOne,
                2,
                friday,
                friday.plusDays(1),
                new SeriesDays(EnumSet.allOf(DayOfWeek.class), TimeOfDay.parse("22:00-01:30")));
        var seen = see(0, toHalfPastOne);
        cancel(0, toHalfPastOne, new SeriesScope.All());
        book(
                0,
                toSix,
                2,
                friday,
                friday.plusDays(1),
                new SeriesDays(EnumSet.allOf(DayOfWeek.class), TimeOfDay.parse("22:00-06:00")));

        assertTrue(seen.days().get(0).booking().isPresent());
        assertEquals(
                Refusal.Reason.NO_SUCH_TIME,
                seen.days().get(1).because().orElseThrow().reason());
        assertEquals(2, see(0, toSix).booked());
    }

    @Test
    void the_dry_look_counts_the_days_before_against_the_limit_and_the_act_agrees() {
        prepare(1);
        var weekdays = new SeriesDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), DayPart.DAY);
        var id = SeriesId.fresh();

        var foreseen = as(PreviewSeries.Look.Seen.class, look(0, 2, MONDAY, MONDAY.plusDays(46), weekdays));
        book(0, id, 2, MONDAY, MONDAY.plusDays(46), weekdays);

        // Thirty open bookings and no more is the rule of the estate.
        assertEquals(
                30,
                foreseen.days().stream().filter(one -> one.because().isEmpty()).count());
        assertEquals(30, see(0, id).booked());
        assertEquals(
                Refusal.Reason.TOO_MANY_OPEN_BOOKINGS,
                foreseen.days().get(30).because().orElseThrow().reason());
        assertEquals(
                foreseen.days().stream()
                        .map(one -> one.because().map(Refusal::reason))
                        .toList(),
                see(0, id).days().stream()
                        .map(one -> one.because().map(Refusal::reason))
                        .toList());
    }

    @Test
    void a_single_booking_of_ones_own_on_one_of_the_days_costs_that_day_and_the_same_desk_counts_as_booked() {
        prepare(1);
        var id = SeriesId.fresh();
        as(BookingDecision.Booked.class, reserve(0, 3, day(MONDAY)));
        as(BookingDecision.Booked.class, reserve(0, 2, day(MONDAY.plusDays(2))));

        var foreseen = as(PreviewSeries.Look.Seen.class, look(0, 2, MONDAY, LAST, ALL_DAY));
        book(0, id, 2, MONDAY, LAST, ALL_DAY);

        assertEquals(
                Refusal.Reason.PERSON_ALREADY_BOOKED,
                see(0, id).days().get(0).because().orElseThrow().reason());
        assertTrue(foreseen.days().get(1).already());
        assertEquals(5, see(0, id).booked());
    }

    /** Series, single days and cancelling by three people on four desks against maps. The seed is in the message of a failure. */
    @Test
    void random_series_and_cancellings_agree_with_a_small_model() {
        prepare(3);
        runSequences(sequences());
    }

    protected void runSequences(int count) {
        var seed = Long.getLong("joint.estate.seed", System.nanoTime());
        var random = new Random(seed);
        for (int sequence = 0; sequence < count; sequence++) {
            var model = new Model(random, "seed %d, sequence %d".formatted(seed, sequence));
            model.run(12);
            model.clear();
            forget();
        }
    }

    /** Who has which desk on which day, and which days belong to which series. */
    private final class Model {

        private record Key(int desk, LocalDate day) {}

        private final Random random;
        private final String where;
        private final Map<Key, Integer> desks = new HashMap<>();
        private final Map<Integer, TreeMap<LocalDate, Integer>> people = new HashMap<>();
        private final Map<SeriesId, Integer> owners = new LinkedHashMap<>();
        private final Map<SeriesId, TreeMap<LocalDate, Integer>> series = new HashMap<>();

        Model(Random random, String where) {
            this.random = random;
            this.where = where;
            for (int person = 0; person < 3; person++) {
                people.put(person, new TreeMap<>());
            }
        }

        void run(int steps) {
            for (int step = 0; step < steps; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> single();
                    case 1, 2 -> startSeries();
                    default -> cancelSome();
                }
                compare();
            }
        }

        private LocalDate anyDay() {
            return MONDAY.plusDays(random.nextInt(21));
        }

        private boolean isFree(int person, int desk, LocalDate day) {
            return !desks.containsKey(new Key(desk, day)) && !people.get(person).containsKey(day);
        }

        private void take(int person, int desk, LocalDate day) {
            desks.put(new Key(desk, day), person);
            people.get(person).put(day, desk);
        }

        private void single() {
            int person = random.nextInt(3);
            int desk = random.nextInt(4);
            var day = anyDay();
            var decision = reserve(person, desk, day(day));
            if (isFree(person, desk, day)) {
                as(BookingDecision.Booked.class, decision);
                take(person, desk, day);
            } else if (people.get(person).getOrDefault(day, -1) == desk) {
                as(BookingDecision.AlreadySo.class, decision);
            } else {
                as(BookingDecision.Refused.class, decision);
            }
        }

        private void startSeries() {
            int person = random.nextInt(3);
            int desk = random.nextInt(4);
            var first = anyDay();
            var last = first.plusDays(random.nextInt(12));
            var weekdays = EnumSet.noneOf(DayOfWeek.class);
            for (var weekday : DayOfWeek.values()) {
                if (random.nextInt(3) > 0) {
                    weekdays.add(weekday);
                }
            }
            var days = first.datesUntil(last.plusDays(1))
                    .filter(day -> weekdays.contains(day.getDayOfWeek()))
                    .toList();
            var id = SeriesId.fresh();
            var started = book(person, id, desk, first, last, new SeriesDays(weekdays, DayPart.DAY));
            var overlaps = series.entrySet().stream()
                    .filter(one -> owners.get(one.getKey()) == person)
                    .anyMatch(one -> days.stream().anyMatch(one.getValue()::containsKey));
            if (days.isEmpty() || overlaps) {
                as(StartSeries.Start.Refused.class, started);
                return;
            }
            as(StartSeries.Start.Kept.class, started);
            owners.put(id, person);
            series.put(id, new TreeMap<>());
            for (var day : days) {
                if (isFree(person, desk, day)) {
                    take(person, desk, day);
                    series.get(id).put(day, desk);
                }
            }
            var expected = days.stream()
                    .filter(day -> people.get(person).getOrDefault(day, -1) == desk)
                    .count();
            assertEquals(expected, see(person, id).booked(), where);
        }

        private void cancelSome() {
            if (owners.isEmpty()) {
                return;
            }
            var id = new ArrayList<>(owners.keySet()).get(random.nextInt(owners.size()));
            int person = owners.get(id);
            var day = anyDay();
            SeriesScope scope =
                    switch (random.nextInt(4)) {
                        case 0 -> new SeriesScope.One(day);
                        case 1 -> new SeriesScope.From(day);
                        case 2 -> new SeriesScope.Range(day, day.plusDays(random.nextInt(6)));
                        default -> new SeriesScope.All();
                    };
            // A day on which the person had just this desk before counts as booked, and is cancelled with the series.
            var open = see(person, id).days().stream()
                    .filter(one -> scope.covers(one.day()))
                    .filter(one -> one.booking()
                            .filter(row -> row.state() == BookingState.RESERVED)
                            .isPresent())
                    .toList();
            var answers = cancel(person, id, scope);
            assertEquals(open.size(), answers.size(), where);
            for (var one : open) {
                int desk = people.get(person).remove(one.day());
                desks.remove(new Key(desk, one.day()));
                series.get(id).remove(one.day());
            }
        }

        private void compare() {
            for (int person = 0; person < 3; person++) {
                int who = person;
                var stored = new TreeMap<LocalDate, String>();
                in(ports -> ports.booking()
                                .bookings()
                                .openOf(SeriesContract.this.people.get(who).id(), now))
                        .forEach(booking ->
                                stored.put(booking.slot().day(), booking.desk().value()));
                var known = new TreeMap<LocalDate, String>();
                people.get(person)
                        .forEach((day, desk) -> known.put(day, desk(desk).value()));
                assertEquals(known, stored, where);
            }
        }

        void clear() {
            for (int person = 0; person < 3; person++) {
                int who = person;
                List<BookingId> ids = in(ports -> ports.booking()
                                .bookings()
                                .openOf(SeriesContract.this.people.get(who).id(), now))
                        .stream()
                        .map(org.jointestate.domain.booking.Booking::id)
                        .toList();
                ids.forEach(id -> cancelAs(who, id));
            }
        }
    }
}
