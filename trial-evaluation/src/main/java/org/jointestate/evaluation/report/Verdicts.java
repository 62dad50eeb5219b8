package org.jointestate.evaluation.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.jointestate.evaluation.method.xmr.Direction;

/** The words of the six verdicts (method.md 3.0). Which of them a result gets is decided in the method, not here. */
final class Verdicts {

    /** The answer in words: what is said first, its explanation, and the verdict it was made from. */
    record Answer(Verdict verdict, String lead, String text) {}

    private static final Pattern NOTHING = Pattern.compile("0(\u00a0%)?");

    private Verdicts() {}

    static Answer of(MeasureResult result, Optional<Double> detectable) {
        var agreed = agreed(result.measure(), result.headline(), result.enough());
        var headline = result.headline().change();
        var verdict = Verdict.of(headline, computed(result.windows()), agreed);
        return words(verdict, result, detectable, verdict != Verdict.of(headline, agreed));
    }

    static Verdict verdict(Measure measure, List<Window> windows, Window headline, double enough) {
        return Verdict.of(headline.change(), computed(windows), agreed(measure, headline, enough));
    }

    private static Verdict.Agreed agreed(Measure measure, Window headline, double enough) {
        return new Verdict.Agreed(
                headline.noChange(),
                enough,
                switch (measure.better()) {
                    case UP -> Direction.INCREASE;
                    case DOWN -> Direction.DECREASE;
                    case NEITHER -> Direction.NEITHER;
                });
    }

    /** The ways of treating a disruption point in different directions. */
    static boolean disagree(List<Window> windows) {
        return !windows.isEmpty()
                && Verdict.disagree(computed(windows), windows.get(0).noChange());
    }

    /** As they are printed: two changes of 0 % on either side of none do not point anywhere. */
    static boolean visiblyDisagree(List<Window> windows) {
        return disagree(windows.stream()
                .filter(window -> !NOTHING.matcher(window.changeText()).matches())
                .toList());
    }

    /** What a method says of a comparison that is shown instead of it, where the report may show another or none. */
    static String plain(String sentence) {
        return sentence.replaceAll("\\. The [a-z ]+ is shown instead", "");
    }

    private static List<Estimate> computed(List<Window> windows) {
        return windows.stream().flatMap(window -> window.change().stream()).toList();
    }

    /** The verdict in two or three words, for a table. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case CHANGED -> "changed";
            case CHANGED_WRONG_WAY -> "changed, the wrong way";
            case CHANGED_TOO_LITTLE -> "changed, too little to matter";
            case MUCH_THE_SAME -> "much the same";
            case CANNOT_TELL -> "we cannot tell";
            case NOT_COMPUTED -> "could not be worked out";
        };
    }

    private static Answer words(Verdict verdict, MeasureResult result, Optional<Double> detectable, boolean forced) {
        var window = result.headline();
        var measure = result.measure();
        if (verdict == Verdict.NOT_COMPUTED) {
            var sentence = plain(window.envelope().sentence());
            var because = "We could not work this out ";
            return sentence.startsWith(because)
                    ? new Answer(verdict, "We could not work this out", sentence.substring(because.length()))
                    : new Answer(verdict, "We could not work this out", "because no likely range could be given.");
        }
        var e = window.change().orElseThrow();
        var subject = subject(measure);
        var up = e.value() > window.noChange();
        var interval = "%s, likely between %s and %s"
                .formatted(
                        change(window, measure, e.value()),
                        change(window, measure, e.lower()),
                        change(window, measure, e.upper()));
        return switch (verdict) {
            case CHANGED ->
                new Answer(
                        verdict,
                        "%s was %s during the trial than we would have expected"
                                .formatted(subject, up ? "higher" : "lower"),
                        "(%s); this is unlikely to be chance alone.%s"
                                .formatted(
                                        interval,
                                        measure.better() == Measure.Better.NEITHER
                                                ? " More of it is neither better nor worse by itself."
                                                : ""));
            case CHANGED_WRONG_WAY ->
                new Answer(
                        verdict,
                        "%s was %s during the trial than we would have expected"
                                .formatted(subject, up ? "higher" : "lower"),
                        "(%s); this is unlikely to be chance alone; this is the wrong direction.".formatted(interval));
            case CHANGED_TOO_LITTLE ->
                new Answer(
                        verdict,
                        "%s did change, but by less than the amount agreed beforehand to matter".formatted(subject),
                        "(%s).".formatted(interval));
            case MUCH_THE_SAME ->
                new Answer(
                        verdict,
                        "%s was much the same;".formatted(subject),
                        "a change big enough to matter is unlikely (%s).".formatted(interval));
            default ->
                new Answer(
                        verdict,
                        "We cannot tell.",
                        "The result fits anything from %s to %s%s.%s"
                                .formatted(
                                        change(window, measure, e.lower()),
                                        change(window, measure, e.upper()),
                                        shown(result, detectable)
                                                .map(d -> "; a trial of this size could only have shown %s or more"
                                                        .formatted(d))
                                                .orElse(""),
                                        forced
                                                ? " The ways of treating the disruption point in different directions."
                                                : ""));
        };
    }

    /** On the side on which more would be better or worse; both sides where neither is. */
    private static Optional<String> shown(MeasureResult result, Optional<Double> detectable) {
        return detectable
                .map(d -> (result.measure().better() == Measure.Better.DOWN ? "a fall" : "a rise") + " of about "
                        + Say.percent(d))
                .or(() -> result.detectable()
                        .filter(d -> Double.isFinite(d.increase()))
                        .map(d -> "a fall of about %s or a rise of about %s"
                                .formatted(Say.percent(1 - d.decrease()), Say.percent(d.increase() - 1))))
                .or(() -> result.detectableStep()
                        .map(s -> "a change of about "
                                + Say.of(Say.brief(s.size()), result.measure().unit())));
    }

