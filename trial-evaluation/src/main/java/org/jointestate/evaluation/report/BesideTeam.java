package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.comparison.BothSites;
import org.jointestate.evaluation.method.comparison.ControlledCounts;
import org.jointestate.evaluation.method.comparison.ControlledSeries;
import org.jointestate.evaluation.method.its.CountSeries;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.quality.MissingShare;
import org.jointestate.evaluation.method.regression.Coefficients;

/**
 * One measure beside the same at a team elsewhere. First whether the two ran in parallel before the trial; only where they did, how much
 * more the trial changed than the other team. It stands beside the headline and never in its place: which of the two is the answer was
 * settled when the plan was locked.
 *
 * @param gap how the gap between the two moved before the trial, by the year, and the gap that opened at its start
 * @param difference how much more the trial's teams changed, in the periods on which the headline rests
 * @param everything the same in all periods
 */
record BesideTeam(
        ComparisonTeam team,
        MeasureData own,
        MeasureData theirs,
        Result<Gap> gap,
        Result<BothSites.Numbers> difference,
        Result<BothSites.Numbers> everything,
        boolean contradicts) {

    private static final String ID = "beside_team";
    private static final int FEWEST_BEFORE = 8;
    private static final int FEWEST_DURING = 3;

    /** Changes on the scale of the measure: ratios of what is counted, differences otherwise. */
    record Gap(Estimate yearly, Estimate atStart, boolean parallel, int periods) {}

    /** The result beside every team that the plan names for its measure, and at the level that they carry it to. */
    static MeasureResult with(FrozenTrial trial, MeasureResult result) {
        var measure = result.measure();
        var teams = trial.protocol().comparedOn(measure.code()).stream()
                .map(team -> of(team, result, MeasureData.of(trial, team.seriesOf(measure))))
                .toList();
        if (teams.isEmpty()) {
            return result;
        }
        return result.beside(teams, level(trial.open(), result, teams));
    }

    private static Result<EvidenceLevel.Level> level(
            @org.jspecify.annotations.Nullable OpenData open, MeasureResult result, List<BesideTeam> teams) {
        var alone = result.level().numbers();
        if (alone == null) {
            return result.level();
        }
        var carried = Optional.ofNullable(open).flatMap(o -> teams.stream()
                .flatMap(team -> o.said(team.theirs().measure().code()).stream())
                .findFirst());
        var level = carried.map(said -> new EvidenceLevel.Level(said.level(), said.nesta(), said.wording()))
                .orElseGet(() -> result.withheld()
                        ? alone
                        : EvidenceLevel.beside(alone, (int)
                                teams.stream().filter(BesideTeam::supports).count()));
        return new Result<>(
                result.level()
                        .envelope()
                        .saying("Maryland-style level %s of 5. %s".formatted(level.maryland(), level.wording())),
                level);
    }

    static BesideTeam of(ComparisonTeam team, MeasureResult result, MeasureData theirs) {
        var own = result.data();
        var windowed = new Rows(own, theirs, result.headline().kind() == HeadlineWindow.WITHOUT_TOUCHED);
        var objection = windowed.objection(result.withheld());
        if (objection.isPresent()) {
            return refused(team, own, theirs, objection.get());
        }
        var gap = windowed.gap(Season.pairs(own));
        var found = gap.numbers();
        if (found == null) {
            return new BesideTeam(team, own, theirs, gap, without(gap), without(gap), false);
        }
        if (!found.parallel()) {
            var apart = Result.<BothSites.Numbers>refused(ID, Reason.BASELINES_NOT_PARALLEL);
            return new BesideTeam(team, own, theirs, gap, apart, apart, false);
        }
        var difference = windowed.difference();
        var everything = new Rows(own, theirs, false).difference();
        return new BesideTeam(team, own, theirs, gap, difference, everything, contradicts(result, difference));
    }

    private static BesideTeam refused(ComparisonTeam team, MeasureData own, MeasureData theirs, Envelope because) {
        return new BesideTeam(
                team,
                own,
                theirs,
                new Result<>(because, null),
                new Result<>(because, null),
                new Result<>(because, null),
                false);
    }

    private static Result<BothSites.Numbers> without(Result<Gap> gap) {
        return new Result<>(gap.envelope(), null);
    }

    /** Whether both leave out no change, on different sides. */
    private static boolean contradicts(MeasureResult result, Result<BothSites.Numbers> difference) {
        var change = result.headline().change().filter(Estimate::hasInterval);
        var other = difference.numbers();
        if (change.isEmpty() || other == null) {
            return false;
        }
        var none = result.headline().noChange();
        return change.get().lower() > none && other.change().upper() < none
                || change.get().upper() < none && other.change().lower() > none;
    }

    /** Whether the level of evidence may rest on it. */
    boolean supports() {
        return team.agreedBefore() && difference.computed() && !contradicts;
    }

    boolean ratio() {
        return own.countedOverExposure();
    }

    boolean withheld() {
        return difference.envelope().reason() == Reason.WITHHELD;
    }

    boolean nothingRecorded() {
        return theirs.received().isEmpty();
    }

    String signed(double value) {
        return ratio()
                ? Say.signed(value)
                : Say.of(Say.signedNumber(value), own.measure().unit());
    }

    String range(Estimate change) {
        return "%s to %s".formatted(signed(change.lower()), signed(change.upper()));
    }

    double noChange() {
        return ratio() ? 1 : 0;
    }

    boolean clear(Estimate change) {
        return change.lower() > noChange() || change.upper() < noChange();
    }

    static double periodsAYear(MeasureCalendar calendar) {
        return switch (calendar) {
            case CALENDAR_MONTH, TRIAL_MONTH -> 12;
            case FRIDAY_WEEK -> 365.25 / 7;
            case DAY -> 365.25;
        };
    }

    /** The periods that were recorded at both, and that neither sets aside. */
    private static final class Rows {
        private final MeasureData own;
        private final MeasureData theirs;
        private final int[] positions;
        private final boolean[] during;

        Rows(MeasureData own, MeasureData theirs, boolean withoutTouched) {
            this.own = own;
            this.theirs = theirs;
            var aside = new TreeSet<Integer>();
            for (var data : List.of(own, theirs)) {
                aside.addAll(data.outside());
                aside.addAll(data.redefined());
                aside.addAll(withoutTouched ? data.touched() : Set.<Integer>of());
            }
            this.positions = IntStream.rangeClosed(1, own.spans().size())
                    .filter(position -> !aside.contains(position) && there(own, position) && there(theirs, position))
                    .toArray();
            this.during = new boolean[positions.length];
            for (int n = 0; n < positions.length; n++) {
                during[n] = own.inTrial(positions[n]);
            }
        }

        private static boolean there(MeasureData data, int position) {
            return !Double.isNaN(data.values()[position - 1])
                    && (!data.countedOverExposure() || !Double.isNaN(data.exposure()[position - 1]));
        }

        Optional<Envelope> objection(boolean withheld) {
            if (withheld || !theirs.withheld().isEmpty()) {
                return Optional.of(Envelope.refused(ID, Reason.WITHHELD, Reason.WITHHELD.clause()));
            }
            if (theirs.received().isEmpty()) {
                return Optional.of(Envelope.refused(
                        ID, Reason.NO_DATA, "the plan names the team, and nothing was recorded of it"));
            }
            for (var data : List.of(own, theirs)) {
                var invalid = data.invalid(data.series());
                if (invalid.isPresent()) {
                    return Optional.of(Envelope.refused(ID, Reason.INVALID_DATA, invalid.get()));
                }
            }
            if (own.countedOverExposure() != theirs.countedOverExposure()) {
                return Optional.of(Envelope.refused(
                        ID, Reason.INVALID_DATA, "what it is a share of was recorded at one of the two teams only"));
            }
            int after = 0;
            for (var trial : during) {
                after += trial ? 1 : 0;
            }
            if (positions.length - after < FEWEST_BEFORE || after < FEWEST_DURING) {
                return Optional.of(Envelope.refused(
                        ID,
                        Reason.TOO_FEW_POINTS,
                        "it needs %s before and %s in the trial that were recorded at both teams, and there are %s and %s"
                                .formatted(
                                        FEWEST_BEFORE,
                                        Say.many(FEWEST_DURING, word(), word() + "s"),
                                        positions.length - after,
                                        after)));
            }
            return Optional.empty();
        }

        private String word() {
            return Limits.period(own.measure().calendar());
        }

        private double[] of(double[] all) {
            var chosen = new double[positions.length];
            for (int n = 0; n < positions.length; n++) {
                chosen[n] = all[positions[n] - 1];
            }
            return chosen;
        }

        private static double[] both(double[] first, double[] second) {
            var all = java.util.Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }

        Result<Gap> gap(int pairs) {
            var site = new boolean[2 * positions.length];
            java.util.Arrays.fill(site, 0, positions.length, true);
            var times = new double[positions.length];
            for (int n = 0; n < positions.length; n++) {
                times[n] = positions[n];
            }
            var values = both(of(own.values()), of(theirs.values()));
            if (!own.countedOverExposure()) {
                var fit = ControlledSeries.of(values, site, both(times, times), own.firstTrial());
                return gap(fit, fit.found().map(ControlledSeries.Numbers::coefficients), false);
            }
            var months = of(months());
            var fit = ControlledCounts.of(
                    values,
                    both(of(own.exposure()), of(theirs.exposure())),
                    site,
                    both(times, times),
                    own.firstTrial(),
                    both(months, months),
                    pairs);
            return gap(fit, fit.found().map(ControlledCounts.Numbers::coefficients), true);
        }

        private double[] months() {
            return own.series().months();
        }

        private Result<Gap> gap(Result<?> fit, Optional<Coefficients> found, boolean ratio) {
            if (found.isEmpty()) {
                return new Result<>(fit.envelope(), null);
            }
            var drift = found.get().named("siteTime");
            var start = found.get().named("siteLevel");
            var year = periodsAYear(own.measure().calendar());
            var yearly = new Estimate(drift.estimate() * year, drift.lower() * year, drift.upper() * year);
            var level = new Estimate(start.estimate(), start.lower(), start.upper());
            return judged(new Result<>(
                    fit.envelope(),
                    new Gap(
                            ratio ? yearly.map(StrictMath::exp) : yearly,
                            ratio ? level.map(StrictMath::exp) : level,
                            drift.lower() <= 0 && 0 <= drift.upper(),
                            positions.length)));
        }

        Result<BothSites.Numbers> difference() {
            var counted = own.countedOverExposure();
            var none = new double[0];
            var memory =
                    switch (own.measure().calendar()) {
                        case CALENDAR_MONTH, TRIAL_MONTH -> 1;
                        case FRIDAY_WEEK -> CountSeries.WEEKS_REMEMBERED;
                        case DAY -> 7 * CountSeries.WEEKS_REMEMBERED;
                    };
            return judged(new BothSites(
                            of(own.values()),
                            of(theirs.values()),
                            counted ? of(own.exposure()) : none,
                            counted ? of(theirs.exposure()) : none,
                            positions,
                            during)
                    .difference(memory));
        }

        /** Too much missing at either of the two is too much. */
        private <T> Result<T> judged(Result<T> result) {
            return MissingShare.judge(
                    result,
                    StrictMath.max(missing(own, false), missing(theirs, false)),
                    StrictMath.max(missing(own, true), missing(theirs, true)));
        }

        private static double missing(MeasureData data, boolean trial) {
            return 1 - (double) data.recorded(trial) / StrictMath.max(1, data.expectedCount(trial));
        }
    }

    /** What the headline of the measure is called where the two are told apart. */
    static List<BesideTeam> all(List<MeasureResult> results) {
        var all = new ArrayList<BesideTeam>();
        results.forEach(result -> all.addAll(result.beside()));
        return all;
    }
}
