package org.jointestate.evaluation.report;

import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.Measure.HeadlineWindow;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.method.Envelope;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The result of a measure of which values are withheld. Worked out from the rest it would be another result than the one that was
 * signed, and worked out from all of them it would be an equation for the hidden ones; so it is the answer in words and nothing else.
 */
final class WithheldResult {

    private static final String ID = "withheld";

    private WithheldResult() {}

    static MeasureResult of(MeasureData data, @Nullable OpenData open) {
        var said = Optional.ofNullable(open)
                .flatMap(o -> o.said(data.measure().code()))
                .orElseGet(() -> new OpenData.SaidOnly(data.measure().code(), "", 0, 0, 0, "Not rated."));
        var windows = List.of(
                window(data, HeadlineWindow.EVERYTHING, "All periods"),
                window(data, HeadlineWindow.WITHOUT_TOUCHED, "Touched periods set aside"),
                window(data, HeadlineWindow.SHOCK_INDICATOR, "Disruption as a step of its own"));
        return new MeasureResult(
                data,
                windows,
                windows.stream()
                        .filter(w -> w.kind() == data.measure().headlineWindow())
                        .findFirst()
                        .orElseThrow(),
                data.measure().minimumWorthwhileChange().doubleValue(),
                List.of(),
                refused(),
                refused(),
                List.of(),
                Optional.empty(),
                Analysis.quality(data),
                new Result<>(
                        Envelope.of(ID, data.received().size(), said.wording()),
                        new EvidenceLevel.Level(said.level(), said.nesta(), said.wording())),
                Optional.of(answer(data, said)),
                List.of());
    }

    private static Window window(MeasureData data, HeadlineWindow kind, String name) {
        return new Window(
                kind,
                name,
                Envelope.refused(ID, Reason.WITHHELD, Reason.WITHHELD.clause()),
                Optional.empty(),
                data.countedOverExposure(),
                Optional.empty(),
                Optional.empty(),
                ID);
    }

    private static <T> Result<T> refused() {
        var envelope = Envelope.refused(ID, Reason.WITHHELD, Reason.WITHHELD.clause());
        return new Result<>(
                envelope.saying("There are no limits, because hidden values could be worked out from them."), null);
    }

    /** "3 of its 30 numbers are too small to publish, or would give such a one away". */
    static String why(MeasureData data) {
        var hidden = data.withheld().size();
        return "%s of its %s %s too small to publish, or could give away one that is"
                .formatted(
                        hidden,
                        Say.many(data.received().size() + hiddenOutside(data), "number", "numbers"),
                        hidden == 1 ? "is" : "are");
    }

    /** A withheld value on a period that is set aside counts among the numbers too. */
    private static long hiddenOutside(MeasureData data) {
        return data.outside().stream()
                .filter(position -> data.observations().get(position - 1) != null
                        && !java.util.Objects.requireNonNull(data.observations().get(position - 1))
                                .missing())
                .count();
    }

    private static Verdicts.Answer answer(MeasureData data, OpenData.SaidOnly said) {
        var subject = Verdicts.subject(data.measure());
        var why = why(data);
        if (said.verdict().isEmpty()) {
            return new Verdicts.Answer(
                    Verdict.NOT_COMPUTED,
                    "The answer is withheld:",
                    "%s, and the answer alone could be enough to work one out.".formatted(why));
        }
        var verdict = Verdict.valueOf(said.verdict());
        return switch (verdict) {
            case CHANGED, CHANGED_WRONG_WAY ->
                new Verdicts.Answer(
                        verdict,
                        "%s was %s during the trial than we would have expected"
                                .formatted(subject, said.direction() > 0 ? "higher" : "lower"),
                        "(by how much is withheld: %s); this is unlikely to be chance alone%s."
                                .formatted(
                                        why,
                                        verdict == Verdict.CHANGED_WRONG_WAY ? "; this is the wrong direction" : ""));
            case CHANGED_TOO_LITTLE ->
                new Verdicts.Answer(
                        verdict,
                        "%s did change, but by less than the amount agreed beforehand to matter".formatted(subject),
                        "(by how much is withheld: %s).".formatted(why));
            case MUCH_THE_SAME ->
                new Verdicts.Answer(
                        verdict,
                        "%s was much the same;".formatted(subject),
                        "a change big enough to matter is unlikely (the figures are withheld: %s).".formatted(why));
            case CANNOT_TELL ->
                new Verdicts.Answer(verdict, "We cannot tell.", "The figures are withheld: %s.".formatted(why));
            case NOT_COMPUTED ->
                new Verdicts.Answer(
                        verdict,
                        "We could not work this out",
                        "from what was recorded. The details are withheld: %s.".formatted(why));
        };
    }
}
