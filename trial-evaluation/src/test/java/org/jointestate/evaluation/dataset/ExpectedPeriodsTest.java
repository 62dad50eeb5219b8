package org.jointestate.evaluation.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedPeriodsTest {

    private final Protocol protocol = SmallTrial.protocol();

    @Test
    void the_trial_of_2019_has_183_days() {
        var days = protocol.trial().days();

        assertEquals(183, days);
    }

    @Test
    void the_trial_has_26_whole_weeks_and_the_week_with_its_last_day_is_set_aside() {
        var periods = ExpectedPeriods.of(protocol, MeasureCalendar.FRIDAY_WEEK);

        assertEquals(26, periods.trial().size());
        assertEquals(
                new Span(LocalDate.of(2020, 4, 17), LocalDate.of(2020, 4, 24)),
                periods.trial().get(25));
        assertTrue(periods.setAside().contains(new Span(LocalDate.of(2020, 4, 24), LocalDate.of(2020, 5, 1))));
    }

    @Test
    void a_baseline_of_two_years_has_104_whole_weeks_and_two_odd_days_set_aside() {
        var periods = ExpectedPeriods.of(protocol, MeasureCalendar.FRIDAY_WEEK);

        assertEquals(104, periods.baseline().size());
        assertTrue(periods.setAside().contains(new Span(LocalDate.of(2017, 10, 20), LocalDate.of(2017, 10, 27))));
    }

    @Test
    void months_of_the_trial_run_from_the_25th_and_nothing_is_set_aside() {
        var periods = ExpectedPeriods.of(protocol, MeasureCalendar.TRIAL_MONTH);

        assertEquals(24, periods.baseline().size());
        assertEquals(6, periods.trial().size());
        assertEquals(
                new Span(SmallTrial.START, LocalDate.of(2019, 11, 25)),
                periods.trial().get(0));
        assertEquals(List.of(), periods.setAside());
    }

    @Test
    void a_calendar_month_across_the_start_is_set_aside_once_and_never_split() {
        var periods = ExpectedPeriods.of(protocol, MeasureCalendar.CALENDAR_MONTH);

        assertEquals(23, periods.baseline().size());
        assertEquals(5, periods.trial().size());
        assertEquals(List.of(month(2017, 10), month(2019, 10), month(2020, 4)), periods.setAside());
    }

    @Test
    void every_day_is_expected_of_a_daily_measure() {
        var periods = ExpectedPeriods.of(protocol, MeasureCalendar.DAY);

        assertEquals(730, periods.baseline().size());
        assertEquals(183, periods.trial().size());
        assertEquals(List.of(), periods.setAside());
    }

    @Test
    void months_of_a_trial_that_starts_on_the_31st_neither_overlap_nor_leave_a_gap() {
        var stretch = new Span(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 6, 1));

        var months = MeasureCalendar.TRIAL_MONTH.touching(stretch, LocalDate.of(2019, 10, 31));

        for (int n = 1; n < months.size(); n++) {
            assertEquals(months.get(n - 1).to(), months.get(n).from());
        }
        assertTrue(months.contains(new Span(LocalDate.of(2020, 2, 29), LocalDate.of(2020, 3, 31))));
        assertTrue(months.get(0).overlaps(stretch));
    }

    private static Span month(int year, int month) {
        var from = LocalDate.of(year, month, 1);
        return new Span(from, from.plusMonths(1));
    }
}
