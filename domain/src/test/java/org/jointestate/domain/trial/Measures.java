package org.jointestate.domain.trial;

import java.math.BigDecimal;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;

/** Measures as a test needs them. */
final class Measures {

    private Measures() {}

    static Measure primary(Measure m, boolean primary) {
        return new Measure(
                m.code(),
                m.name(),
                m.unit(),
                m.kind(),
                m.better(),
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.owner(),
                primary,
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope(),
                m.dueAfterDays());
    }

    /** The same by its own name, judged otherwise. */
    static Measure judged(
            Measure m, String name, Measure.Better better, BigDecimal worthwhile, Measure.HeadlineWindow headline) {
        return new Measure(
                m.code(),
                name,
                m.unit(),
                m.kind(),
                better,
                m.calendar(),
                m.denominatorName(),
                m.source(),
                m.organisation(),
                m.owner(),
                m.primary(),
                m.aim(),
                m.priority(),
                worthwhile,
                headline,
                m.seasonalPairs(),
                m.levelAndSlope(),
                m.dueAfterDays());
    }

    /** The same under another code, by the week and nobody's primary outcome. */
    static Measure coded(Measure m, MeasureCode code) {
        return copy(m, code, m.unit(), m.organisation(), MeasureCalendar.FRIDAY_WEEK);
    }

    /** The same but for these, and nobody's primary outcome. */
    static Measure copy(Measure m, MeasureCode code, String unit, String organisation, MeasureCalendar calendar) {
        return new Measure(
                code,
                m.name() + " again",
                unit,
                m.kind(),
                m.better(),
                calendar,
                m.denominatorName(),
                m.source(),
                organisation,
                m.owner(),
                false,
                m.aim(),
                m.priority(),
                m.minimumWorthwhileChange(),
                m.headlineWindow(),
                m.seasonalPairs(),
                m.levelAndSlope(),
                m.dueAfterDays());
    }
}
