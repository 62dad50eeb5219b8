package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.characteristics.Characteristics;
import org.jointestate.evaluation.characteristics.Characteristics.AtHand;
import org.jointestate.evaluation.characteristics.Scenario;
import org.jointestate.evaluation.characteristics.Scenario.Cadence;
import org.jointestate.evaluation.characteristics.Scenario.Kind;
import org.jointestate.evaluation.characteristics.Tally;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.verdict.Verdict;

/** What simulated trials like the one at hand say about its method: in annex A for each primary measure, in a card only where it falls short. */
final class HowOftenRight {

    private static final double DAYS_OF_A_MONTH = 30.4375;
    /** The simulated trials have two years before and six months of trial; what is not nearly so long is not like them. */
    private static final int FEWEST_MONTHS_BEFORE = 18;

    private static final int FEWEST_MONTHS_OF_TRIAL = 4;
    private static final int MOST_MONTHS_OF_TRIAL = 9;

    private final Material m;

    HowOftenRight(Material material) {
        this.m = material;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(m.heading("A.1", "How often the method is right"));
        var chosen = m.primaries();
        if (chosen.isEmpty()) {
            blocks.add(
                    Material.say("No measure of this trial is primary, so no line of the simulated trials is quoted."));
            return blocks;
        }
        blocks.add(Material.say(
                "The method was tried on simulated trials whose truth is known, with two years before and six months of trial, by the program that wrote this report (%s). For each primary measure the kind of trial that is nearest is quoted here; all of them stand in docs/operating-characteristics of the program's source."
                        .formatted(Characteristics.shipped().engine())));
        for (var result : chosen) {
            blocks.add(Material.say(
                    result.measure().name() + ".",
                    nearest(result).map(HowOftenRight::line).orElseGet(() -> unlike(result))));
        }
        return blocks;
    }

    /** One sentence where the range of a measure is not to be trusted as far as its 95 % says. */
    static Optional<String> warning(MeasureResult result) {
        if (!result.headline().computed()) {
            return Optional.empty();
        }
        return nearest(result).filter(HowOftenRight::fallsShort).map(tally -> {
            var said = new ArrayList<String>();
            if (tally.tooNarrow()) {
                said.add("the likely range held the true value in %s, not in 95\u00a0%%"
                        .formatted(percent(tally.coverage())));
            }
            if (tally.saysLowerTooOften()) {
                said.add("\u201clower\u201d was said wrongly in %s".formatted(percent(tally.share(tally.lower()))));
            }
            if (tally.saysHigherTooOften()) {
                said.add("\u201chigher\u201d was said wrongly in %s".formatted(percent(tally.share(tally.higher()))));
            }
            return "In %s simulated trials like this one, without any effect, %s. Read the range as wider than it is printed."
                    .formatted(Say.whole(tally.trials()), Say.and(said));
        });
    }

    /** What simulated trials say that one like this could have shown, where it is said what it could have shown. */
    static Optional<String> power(MeasureResult result) {
        var effect = result.measure().better() == Measure.Better.DOWN ? -20 : 20;
        return result.headline().computed() && result.answer().verdict() == Verdict.CANNOT_TELL
                ? nearest(result)
                        .flatMap(tally ->
                                Characteristics.shipped().of(tally.scenario().with(effect)))
                        .map(t -> "In simulated trials like this one a true %s of 20\u00a0%% was found in %s of 100."
                                .formatted(
                                        effect < 0 ? "fall" : "rise",
                                        Say.whole(t.share(t.found()).value() * 100)))
                : Optional.empty();
    }

    private static boolean fallsShort(Tally tally) {
        return tally.tooNarrow() || tally.saysLowerTooOften() || tally.saysHigherTooOften();
    }

    private static Optional<Tally> nearest(MeasureResult result) {
        var data = result.data();
        var perMonth = perMonth(data);
        if (!likeTheSimulated(data) || !(perMonth > 0)) {
            return Optional.empty();
        }
        var measure = result.measure();
        var counted = data.countedOverExposure();
        return Characteristics.shipped()
                .nearest(new AtHand(
                        counted ? Kind.COUNT : Kind.TIME,
                        measure.calendar() == MeasureCalendar.FRIDAY_WEEK ? Cadence.WEEK : Cadence.MONTH,
                        perMonth,
                        counted && seasonal(measure),
                        data.touched().stream().anyMatch(data::inTrial),
                        Analysis.likenessOfNeighbours(result).orElse(Double.NaN)));
    }

