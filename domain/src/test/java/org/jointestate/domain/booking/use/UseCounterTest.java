package org.jointestate.domain.booking.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.junit.jupiter.api.Test;

/** What is counted, by hand and beside a plain recount of months by chance, among them those in which the clocks change. */
class UseCounterTest {

    private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2026, 10), YearMonth.of(2027, 2), YearMonth.of(2027, 3));

    @Test
    void every_figure_that_is_told_is_that_of_a_plain_recount_and_none_is_about_few_people() {
        var told = 0;
        var leftOut = 0;
        for (int seed = 0; seed < 45; seed++) {
            var month = MONTHS.get(seed % MONTHS.size());
            var from = month.atDay(1);
            var until = month.plusMonths(1).atDay(1);
            var estate = new AYearOfUse(seed, "S" + seed, from.minusDays(1), until.plusDays(1), 20 + 6 * seed);
            var past = estate.bookings.stream().map(AYearOfUse::past).toList();
            var recount = new Recount(estate, past, from, until);

            var count = counter(estate, from, until).count(past, month, LATER, true);

            for (var figure : count.figures()) {
                var people = recount.people(figure.dimension(), figure.item()).size();
                var what = "seed %d, %s %s".formatted(seed, figure.dimension(), figure.item());
                if (figure.leftOut() > 0) {
                    leftOut++;
                    assertEquals(Amounts.NONE, figure.amounts(), what);
                } else {
                    told++;
                    assertFalse(SmallNumbers.isSmall(people), what);
                    assertEquals(recount.amounts(figure.dimension(), figure.item()), figure.amounts(), what);
                }
            }
            if (count.month().shown()) {
                for (var dimension : Recount.partitions()) {
                    assertFalse(
                            SmallNumbers.isSmall(recount.peopleOfHidden(dimension, count.figures())
                                    .size()),
                            "seed %d, what is left of the sum by %s".formatted(seed, dimension));
                }
            }
            var booked = recount.peaks(false);
            var attended = recount.peaks(true);
            for (var peak : count.peaks()) {
                var key = List.of(peak.weekday().getValue(), peak.hour());
                assertEquals(SmallNumbers.few(booked.getOrDefault(key, 0)), peak.booked(), "seed " + seed + key);
                assertEquals(SmallNumbers.few(attended.getOrDefault(key, 0)), peak.attended(), "seed " + seed + key);
            }
        }
        assertTrue(told > 1000 && leftOut > 300, told + " told and " + leftOut + " left out");
    }

    @Test
    void the_parts_of_each_dimension_make_up_the_whole() {
        var month = YearMonth.of(2027, 3);
        var estate = new AYearOfUse(7, "WHOLE", month.atDay(1), month.atEndOfMonth(), 3000);
        var past = estate.bookings.stream().map(AYearOfUse::past).toList();

        var count =
                counter(estate, month.atDay(1), month.plusMonths(1).atDay(1)).count(past, month, LATER, true);

        for (var dimension : List.of(Dimension.HOUR, Dimension.WEEKDAY, Dimension.ZONE)) {
            var of = count.figures().stream()
                    .filter(figure -> figure.dimension() == dimension)
                    .toList();
            assertEquals(0, of.stream().mapToInt(Figure::leftOut).sum(), dimension.name());
            assertEquals(
                    count.month().whole().attended(),
                    of.stream().mapToLong(one -> one.amounts().attended()).sum());
            assertEquals(
                    count.month().whole().open(),
                    of.stream().mapToLong(one -> one.amounts().open()).sum());
        }
    }

    /** By hand. On 25 October 2026 the clock goes back from 02:00 to 01:00, on 28 March 2027 forward from 01:00 to 02:00. */
    @Test
    void a_night_in_which_the_clocks_change_has_the_half_hours_that_the_wall_shows() {
        var back = night(LocalDate.of(2026, 10, 24), "2026-10-24T21:00:00Z", "2026-10-25T01:10:00Z");
        // 22:00 to 06:00 on the wall are 16 half hours though nine hours pass. Until 01:10 of the clock's second going:
        // 22, 22:30, 23, 23:30,
        // 0:00, 0:30, and 1:00 and 1:30, which were attended the first time that the wall showed them.
        assertEquals(16, back.booked());
        assertEquals(8, back.attended());

        var again = night(LocalDate.of(2026, 10, 24), "2026-10-25T01:10:00Z", "2026-10-25T01:20:00Z");
        assertEquals(1, again.attended());

        var forward = night(LocalDate.of(2027, 3, 27), "2027-03-27T22:00:00Z", "2027-03-28T05:00:00Z");
        // From one to two the wall shows nothing: 14 half hours, all attended.
        assertEquals(14, forward.booked());
        assertEquals(14, forward.attended());
    }

    /** Five people of one night, so that it may be told; all the same. */
    private static Amounts night(LocalDate day, String came, String left) {
        var estate = new AYearOfUse(1, "NIGHT", day, day.plusDays(20), 0);
        var desk = estate.desks.get(0).code();
        var past = estate.people.stream()
                .limit(5)
                .map(person -> new PastBooking(
                        desk,
                        new OrganisationCode("POLICE"),
                        Optional.of(person.id()),
                        new Slot(day.atTime(22, 0), day.plusDays(1).atTime(6, 0)),
                        BookingState.LEFT,
                        Optional.of(Instant.parse(came)),
                        Optional.of(Instant.parse(left))))
                .toList();
        return counter(estate, day, day.plusDays(2))
                .count(past, YearMonth.from(day), LATER, true)
                .month()
                .whole();
    }

    @Test
    void a_desk_promised_twice_counts_its_half_hours_once_and_both_bookings() {
        var day = LocalDate.of(2027, 3, 1);
        var estate = new AYearOfUse(1, "TWICE", day, day.plusDays(20), 0);
        var desk = estate.desks.get(0).code();
        var missed = new PastBooking(
                desk,
                new OrganisationCode("POLICE"),
                Optional.of(PersonId.fresh()),
                new Slot(day.atTime(9, 0), day.atTime(13, 0)),
                BookingState.NO_SHOW,
                Optional.empty(),
                Optional.of(Instant.parse("2027-03-01T10:30:00Z")));
        var instead = new PastBooking(
                desk,
                new OrganisationCode("FIRE"),
                Optional.of(PersonId.fresh()),
                new Slot(day.atTime(11, 0), day.atTime(17, 0)),
                BookingState.CHECKED_IN,
                Optional.of(Instant.parse("2027-03-01T11:05:00Z")),
                Optional.empty());
        var others = estate.people.stream()
                .limit(8)
                .map(person -> new PastBooking(
                        estate.desks.get(1).code(),
                        new OrganisationCode("FIRE"),
                        Optional.of(person.id()),
                        new Slot(day.atTime(9, 0), day.atTime(10, 0)),
                        BookingState.RESERVED,
                        Optional.empty(),
                        Optional.empty()));

        var count = counter(estate, day, day.plusDays(1))
                .count(
                        java.util.stream.Stream.concat(List.of(missed, instead).stream(), others)
                                .toList(),
                        YearMonth.of(2027, 3),
                        LATER,
                        true);

        // Nine to five are 16 half hours of the one desk, and nine to ten two of the other.
        assertEquals(18, count.month().whole().booked());
        assertEquals(12, count.month().whole().attended());
        assertEquals(8, count.month().whole().missed());
        assertEquals(10, count.month().whole().bookings());
        assertEquals(1, count.month().whole().noShows());
        assertEquals(12, count.month().desks());
    }

    @Test
    void bookings_whose_names_are_gone_make_nobody_known() {
        var month = YearMonth.of(2027, 3);
        var estate = new AYearOfUse(3, "GONE", month.atDay(1), month.atEndOfMonth(), 400);
        var past = estate.bookings.stream()
                .map(AYearOfUse::past)
                .map(one -> new PastBooking(
                        one.desk(),
                        one.organisation(),
                        Optional.empty(),
                        one.slot(),
                        one.state(),
                        one.checkedIn(),
                        one.ended()))
                .toList();

        var count =
                counter(estate, month.atDay(1), month.plusMonths(1).atDay(1)).count(past, month, LATER, true);

        assertFalse(count.month().shown());
        assertTrue(count.figures().stream().allMatch(figure -> figure.leftOut() == 1));
    }

    private static UseCounter counter(AYearOfUse estate, LocalDate from, LocalDate until) {
        return new UseCounter(
                estate.site,
                estate.places(),
                estate.desks.stream()
                        .map(org.jointestate.domain.estate.Desk::code)
                        .collect(Collectors.toSet()),
                List.of(estate.closure),
                List.of(estate.bank),
                from,
                until);
    }

    @Test
    void a_year_of_use_has_every_kind_of_booking() {
        var estate = new AYearOfUse(1, "KINDS", LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 1), 400);

        var states = estate.bookings.stream()
                .map(org.jointestate.domain.booking.Booking::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertEquals(BookingState.values().length, states.size(), states.toString());
    }
}
