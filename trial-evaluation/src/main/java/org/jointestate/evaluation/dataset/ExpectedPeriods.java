package org.jointestate.evaluation.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * The periods a measure owes the trial. A period across the start or the end of the baseline or of the trial is set
 * aside, counted and named, and never split: half a month divided by guesswork would be an invented number.
 */
public record ExpectedPeriods(List<Span> baseline, List<Span> trial, List<Span> setAside) {

    public ExpectedPeriods {
        baseline = List.copyOf(baseline);
        trial = List.copyOf(trial);
        setAside = List.copyOf(setAside);
    }

    public static ExpectedPeriods of(Protocol protocol, MeasureCalendar calendar) {
        var before = new ArrayList<Span>();
        var during = new ArrayList<Span>();
        var aside = new ArrayList<Span>();
        var start = protocol.trialFrom();
        protocol.baselineSpan().ifPresent(b -> sort(calendar.touching(b, start), b, before, aside));
        sort(calendar.touching(protocol.trial(), start), protocol.trial(), during, aside);
        return new ExpectedPeriods(before, during, aside);
    }

    private static void sort(List<Span> found, Span stretch, List<Span> whole, List<Span> aside) {
        for (var span : found) {
            if (stretch.contains(span)) {
                whole.add(span);
            } else if (!aside.contains(span)) {
                aside.add(span);
            }
        }
    }
}
