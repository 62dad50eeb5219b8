package org.jointestate.web.trial.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.xmr.Signal;
import org.jointestate.evaluation.report.LeaderCharts.Pattern;
import org.jointestate.evaluation.report.LeaderCharts.Watched;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;

class LeadersSayTest {

    private static final LocalDate BEGIN = LocalDate.of(2019, 10, 25);

    @Test
    void only_charts_with_limits_are_counted_and_the_others_are_named() {
        assertEquals(
                "In the trial the one chart with limits moves in its usual range."
                        + " Without limits or without a value of the trial, so nothing can be said of them: Fires; Falls.",
                says(one("Visits", true), one("Fires", false), one("Falls", false)));
        assertEquals(
                "In the trial all 2 charts with limits move in their usual range.",
                says(one("Visits", true), one("Fires", true), nothing("Falls")));
        assertEquals(
                "No chart has limits and a value of the trial yet, so nothing can be said: Fires.",
                says(one("Fires", false), nothing("Falls")));
        assertEquals("Nothing has been recorded yet.", says(nothing("Falls")));
    }

    @Test
    void what_is_pointed_out_in_the_trial_is_named() {
        var days = new Span(BEGIN, BEGIN.plusMonths(1));
        var before = new Span(BEGIN.minusMonths(1), BEGIN);

        assertEquals(
                "In the trial 1 of 2 charts with limits shows something outside the usual range: Visits."
                        + " Something may have changed; the charts cannot say what.",
                says(
                        new Watched(
                                "v",
                                "Visits",
                                true,
                                true,
                                List.of(new Pattern(Signal.ABOVE_UPPER_LIMIT, days, days, 1))),
                        new Watched(
                                "f",
                                "Fires",
                                true,
                                true,
                                List.of(new Pattern(Signal.ABOVE_UPPER_LIMIT, before, before, 1)))));
    }

    private static String says(Watched... watched) {
        return LeadersPage.says(new Words(), List.of(watched), BEGIN);
    }

    private static Watched one(String name, boolean limited) {
        return new Watched(name, name, true, limited, List.of());
    }

    private static Watched nothing(String name) {
        return new Watched(name, name, false, false, List.of());
    }
}
