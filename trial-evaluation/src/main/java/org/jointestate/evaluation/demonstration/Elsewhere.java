package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Span;

/**
 * The comparison team: the same series as the trial's, from chance of their own, with COVID and without an effect. Its streams of chance
 * bear its name, so that the numbers of the trial are the same with it and without it.
 */
final class Elsewhere {

    static final ComparisonTeam TEAM = new ComparisonTeam(
            "NEIGHBOUR",
            "Neighbouring teams",
            "A neighbouring police force and fire service",
            "The same work for a county of like size and mix of town and country, in buildings of their own, recorded in the same way. Agreed before the trial began.",
            true,
            List.of(
                    Plan.SAFE_AND_WELL.code(),
                    Plan.JOINT_REFERRALS.code(),
                    Requests.Pace.REFERRAL_RESPONSE.code(),
                    Plan.DELIBERATE_FIRES.code()));

    private final Map<String, DailyCounts> counts;
    private final Requests answers;

    private Elsewhere(long seed, Variant variant) {
        var referrals = DailyCounts.of(Plan.JOINT_REFERRALS.elsewhere(), seed, variant);
        counts = Map.of(
                Plan.SAFE_AND_WELL.code(), DailyCounts.of(Plan.SAFE_AND_WELL.elsewhere(), seed, variant),
                Plan.JOINT_REFERRALS.code(), referrals,
                Plan.DELIBERATE_FIRES.code(), DailyCounts.of(Plan.DELIBERATE_FIRES.elsewhere(), seed, variant));
        answers = Requests.of(referrals, Requests.Pace.REFERRAL_RESPONSE.elsewhere(), seed, variant);
    }

    /** Every value that the plan owes of the comparison team, in order; nothing is spoilt on purpose there. */
    static List<Observation> observations(Protocol protocol, long seed, Variant variant) {
        var elsewhere = new Elsewhere(seed, variant);
        var all = new ArrayList<Observation>();
        for (var measure : protocol.measures()) {
            for (var team : protocol.comparedOn(measure.code())) {
                var periods = ExpectedPeriods.of(protocol, measure.calendar());
                periods.baseline().forEach(period -> all.add(elsewhere.observation(team, measure, period)));
                periods.trial().forEach(period -> all.add(elsewhere.observation(team, measure, period)));
            }
        }
        return all;
    }

    private Observation observation(ComparisonTeam team, Measure measure, Span period) {
        var counted = counts.get(measure.code());
        var closed = counted == null ? Requests.closed(answers.in(period)) : List.<Integer>of();
        return new Observation(
                team.seriesOf(measure.code()),
                period.from(),
                period.to(),
                counted == null ? Requests.median(closed) : BigDecimal.valueOf(counted.in(period)),
                counted == null ? BigDecimal.valueOf(closed.size()) : null,
                false,
                false,
                false);
    }
}
