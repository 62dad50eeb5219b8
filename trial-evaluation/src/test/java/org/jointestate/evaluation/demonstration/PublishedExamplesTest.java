package org.jointestate.evaluation.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.FolderReading;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.its.Series;
import org.jointestate.evaluation.method.its.Shape;
import org.junit.jupiter.api.Test;

class PublishedExamplesTest {

    @Test
    void none_of_them_is_synthetic_and_each_folder_is_accepted() {
        for (var trial : PublishedExamples.frozen()) {
            assertFalse(trial.manifest().synthetic());
            assertTrue(trial.protocol().title().startsWith(PublishedExamples.TITLE));
            assertEquals(new FolderReading.Read(trial), FrozenFolder.read(FrozenFolder.files(trial)));
        }
    }

    @Test
    void each_measure_has_every_period_it_owes() {
        for (var trial : PublishedExamples.frozen()) {
            var periods = ExpectedPeriods.of(trial.protocol(), MeasureCalendar.CALENDAR_MONTH);
            var owed = periods.baseline().size() + periods.trial().size();
            for (var measure : trial.protocol().measures()) {
                assertEquals(owed, trial.observationsOf(measure.code()).size(), measure.code());
            }
        }
    }

    /** Lopez Bernal and others 2017: RR 0.894 (0.864 to 0.925), Poisson, level only, without the season. */
    @Test
    void the_smoking_law_shows_the_published_fall() {
        var series = series(PublishedExamples.sicily(), "CORONARY-EVENTS", 37);

        var level = CountSeries.poisson(series, Shape.levelOnly(0))
                .found()
                .orElseThrow()
                .coefficients()
                .named("level");

        assertEquals(0.894, StrictMath.exp(level.estimate()), 0.001);
        assertEquals(0.864, StrictMath.exp(level.lower()), 0.001);
        assertEquals(0.925, StrictMath.exp(level.upper()), 0.001);
    }

    @Test
    void the_seat_belt_law_lowers_casualties_in_front() {
        var front = CountSeries.quasiPoisson(series(PublishedExamples.seatBelts(), "FRONT", 170), Shape.levelOnly(2));

        assertTrue(front.envelope().estimate().upper() < 1);
    }

    /** The checks in the README of the data: anti-social behaviour October 2018 to February 2019. */
    @Test
    void the_crime_files_are_counted_as_they_stand() {
        var counts = PublishedExamples.crimeFiles().observationsOf("DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR").stream()
                .map(Observation::value)
                .map(BigDecimal::intValueExact)
                .toList();

        assertEquals(List.of(2858, 2566, 2385, 2980, 3142), counts);
    }

    @Test
    void five_months_are_refused_for_a_trend() {
        var trial = PublishedExamples.crimeFiles();

        var fit = CountSeries.quasiPoisson(series(trial, "DERBYSHIRE-ANTI-SOCIAL-BEHAVIOUR", 4), Shape.levelOnly(0));

        assertEquals(Reason.TOO_FEW_POINTS, fit.envelope().reason());
    }

    private static Series series(FrozenTrial trial, String measure, int firstTrial) {
        var rows = trial.observationsOf(measure);
        var values = rows.stream().mapToDouble(o -> o.value().doubleValue()).toArray();
        var months = rows.stream().mapToDouble(o -> o.from().getMonthValue()).toArray();
        var exposure = rows.stream()
                .mapToDouble(o -> o.denominator() == null ? 1 : o.denominator().doubleValue())
                .toArray();
        return Series.of(values, firstTrial).withMonths(months).withExposure(exposure);
    }
}
