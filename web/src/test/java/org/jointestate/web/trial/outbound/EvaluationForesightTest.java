package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.protocol.Foreseen.Basis;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Measure.Kind;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.SharedOfficeTemplate;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 24 months from October 2017 as baseline and six as trial, counted by calendar month. */
class EvaluationForesightTest {

    private final EvaluationForesight foresight = new EvaluationForesight();

    @Test
    void a_stated_volume_of_95_a_month_could_show_a_fall_of_27_or_a_rise_of_38_per_cent() {
        var measure = measure(Kind.COUNT, "0.30", "95");

        var found = foresight.of(plan(measure), measure, List.of());

        // Case A-POW-06 of the worked examples: R 4.2.2, dispersion 2, two seasonal pairs.
        assertEquals(Basis.STATED, found.basis());
        assertEquals(24, found.before());
        assertEquals(6, found.during());
        assertEquals(0.273447284505975, found.down(), 1e-9);
        assertEquals(0.376362621286251, found.up(), 1e-9);
        assertTrue(found.fraction());
        assertEquals(0.30, found.worthwhile());
    }

    @Test
    void the_recorded_baseline_comes_before_what_somebody_expects() {
        var measure = measure(Kind.COUNT, "0.30", "9500");
        var plan = plan(measure);

        var found = foresight.of(plan, measure, baseline(plan, measure, 24, n -> 95 + n % 3, null));

        assertEquals(Basis.BASELINE, found.basis());
        assertEquals(96, found.perPeriod(), 1e-9);
        // No more variation than chance: narrower than the stated volume's twice as much by about the root of two.
        assertEquals(0.20, found.down(), 0.01);
    }

    @Test
    void fewer_than_eight_months_of_baseline_never_promise_more_than_the_stated_volume() {
        var measure = measure(Kind.COUNT, "0.30", "95");
        var plan = plan(measure);
        var stated = foresight.of(plan, measure, List.of());

        for (int months = 1; months < 8; months++) {
            assertEquals(
                    stated,
                    foresight.of(plan, measure, baseline(plan, measure, months, n -> 95 + n % 2, null)),
                    "after " + months);
        }
        assertEquals(
                Basis.BASELINE,
                foresight
                        .of(plan, measure, baseline(plan, measure, 8, n -> 95 + n % 2, null))
                        .basis());
    }

    @Test
    void one_month_of_baseline_and_no_stated_volume_say_nothing() {
        var measure = measure(Kind.COUNT, "0.30", null);
        var plan = plan(measure);

        assertEquals(
                Basis.NOTHING,
                foresight
                        .of(plan, measure, baseline(plan, measure, 1, n -> 95, null))
                        .basis());
    }

    @Test
    void rare_events_are_compared_as_two_rates() {
        var measure = measure(Kind.COUNT, "0.50", null);
        var plan = plan(measure);

        var found = foresight.of(plan, measure, baseline(plan, measure, 24, n -> n % 2 == 0 ? 1 : 2, null));

        // exp((1.959964 + 0.8416212) * sqrt(1/36 + 1/9)) = 2.8408
        assertEquals(1.8408, found.up(), 0.001);
    }

    @Test
    void the_change_of_a_share_that_matters_is_told_as_a_fraction_of_the_share() {
        var measure = measure(Kind.PROPORTION, "0.02", null);
        var plan = plan(measure);

        var found = foresight.of(plan, measure, baseline(plan, measure, 24, n -> 40, 1000));

        assertEquals(0.5, found.worthwhile(), 1e-9);
        assertTrue(found.down() < 0.5, "" + found.down());
    }

    @Test
    void a_median_time_has_a_step_in_its_own_unit_once_there_are_eight_values() {
        var measure = measure(Kind.DURATION, "2", null);
        var plan = plan(measure);

        var eight = foresight.of(plan, measure, baseline(plan, measure, 8, n -> 9 + n % 2, null));
        var seven = foresight.of(plan, measure, baseline(plan, measure, 7, n -> 9 + n % 2, null));

        assertEquals(Basis.BASELINE, eight.basis());
        assertTrue(!eight.fraction() && eight.up() == eight.down() && eight.up() > 0, eight.toString());
        assertEquals(2, eight.worthwhile());
        assertEquals(Basis.NOTHING, seven.basis());
    }

    @Test
    void without_a_baseline_and_without_an_expected_volume_nothing_is_said() {
        var measure = measure(Kind.COUNT, "0.30", null);

        assertEquals(
                Basis.NOTHING, foresight.of(plan(measure), measure, List.of()).basis());
        assertEquals(
                Basis.NOTHING,
                foresight
                        .of(plan(measure), measure, baseline(plan(measure), measure, 24, n -> 0, null))
                        .basis());
    }

    private interface Value {
        int of(int n);
    }

    private static List<Observation> baseline(
            Protocol plan, Measure measure, int how, Value value, @Nullable Integer denominator) {
        var all = new ArrayList<Observation>();
        for (int n = 0; n < how; n++) {
            var period = plan.periodsOf(measure).baseline().get(n);
            all.add(new Observation(
                    measure.code(),
                    period,
                    List.of(new Entry(
                            plan.code(),
                            measure.code(),
                            period,
                            1,
                            BigDecimal.valueOf(value.of(n)),
                            denominator == null ? null : BigDecimal.valueOf(denominator),
                            Entry.Source.TYPED,
                            "",
                            Instant.EPOCH,
                            null))));
        }
        return all;
    }

    private static Protocol plan(Measure measure) {
        var full = SharedOfficeTemplate.protocol(new TrialCode("TRIAL"));
        return new Protocol(
                full.code(),
                full.title(),
                false,
                full.aims(),
                full.partners(),
                full.teams(),
                full.zones(),
                full.desks(),
                LocalDate.of(2017, 10, 1),
                LocalDate.of(2019, 10, 1),
                LocalDate.of(2019, 10, 1),
                LocalDate.of(2020, 4, 1),
                full.timeZone(),
                full.questions(),
                full.theoryOfChange(),
                List.of(measure),
                full.progressionCriteria(),
                full.priorityFramework(),
                List.of(),
                List.of());
    }

    private static Measure measure(Kind kind, String worthwhile, @Nullable String expected) {
        return new Measure(
                new MeasureCode("MEASURE"),
                "Measure",
                "units",
                kind,
                Measure.Better.UP,
                MeasureCalendar.CALENDAR_MONTH,
                kind.needsDenominator() ? "all" : null,
                "Records",
                "",
                "",
                true,
                "",
                null,
                new BigDecimal(worthwhile),
                Measure.HeadlineWindow.WITHOUT_TOUCHED,
                null,
                false,
                14,
                expected == null ? null : new BigDecimal(expected),
                Measure.SmallNumbers.WITHHELD,
                null);
    }
}
