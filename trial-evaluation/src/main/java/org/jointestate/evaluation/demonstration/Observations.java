package org.jointestate.evaluation.demonstration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.ExpectedPeriods;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Span;
import org.jspecify.annotations.Nullable;

/** Days added up to the periods each measure owes. */
final class Observations {

    static final double POLICE_SHARE = 0.04;
    static final double POLICE_SHARE_EFFECT = 1.6;
    static final double POLICE_SHARE_FIFTH = 0.8;
    static final double POLICE_SHARE_SIXTH = 0.5;
    private static final double POLICE_SHARE_DISPERSION = 1.2;
    private static final double POLICE_SHARE_AUTOCORRELATION = 0.2;

    final DailyCounts visits;
    final DailyCounts policeVisits;
    final DailyCounts referrals;
    final DailyCounts safeguarding;
    final DailyCounts deliberate;
    final DailyCounts accidental;
    final DailyCounts antiSocial;
    final DailyCounts jointVisits;
    final Requests referralTimes;
    final Requests requestTimes;

    Observations(long seed, Variant variant) {
        visits = DailyCounts.of(Plan.SAFE_AND_WELL, seed, variant);
        policeVisits = policeVisits(visits, seed, variant);
        referrals = DailyCounts.of(Plan.JOINT_REFERRALS, seed, variant);
        safeguarding = DailyCounts.of(Plan.SAFEGUARDING, seed, variant);
        deliberate = DailyCounts.of(Plan.DELIBERATE_FIRES, seed, variant);
        accidental = DailyCounts.of(Plan.ACCIDENTAL_FIRES, seed, variant);
        antiSocial = DailyCounts.of(Plan.ANTI_SOCIAL_BEHAVIOUR, seed, variant);
        jointVisits = DailyCounts.of(Plan.JOINT_VISITS, seed, variant);
        referralTimes = Requests.of(referrals, Requests.Pace.REFERRAL_RESPONSE, seed, variant);
        requestTimes =
                Requests.of(DailyCounts.of(Plan.REQUESTS, seed, variant), Requests.Pace.INFORMATION, seed, variant);
    }

    private static DailyCounts policeVisits(DailyCounts visits, long seed, Variant variant) {
        double expected = Plan.SAFE_AND_WELL.perMonth() * POLICE_SHARE;
        double sd = StrictMath.sqrt((POLICE_SHARE_DISPERSION - 1) * (1 - POLICE_SHARE) / expected);
        var disturbance = Disturbance.factors(
                TrialDays.count(), sd, POLICE_SHARE_AUTOCORRELATION, Chance.of(seed, "police-share disturbance"));
        var chance = Chance.of(seed, "police-share counts");
        var counts = new int[TrialDays.count()];
        for (int n = 0; n < counts.length; n++) {
            var day = TrialDays.day(n);
            boolean effect = variant != Variant.NO_EFFECT && !day.isBefore(TrialDays.START);
            double covid = variant == Variant.NO_COVID ? 1 : Plan.covid(POLICE_SHARE_FIFTH, POLICE_SHARE_SIXTH, day);
            double share = POLICE_SHARE * disturbance[n] * covid * (effect ? POLICE_SHARE_EFFECT : 1);
            for (int each = 0; each < visits.on(n); each++) {
                counts[n] += chance.happens(share) ? 1 : 0;
            }
        }
        return new DailyCounts(counts);
    }

    /** Every measure of the plan over every period it owes, in order, without a planted defect. */
    List<Observation> all(Protocol protocol) {
        var all = new ArrayList<Observation>();
        for (var measure : protocol.measures()) {
            var periods = ExpectedPeriods.of(protocol, measure.calendar());
            periods.baseline().forEach(period -> all.add(observation(measure, period)));
            periods.trial().forEach(period -> all.add(observation(measure, period)));
        }
        return all;
    }

    private Observation observation(Measure measure, Span period) {
        return switch (measure.code()) {
            case "SAFE-AND-WELL" -> count(measure, period, visits);
            case "JOINT-REFERRALS", "JOINT-REFERRALS-WEEKLY" -> count(measure, period, referrals);
            case "SAFEGUARDING-REFERRALS" -> count(measure, period, safeguarding);
            case "DELIBERATE-FIRES" -> count(measure, period, deliberate);
            case "ACCIDENTAL-DWELLING-FIRES" -> count(measure, period, accidental);
            case "ASB" -> count(measure, period, antiSocial);
            case "JOINT-OPERATIONS" -> count(measure, period, jointVisits);
            case "SAFE-AND-WELL-FROM-POLICE" ->
                plain(
                        measure,
                        period,
                        BigDecimal.valueOf(policeVisits.in(period)),
                        BigDecimal.valueOf(visits.in(period)));
            case "REFERRAL-RESPONSE" -> median(measure, period, referralTimes);
            case "INFORMATION-REQUESTS" -> median(measure, period, requestTimes);
            default ->
                throw new IllegalStateException(
                        "The generator does not know the measure (%s).".formatted(measure.code()));
        };
    }

    private static Observation count(Measure measure, Span period, DailyCounts counts) {
        return plain(measure, period, BigDecimal.valueOf(counts.in(period)), null);
    }

    private static Observation median(Measure measure, Span period, Requests requests) {
        var closed = Requests.closed(requests.in(period));
        return plain(measure, period, Requests.median(closed), BigDecimal.valueOf(closed.size()));
    }

    private static Observation plain(
            Measure measure, Span period, @Nullable BigDecimal value, @Nullable BigDecimal denominator) {
        return new Observation(measure.code(), period.from(), period.to(), value, denominator, false, false, false);
    }
}
