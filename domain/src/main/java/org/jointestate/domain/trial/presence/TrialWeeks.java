package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.trial.protocol.Period;

/** The weeks of a trial from its own first day; the last may be shorter. */
public final class TrialWeeks {

    private TrialWeeks() {}

    public static List<Period> of(Period trial) {
        var weeks = new ArrayList<Period>();
        for (var from = trial.from(); from.isBefore(trial.to()); from = from.plusWeeks(1)) {
            var to = from.plusWeeks(1);
            weeks.add(new Period(from, to.isAfter(trial.to()) ? trial.to() : to));
        }
        return weeks;
    }

    /** The beginnings of the weeks at the site and the end of the last. */
    public static List<Instant> edges(List<Period> weeks, ZoneId zone) {
        var edges = new ArrayList<Instant>();
        weeks.forEach(week -> edges.add(week.from().atStartOfDay(zone).toInstant()));
        edges.add(weeks.get(weeks.size() - 1).to().atStartOfDay(zone).toInstant());
        return edges;
    }
}