    static String subject(Measure measure) {
        var name = measure.name();
        return measure.kind() == Measure.Kind.COUNT
                        && !name.toLowerCase(java.util.Locale.ROOT).startsWith("number of")
                ? "The number of " + lowered(name)
                : name;
    }

    /** "Joint referrals" in the middle of a sentence, but "ASB incidents" and "Safe and Well visits" as they are. */
    static String lowered(String name) {
        var words = name.split(" ", -1);
        var proper = words[0].length() < 2 || Character.isUpperCase(words[0].charAt(1));
        for (int n = 1; n < words.length; n++) {
            proper |= !words[n].isEmpty() && Character.isUpperCase(words[n].charAt(0));
        }
        return proper ? name : name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** "25 % fewer", "2.1 working days shorter", "no change". */
    static String change(Window window, Measure measure, double value) {
        var down =
                switch (measure.kind()) {
                    case COUNT -> "fewer";
                    case DURATION -> "shorter";
                    default -> "lower";
                };
        var up =
                switch (measure.kind()) {
                    case COUNT -> "more";
                    case DURATION -> "longer";
                    default -> "higher";
                };
        if (Double.isInfinite(value)) {
            return "any number of times " + up;
        }
        var difference = value - window.noChange();
        var size = window.ratio()
                ? Say.percent(StrictMath.abs(difference))
                : Say.of(Say.brief(StrictMath.abs(difference)), measure.unit());
        var nothing = window.ratio() ? Say.percent(0).equals(size) : difference == 0;
        return nothing ? "no change" : size + " " + (difference < 0 ? down : up);
    }

    /** "We recorded O. If things had gone on as before …": only where a model expected a number. */
    static Optional<String> recordedAndExpected(Window window, MeasureData data) {
        if (window.observed().isEmpty() || window.expected().isEmpty()) {
            return Optional.empty();
        }
        Estimate expected = window.expected().get();
        var observed = window.observed().get();
        return Optional.of(
                "We recorded %s. If things had gone on as before, %s, we would have expected about %s (likely range %s to %s). That is %s."
                        .formatted(
                                Say.whole(observed),
                                Season.asBefore(data),
                                Say.about(expected.value()),
                                Say.about(expected.lower()),
                                Say.about(expected.upper()),
                                change(window, data.measure(), observed / expected.value())));
    }
}
