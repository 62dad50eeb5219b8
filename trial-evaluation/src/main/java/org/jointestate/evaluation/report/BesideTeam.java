package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.dataset.Span;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.comparison.BothSites;
import org.jointestate.evaluation.method.comparison.OneSite;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.quality.DataQuality;
import org.jointestate.evaluation.method.quality.MissingShare;
import org.jspecify.annotations.Nullable;

/**
 * One measure beside the same at a team elsewhere. First whether the two ran in parallel before the trial; only where they did, how much
 * more the trial changed than the other team. It stands beside the headline and never in its place: which of the two is the answer was
 * settled when the plan was locked.
 *
 * @param gap how the gap between the two moved before the trial, by the year, and the gap that opened at its start
 * @param difference how much more the trial's teams changed, in the periods on which the headline rests
 * @param everything the same in all periods
 * @param agreed whether it was agreed before anything could be known of the trial, in a plan that was locked before it began
 * @param contradicts whether both leave out no change, on different sides
 * @param unsound why no level of evidence can rest on its values, or on those of the trial beside it
 */
record BesideTeam(
        ComparisonTeam team,
        MeasureData own,
        MeasureData theirs,
        Result<Gap> gap,
        Result<BothSites.Numbers> difference,
        Result<BothSites.Numbers> everything,
        boolean agreed,
        boolean contradicts,
        Optional<String> unsound) {

    private static final String ID = "beside_team";
    private static final int FEWEST_BEFORE = 8;
    private static final int FEWEST_DURING = 3;

    /**
     * Changes on the scale of the measure: ratios of what is counted, differences otherwise.
     *
     * @param carried what the drift makes between the middle of the baseline and the middle of the trial
     */
    record Gap(Estimate yearly, Estimate atStart, Estimate carried, boolean parallel, int periods) {}

    /** The result beside every team that the plan names for its measure, and at the level that they carry it to. */
    static MeasureResult with(FrozenTrial trial, MeasureResult result) {
        return with(trial, result, team -> MeasureData.of(trial, team.seriesOf(result.measure())));
    }

    /** The same beside other values of the teams than the trial holds. */
    static MeasureResult with(FrozenTrial trial, MeasureResult result, Function<ComparisonTeam, MeasureData> valuesOf) {
        var teams = trial.protocol().comparedOn(result.measure().code()).stream()
                .map(team -> of(trial.protocol(), team, result, valuesOf.apply(team)))
                .toList();
        if (teams.isEmpty()) {
            return result;
        }
        return result.beside(teams, level(trial.open(), result, teams));
    }

    private static Result<EvidenceLevel.Level> level(
            @Nullable OpenData open, MeasureResult result, List<BesideTeam> teams) {
        var alone = result.level().numbers();
        if (alone == null) {
            return result.level();
        }
        var carried = Optional.ofNullable(open).flatMap(o -> teams.stream()
                .flatMap(team -> o.said(team.theirs().measure().code()).stream())
                .findFirst());
        var level = carried.map(said -> new EvidenceLevel.Level(said.level(), said.nesta(), said.wording()))
                .orElseGet(() -> result.withheld() ? alone : beside(alone, teams));
        return new Result<>(
                result.level()
                        .envelope()
                        .saying("Maryland-style level %s of 5. %s".formatted(level.maryland(), level.wording())),
                level);
    }

    private static EvidenceLevel.Level beside(EvidenceLevel.Level alone, List<BesideTeam> teams) {
        if (teams.stream().anyMatch(BesideTeam::speaksAgainst)) {
            return EvidenceLevel.notBorneOut(alone);
        }
        if (teams.stream().anyMatch(BesideTeam::isMissing)) {
            return EvidenceLevel.notShown(alone);
        }
        return teams.stream().anyMatch(BesideTeam::isUnsound)
                ? EvidenceLevel.notSound(alone)
                : EvidenceLevel.beside(alone, sites(teams));
    }

    /** One series entered under two names is one site, and so is one that is another in all but a few values or but for its size. */
    private static int sites(List<BesideTeam> teams) {
        var counted = new ArrayList<BesideTeam>();
        for (var team : teams) {
            if (team.supports() && counted.stream().noneMatch(team::isOneSiteWith)) {
                counted.add(team);
            }
        }
        return counted.size();
    }

    /** Whether the values of the two lie so close that they cannot have been counted apart. */
    boolean isOneSiteWith(BesideTeam other) {
        return alike(theirs, other.theirs);
    }

    private static boolean alike(MeasureData one, MeasureData other) {
        return one.countedOverExposure() == other.countedOverExposure()
                && OneSite.of(
                        one.judgedBefore(),
                        other.judgedBefore(),
                        one.countedOverExposure() ? one.exposureBefore() : new double[0],
                        one.countedOverExposure() ? other.exposureBefore() : new double[0],
                        one.measure().kind() == Measure.Kind.PROPORTION);
    }

    private static BesideTeam of(Protocol plan, ComparisonTeam team, MeasureResult result, MeasureData theirs) {
        var own = result.data();
        // A step of its own for a disruption is no part of the comparison: there the periods that it touched are set
        // aside at both.
        var windowed = new Rows(team.name(), own, theirs, result.headline().kind() != HeadlineWindow.EVERYTHING);
        var gap = windowed.objection(result.withheld())
                .map(because -> new Result<Gap>(because, null))
                .orElseGet(() -> windowed.gap(Season.pairs(own)));
        var difference = difference(gap, windowed);
        return new BesideTeam(
                team,
                own,
                theirs,
                gap,
                difference,
                difference(gap, new Rows(team.name(), own, theirs, false)),
                team.agreedBefore() && plan.lockedBeforeTrial(),
                agreement(result, difference) < 0,
                difference.computed()
                        ? unsound(plan.baselineSpan(), result.headline().kind(), own, theirs)
                        : Optional.empty());
    }

    /** Only where the two ran in parallel before. */
    private static Result<BothSites.Numbers> difference(Result<Gap> gap, Rows rows) {
        var found = gap.numbers();
        if (found == null) {
            return new Result<>(gap.envelope(), null);
        }
        return found.parallel() ? rows.difference() : Result.refused(ID, Reason.BASELINES_NOT_PARALLEL);
    }

    private static Optional<String> unsound(
            Optional<Span> baseline, HeadlineWindow window, MeasureData own, MeasureData theirs) {
        if (alike(own, theirs)) {
            return Optional.of(
                    "Its values before the trial are those of the trial's own teams, or so close to them that the two cannot have been counted apart");
        }
        var grade =
                Analysis.quality(theirs).found().map(DataQuality.Numbers::grade).orElse('D');
        if (grade == 'D') {
            return Optional.of("The data of the team are of grade D");
        }
        var changed = baseline.filter(span -> own.redefinedBefore(span) || theirs.redefinedBefore(span))
                .isPresent();
        if (changed) {
            return Optional.of("What is counted changed during the baseline");
        }
        var touched = window == HeadlineWindow.EVERYTHING
                && theirs.touched().stream()
                        .anyMatch(position -> theirs.inTrial(position)
                                && !theirs.outside().contains(position)
                                && !theirs.redefined().contains(position));
        return touched
                ? Optional.of("Another event touched the team during the trial and is not separated out")
                : Optional.empty();
    }

    /** 1 where headline and difference both leave out no change on one side, -1 where on different sides, 0 otherwise. */
    private static int agreement(MeasureResult result, Result<BothSites.Numbers> difference) {
        var none = result.headline().noChange();
        return result.headline()
                .change()
                .filter(Estimate::hasInterval)
                .flatMap(change -> difference.found().map(other -> side(change, none) * side(other.change(), none)))
                .orElse(0);
    }

    /** 1 for a range above no change, -1 for one below, 0 for one that includes it. */
    private static int side(Estimate change, double none) {
        return change.lower() > none ? 1 : change.upper() < none ? -1 : 0;
    }

    /** Whether the level of evidence may rest on it. */
    boolean supports() {
        return agreed && difference.computed() && !contradicts && unsound.isEmpty();
    }

    /** Whether it was agreed on and now does not bear the measure out: no other team makes up for that. */
    boolean speaksAgainst() {
        return agreed && (contradicts || apart());
    }

    /** Whether it was agreed on and cannot be compared with, so that nobody knows what it would show. */
    boolean isMissing() {
        return agreed && !difference.computed() && !apart() && !withheld();
    }

    /** Whether it was agreed on and no value of it was ever recorded. */
    boolean wasNeverRecorded() {
        return isMissing() && theirs.received().isEmpty();
    }

    /** Whether it was agreed on and its comparison can carry nothing: what a sound one would have shown is not known either. */
    boolean isUnsound() {
        return agreed && unsound.isPresent();
    }

    /** How many periods the comparison sets aside because an event touched them at one of the two. */
    int setAside() {
        return everything
                .found()
                .flatMap(every -> difference.found().map(found -> every.periods() - found.periods()))
                .orElse(0);
    }

    /** Whether the two drifted apart before the trial. */
    boolean apart() {
        return difference.envelope().reason() == Reason.BASELINES_NOT_PARALLEL;
    }

    /** Whether a drift that cannot be excluded would make the whole difference by itself, if it went on. */
    boolean driftCouldBeAll() {
        return gap.found()
                .flatMap(moved -> difference.found().map(found -> moved.carried()
                        .covers(found.change().value())))
                .orElse(false);
    }

    /** Whether the difference beside every team that was agreed on leaves out no change, on the side on which the headline does. */
    static boolean allBearOut(MeasureResult result) {
        var agreed = result.beside().stream().filter(BesideTeam::agreed).toList();
        return !agreed.isEmpty() && agreed.stream().allMatch(team -> agreement(result, team.difference()) > 0);
    }

    boolean ratio() {
        return own.countedOverExposure();
    }

    boolean withheld() {
        return difference.envelope().reason() == Reason.WITHHELD;
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
        return side(change, noChange()) != 0;
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
        private final String name;

        Rows(String name, MeasureData own, MeasureData theirs, boolean withoutTouched) {
            this.name = name;
            this.own = own;
            this.theirs = theirs;
            var aside = new TreeSet<Integer>();
            for (var data : List.of(own, theirs)) {
                aside.addAll(data.outside());
                aside.addAll(data.redefined());
                aside.addAll(withoutTouched ? data.touched() : Set.<Integer>of());
            }
            var here = recorded(own);
            var there = recorded(theirs);
            this.positions = IntStream.rangeClosed(1, own.spans().size())
                    .filter(position -> !aside.contains(position) && here[position - 1] && there[position - 1])
                    .toArray();
            this.during = new boolean[positions.length];
            for (int n = 0; n < positions.length; n++) {
                during[n] = own.inTrial(positions[n]);
            }
        }

        private static boolean[] recorded(MeasureData data) {
            var values = data.values();
            var exposure = data.exposure();
            var counted = data.countedOverExposure();
            var recorded = new boolean[values.length];
            for (int n = 0; n < recorded.length; n++) {
                recorded[n] = !Double.isNaN(values[n]) && !(counted && Double.isNaN(exposure[n]));
            }
            return recorded;
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
                    return Optional.of(Envelope.refused(ID, Reason.INVALID_DATA, whose(data) + ", " + invalid.get()));
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
            return none();
        }

        /** A ratio needs something counted at both, before and in the trial. */
        private Optional<Envelope> none() {
            if (!own.countedOverExposure()) {
                return Optional.empty();
            }
            for (var data : List.of(own, theirs)) {
                var values = of(data.values());
                for (var trial : List.of(false, true)) {
                    double sum = 0;
                    for (int n = 0; n < values.length; n++) {
                        sum += during[n] == trial ? values[n] : 0;
                    }
                    if (sum == 0) {
                        return Optional.of(Envelope.refused(
                                ID,
                                Reason.NO_EVENTS,
                                "%s, none were recorded %s in the periods that were recorded at both teams"
                                        .formatted(whose(data), trial ? "in the trial" : "before the trial")));
                    }
                }
            }
            return Optional.empty();
        }

        private String whose(MeasureData data) {
            return data == own ? "at the trial's own teams" : "at " + name;
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

        Result<Gap> gap(int pairs) {
            var found = sites().drift(own.firstTrial(), of(own.series().months()), pairs, week());
            var numbers = found.numbers();
            if (!found.computed() || numbers == null) {
                return new Result<>(found.envelope(), null);
            }
            var drift = numbers.byPeriod();
            var gap = new Gap(
                    scaled(drift, periodsAYear(own.measure().calendar())),
                    scaled(numbers.atStart(), 1),
                    scaled(drift, distance()),
                    drift.covers(0),
                    positions.length);
            return judged(new Result<>(found.envelope(), gap));
        }

        private Estimate scaled(Estimate one, double times) {
            var all = one.map(value -> value * times);
            return own.countedOverExposure() ? all.map(StrictMath::exp) : all;
        }

        /** Between the middle of the periods before and the middle of those in the trial, in periods. */
        private double distance() {
            return middle(true) - middle(false);
        }

        private double middle(boolean trial) {
            return IntStream.range(0, positions.length)
                    .filter(n -> during[n] == trial)
                    .map(n -> positions[n])
                    .average()
                    .orElse(Double.NaN);
        }

        Result<BothSites.Numbers> difference() {
            return judged(sites().difference(week()));
        }

        private int week() {
            return Analysis.periodsInAWeek(own.measure().calendar());
        }

        private BothSites sites() {
            var counted = own.countedOverExposure();
            var none = new double[0];
            return new BothSites(
                    of(own.values()),
                    of(theirs.values()),
                    counted ? of(own.exposure()) : none,
                    counted ? of(theirs.exposure()) : none,
                    positions,
                    during);
        }

        /** A period that is missing at one of the two is missing for both. */
        private <T> Result<T> judged(Result<T> result) {
            return MissingShare.judge(result, missing(false), missing(true));
        }

        private double missing(boolean trial) {
            return 1 - (double) own.recordedWith(theirs, trial) / StrictMath.max(1, own.expectedCount(trial));
        }
    }

    /** Those of every measure, in the order of the plan. */
    static List<BesideTeam> all(List<MeasureResult> results) {
        var all = new ArrayList<BesideTeam>();
        results.forEach(result -> all.addAll(result.beside()));
        return all;
    }
}