    private static boolean likeTheSimulated(MeasureData data) {
        var measured = data.countedOverExposure() || data.measure().kind() == Measure.Kind.DURATION;
        return measured
                && data.measure().calendar() != MeasureCalendar.DAY
                && data.baselineMonths() >= FEWEST_MONTHS_BEFORE
                && monthsOfTrial(data) >= FEWEST_MONTHS_OF_TRIAL
                && monthsOfTrial(data) <= MOST_MONTHS_OF_TRIAL;
    }

    private static boolean seasonal(Measure measure) {
        var pairs = measure.seasonalPairs();
        return pairs == null || pairs > 0;
    }

    private static double monthsOfTrial(MeasureData data) {
        int days = 0;
        for (int n = data.firstTrial(); n <= data.spans().size(); n++) {
            days += data.outside().contains(n) ? 0 : data.spans().get(n - 1).days();
        }
        return days / DAYS_OF_A_MONTH;
    }

    /** Events, or what was measured, in a month of the baseline; a time is simulated at one volume only. */
    private static double perMonth(MeasureData data) {
        if (!data.countedOverExposure()) {
            return Scenario.TIMES_A_MONTH;
        }
        var values = data.values();
        double events = 0;
        int days = 0;
        for (int n = 0; n < data.firstTrial() - 1 && n < values.length; n++) {
            if (!Double.isNaN(values[n]) && !data.outside().contains(n + 1)) {
                events += values[n];
                days += data.spans().get(n).days();
            }
        }
        return days == 0 ? 0 : events / days * DAYS_OF_A_MONTH;
    }

    private static String unlike(MeasureResult result) {
        return "No simulated trial is like this one: they are of counts by the month or the week, or of times by the month, and this measure has %s before the trial and %s of it."
                .formatted(
                        Say.many(result.data().baselineMonths(), "usable month", "usable months"),
                        Say.many(StrictMath.round(monthsOfTrial(result.data())), "month", "months"));
    }

    private static String line(Tally tally) {
        var scenario = tally.scenario();
        var text = new StringBuilder(
                "In %s simulated trials like this one (%s) without any effect, the method wrongly said lower in %s and higher in %s; in %s it could not tell%s. The likely range held the true value in %s."
                        .formatted(
                                Say.whole(tally.trials()),
                                kind(scenario),
                                withRange(tally.share(tally.lower())),
                                withRange(tally.share(tally.higher())),
                                percent(tally.share(tally.cannotTell())),
                                tally.notComputed() == 0
                                        ? ""
                                        : ", and in %s nothing could be worked out"
                                                .formatted(percent(tally.share(tally.notComputed()))),
                                withRange(tally.coverage())));
        if (fallsShort(tally)) {
            text.append(
                    " That is not what 95\u00a0% and one wrong \u201clower\u201d in twenty promise: read the range of this measure as wider than it is printed.");
        }
        Characteristics.shipped()
                .of(scenario.withAutocorrelation(Scenario.MOST_AUTOCORRELATION))
                .filter(most -> !most.equals(tally))
                .ifPresent(most -> text.append(
                        " Few months cannot show how alike they really are: were it much (autocorrelation 0.%s), the range would hold it in %s, and lower be said wrongly in %s."
                                .formatted(
                                        Scenario.MOST_AUTOCORRELATION,
                                        percent(most.coverage()),
                                        percent(most.share(most.lower())))));
        var power = Scenario.EFFECTS.stream()
                .flatMap(effect -> Characteristics.shipped().of(scenario.with(effect)).stream())
                .map(t -> "%s was found in %s"
                        .formatted(Say.signed(1 + t.scenario().effect() / 100.0), percent(t.share(t.found()))))
                .toList();
        if (!power.isEmpty()) {
            text.append(" Of true changes ").append(Say.and(power)).append(" of as many trials.");
        }
        return text.toString();
    }

    private static String kind(Scenario scenario) {
        var cadence = scenario.cadence() == Cadence.MONTH ? "month" : "week";
        return "%s by the %s, about %s a month, %s, %s, %s"
                .formatted(
                        scenario.kind() == Kind.COUNT ? "counted" : "medians of times",
                        cadence,
                        Say.whole(scenario.perMonth()),
                        scenario.season() ? "a season" : "no season",
                        scenario.autocorrelation() == 0
                                ? "months that do not resemble the one before"
                                : "months that resemble the one before (autocorrelation 0.%s)"
                                        .formatted(scenario.autocorrelation()),
                        scenario.lockdown() ? "the last six weeks touched by a lockdown" : "no disruption");
    }

    private static String withRange(Estimate share) {
        return "%s (%s to %s)"
                .formatted(percent(share), Say.brief(share.lower() * 100), Say.brief(share.upper() * 100) + "\u00a0%");
    }

    private static String percent(Estimate share) {
        return Say.brief(share.value() * 100) + "\u00a0%";
    }
}
