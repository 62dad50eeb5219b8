package org.jointestate.domain.trial;

import org.jointestate.domain.trial.protocol.Measure;

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
}
