package org.jointestate.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.power.DetectableChange;
import org.jointestate.evaluation.method.power.DetectableStep;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.quality.DataQuality;
import org.jointestate.evaluation.method.rates.SameMonths;
import org.jointestate.evaluation.method.xmr.XmrChart;

/** Everything that was worked out for one measure. {@code enough} is the change agreed to matter, on the scale of the headline; {@code said} the answer where its figures are withheld; {@code beside} what it is compared with elsewhere. */
record MeasureResult(
        MeasureData data,
        List<Window> windows,
        Window headline,
        double enough,
        List<Double> expected,
        Result<XmrChart.Chart> xmr,
        Result<SameMonths.Numbers> sameMonths,
        List<Sensitivity> sensitivities,
        Optional<DetectableChange> detectable,
        Result<DataQuality.Numbers> quality,
        Result<EvidenceLevel.Level> level,
        Optional<Verdicts.Answer> said,
        List<BesideTeam> beside) {

    /** A measure by itself, whose answer follows from its figures. */
    MeasureResult(
            MeasureData data,
            List<Window> windows,
            Window headline,
            double enough,
            List<Double> expected,
            Result<XmrChart.Chart> xmr,
            Result<SameMonths.Numbers> sameMonths,
            List<Sensitivity> sensitivities,
            Optional<DetectableChange> detectable,
            Result<DataQuality.Numbers> quality,
            Result<EvidenceLevel.Level> level) {
        this(
                data,
                windows,
                headline,
                enough,
                expected,
                xmr,
                sameMonths,
                sensitivities,
                detectable,
                quality,
                level,
                Optional.empty(),
                List.of());
    }

    record Sensitivity(String name, Estimate change) {}

    MeasureResult {
        windows = List.copyOf(windows);
        expected = List.copyOf(expected);
        sensitivities = List.copyOf(sensitivities);
        beside = List.copyOf(beside);
    }

    Measure measure() {
        return data.measure();
    }

    /** What a trial of this size could have shown on the side that is better, as a share; none where neither side is. */
    Optional<Double> detectableShare() {
        return detectable
                .filter(d -> measure().better() != Measure.Better.NEITHER)
                .map(d -> measure().better() == Measure.Better.DOWN ? 1 - d.decrease() : d.increase() - 1)
                .filter(Double::isFinite);
    }

    /** The same of a time or a score, in its own unit. */
    Optional<DetectableStep> detectableStep() {
        return withheld() ? Optional.empty() : Detectable.step(data);
    }

    Verdicts.Answer answer() {
        return said.orElseGet(() -> Verdicts.of(this, detectableShare()));
    }

    /** The same with a doubt at the end of its answer. */
    MeasureResult doubting(String doubt) {
        var answer = answer();
        return with(
                level,
                Optional.of(new Verdicts.Answer(answer.verdict(), answer.lead(), answer.text() + " " + doubt)),
                beside);
    }

    /** The same beside the teams elsewhere, at the level that they carry it to. */
    MeasureResult beside(List<BesideTeam> teams, Result<EvidenceLevel.Level> besideThem) {
        return with(besideThem, said, teams);
    }

    private MeasureResult with(
            Result<EvidenceLevel.Level> newLevel, Optional<Verdicts.Answer> newSaid, List<BesideTeam> newBeside) {
        return new MeasureResult(
                data,
                windows,
                headline,
                enough,
                expected,
                xmr,
                sameMonths,
                sensitivities,
                detectable,
                quality,
                newLevel,
                newSaid,
                newBeside);
    }

    /** Whether values of it are too small to publish, so that its figures are not said. */
    boolean withheld() {
        return !data.withheld().isEmpty();
    }

    char grade() {
        return quality.found().map(DataQuality.Numbers::grade).orElse('D');
    }

    /** Whether its level is the least it can be, and what was found is withheld. */
    boolean levelIsBound() {
        return level.found().filter(EvidenceLevel.Level::isBound).isPresent();
    }

    int maryland() {
        return level.found().map(EvidenceLevel.Level::maryland).orElse(0);
    }
}
