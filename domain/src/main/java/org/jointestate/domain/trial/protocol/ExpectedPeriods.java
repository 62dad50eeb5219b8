package org.jointestate.domain.trial.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The periods a measure owes the trial. A period across the start or the end of the baseline or of the trial is set aside, counted and
 * named, and never split.
 */
public record ExpectedPeriods(List<Period> baseline, List<Period> trial, List<Period> setAside) {

    public ExpectedPeriods {
        baseline = List.copyOf(baseline);
        trial = List.copyOf(trial);
        setAside = List.copyOf(setAside);
    }

    public static ExpectedPeriods of(Protocol protocol, MeasureCalendar calendar) {
        var before = new ArrayList<Period>();
        var during = new ArrayList<Period>();
        var aside = new ArrayList<Period>();
        var start = protocol.trialFrom();
        protocol.baseline().ifPresent(b -> sort(calendar.touching(b, start), b, before, aside));
        sort(calendar.touching(protocol.trial(), start), protocol.trial(), during, aside);
        return new ExpectedPeriods(before, during, aside);
    }

    private static void sort(List<Period> found, Period stretch, List<Period> whole, List<Period> aside) {
        for (var period : found) {
            if (stretch.contains(period)) {
                whole.add(period);
            } else if (!aside.contains(period)) {
                aside.add(period);
            }
        }
    }

    /** Baseline and trial together: what the measure is expected to have a value for. */
    public List<Period> whole() {
        return Stream.concat(baseline.stream(), trial.stream()).toList();
    }

    /** Every period for which a value may be kept, in order; those set aside are kept but never counted. */
    public List<Period> all() {
        return Stream.concat(whole().stream(), setAside.stream()).sorted().toList();
    }

    public Optional<Period> startingOn(LocalDate day) {
        return all().stream().filter(period -> period.from().equals(day)).findFirst();
    }
}
