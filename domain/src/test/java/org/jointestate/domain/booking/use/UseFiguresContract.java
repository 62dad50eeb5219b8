package org.jointestate.domain.booking.use;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of use figures must do, in memory or in a database: counted month by month, summed up right, counted again right. */
public abstract class UseFiguresContract {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 14);
    private static final LocalDate LAST = LocalDate.of(2027, 4, 20);
    /** A Wednesday: the running month is counted until Sunday the 18th. */
    private static final Instant NOW = Instant.parse("2027-04-21T08:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2027, 4, 19);

    private final String code =
            "U" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final AYearOfUse estate = new AYearOfUse(11, code, FIRST, LAST, 2500);
    private final SiteCode site = estate.site.code();

    /** Runs one transaction. */
    protected abstract <T> T in(Function<UsePorts, T> work);

    @Test
    void every_month_is_counted_from_the_first_booking_until_last_sunday_as_a_plain_recount_finds() {
        prepare();

        countAll(NOW);

        var months = in(ports -> ports.figures().months(site));
        assertEquals(
                List.of("2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03", "2027-04"),
                months.stream().map(month -> month.month().toString()).toList());
        assertEquals(first(), months.get(0).from());
        assertEquals(MONDAY, months.get(7).until());
        assertTrue(months.get(7).running() && !months.get(7).settled());
        assertTrue(months.get(6).settled());
        for (var month : months) {
            var recount = recount(month.from(), month.until());
            var sums = in(ports -> ports.figures().sums(site, month.month(), month.month()));
            for (var figure : sums.figures()) {
                if (figure.leftOut() == 0) {
                    assertEquals(
                            recount.amounts(figure.dimension(), figure.item()),
                            figure.amounts(),
                            month.month() + " " + figure);
                }
            }
            assertTrue(sums.figures().stream().anyMatch(figure -> figure.leftOut() == 0), month.toString());
        }
    }

    @Test
    void several_months_are_the_sum_of_each_and_peaks_the_highest_whether_read_by_year_or_by_month() {
        prepare();
        countAll(NOW);
        var months = in(ports -> ports.figures().months(site)).stream()
                .map(UseMonth::month)
                .toList();

        for (int from = 0; from < months.size(); from++) {
            for (int to = from; to < months.size(); to++) {
                var first = months.get(from);
                var last = months.get(to);
                var expected = new InMemoryUseFigures(List::of);
                for (var month : months.subList(from, to + 1)) {
                    var one = in(ports -> ports.figures().sums(site, month, month));
                    var whole = in(ports -> ports.figures().months(site)).stream()
                            .filter(counted -> counted.month().equals(month))
                            .findFirst()
                            .orElseThrow();
                    expected.put(new MonthCount(whole, one.figures(), one.peaks()));
                }

                var sums = in(ports -> ports.figures().sums(site, first, last));

                var what = first + " to " + last;
                assertEquals(sorted(expected.sums(site, first, last).figures()), sorted(sums.figures()), what);
                assertEquals(expected.sums(site, first, last).peaks(), sums.peaks(), what);
            }
        }
    }

    @Test
    void counting_again_finds_the_same_and_what_came_late_until_the_month_is_settled() {
        prepare();
        var april = Instant.parse("2027-04-05T08:00:00Z");
        countAll(april);
        var before = everything();

        countAll(april.plusSeconds(24 * 3600));
        assertEquals(before, everything(), "counted again");

        var late = reserved(LocalDate.of(2027, 3, 30));
        in(ports -> ports.booking().bookings().becomeNoShow(late, april));
        countAll(april.plusSeconds(2 * 24 * 3600));
        var after = everything();
        assertEquals(missed(before) + 1, missed(after), "a no-show that was found late");

        var settled = Instant.parse("2027-04-12T08:00:00Z");
        countAll(settled);
        var tooLate = reserved(LocalDate.of(2027, 3, 31));
        in(ports -> ports.booking().bookings().becomeNoShow(tooLate, settled));
        var kept = everything();
        countAll(settled.plusSeconds(2 * 24 * 3600));
        assertEquals(missed(kept), missed(everything()), "a month that is settled");
    }

    @Test
    void what_is_seen_has_names_and_the_months_asked_for_and_an_unknown_site_is_not_there() {
        prepare();
        assertTrue(see(null, null).months().isEmpty());
        countAll(NOW);

        var seen = see(YearMonth.of(2026, 12), YearMonth.of(2027, 2));

        assertEquals(3, seen.months().size());
        assertEquals(8, seen.counted().size());
        assertEquals(12, seen.desks().size());
        assertEquals(12, seen.mostDesks());
        // Nobody ever books the last desk.
        assertEquals(
                List.of("C4"),
                seen.neverUsed().stream()
                        .map(desk -> desk.place().desk().label())
                        .toList());
        assertEquals(
                List.of("Fire", "Police"),
                seen.lines(Dimension.ORGANISATION).stream()
                        .map(SeeUse.Line::name)
                        .toList());
        assertEquals("A Zone", seen.lines(Dimension.ZONE).get(0).name());
        assertEquals(
                List.of("Shared bank"),
                seen.lines(Dimension.BANK).stream()
                        .filter(line -> line.code().startsWith(code))
                        .map(SeeUse.Line::name)
                        .toList());
        assertEquals("0", seen.lines(Dimension.HOUR).get(0).code());
        assertTrue(see(YearMonth.of(2031, 1), null).months().isEmpty());
        assertEquals(8, see(null, null).months().size());
        assertEquals(
                List.of(YearMonth.of(2027, 3), YearMonth.of(2027, 4)),
                in(ports -> ports.see()
                                .see(new SeeUse.Asked(
                                        Optional.of(site), Optional.empty(), Optional.empty(), Optional.of(2))))
                        .months()
                        .stream()
                        .map(UseMonth::month)
                        .toList());
        assertThrows(
                NotFound.class,
                () -> in(ports -> ports.see()
                        .see(new SeeUse.Asked(
                                Optional.of(new SiteCode("NOWHERE")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))));
    }

    @Test
    void a_site_without_a_booking_has_nothing_to_count() {
        in(ports -> {
            estate.addTo(ports.booking().sites());
            return null;
        });

        countAll(NOW);

        assertEquals(List.of(), in(ports -> ports.figures().months(site)));
        assertFalse(in(ports -> ports.figures().firstDay(site)).isPresent());
    }

    protected AYearOfUse estate() {
        return estate;
    }

    protected void prepare() {
        in(ports -> {
            estate.addTo(ports.booking().sites());
            estate.people.forEach(ports.booking().people()::add);
            ports.banks().add(estate.bank);
            return null;
        });
        // Few at a time: the mapper looks at all it holds whenever one is added.
        for (int from = 0; from < estate.bookings.size(); from += 40) {
            var some = estate.bookings.subList(from, Math.min(from + 40, estate.bookings.size()));
            in(ports -> {
                some.forEach(ports.booking().bookings()::add);
                return null;
            });
        }
    }

    protected void countAll(Instant at) {
        while (in(ports -> ports.count(Clock.fixed(at, ZoneOffset.UTC)).countOne())) {
            // Until nothing is due.
        }
    }

    /** Somebody who booked and never came, found by nobody yet. */
    private BookingId reserved(LocalDate day) {
        var booking = Booking.reserve(
                BookingId.fresh(),
                estate.people.get(0).id(),
                estate.people.get(0).organisation(),
                estate.desks.get(0),
                new Slot(day.atTime(9, 0), day.atTime(10, 0)),
                NOW);
        in(ports -> {
            ports.booking().bookings().add(booking);
            return null;
        });
        return booking.id();
    }

    private static int missed(String everything) {
        return Integer.parseInt(everything.substring(0, everything.indexOf(' ')));
    }

    /** Every figure but when it was counted; the no-shows of the first months stand before it. */
    private String everything() {
        var months = in(ports -> ports.figures().months(site));
        var text = new StringBuilder();
        text.append(months.stream()
                .filter(month -> month.month().isBefore(YearMonth.of(2027, 4)))
                .mapToInt(month -> month.whole().noShows())
                .sum());
        for (var month : months) {
            if (month.month().isBefore(YearMonth.of(2027, 4))) {
                var sums = in(ports -> ports.figures().sums(site, month.month(), month.month()));
                text.append(' ')
                        .append(month.whole())
                        .append(sorted(sums.figures()))
                        .append(sums.peaks());
            }
        }
        return text.toString();
    }

    private static List<String> sorted(List<Figure> figures) {
        return figures.stream().map(Figure::toString).sorted().toList();
    }

    private LocalDate first() {
        return estate.bookings.stream()
                .map(one -> one.slot().day())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private Recount recount(LocalDate from, LocalDate until) {
        return new Recount(
                estate, estate.bookings.stream().map(AYearOfUse::past).toList(), from, until);
    }

    private SeeUse.Seen see(@Nullable YearMonth from, @Nullable YearMonth to) {
        return in(ports -> ports.see()
                .see(new SeeUse.Asked(
                        Optional.of(site), Optional.ofNullable(from), Optional.ofNullable(to), Optional.empty())));
    }
}
