package org.jointestate.evaluation.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.Words;
import org.jointestate.evaluation.method.publication.EvidenceLevel;
import org.jointestate.evaluation.method.verdict.Verdict;
import org.jointestate.evaluation.method.xmr.Signal;
import org.jointestate.evaluation.method.xmr.XmrChart;

/** Every number that was worked out for the measures, left to be worked out a second time. */
final class MeasureNumbers {

    private static final String RESULTS = "annex A, every result";
    private static final String CARD = "section 5, card of the measure";

    private final Material m;
    private final Printed printed;

    private MeasureNumbers(Material material) {
        this.m = material;
        this.printed = material.printed();
    }

    static void register(Material material) {
        var numbers = new MeasureNumbers(material);
        material.results().forEach(numbers::of);
        material.printed().count("level", "section 0 and 12", material.level(), String.valueOf(material.level()));
        numbers.many();
    }

    private void of(MeasureResult result) {
        var base = "measure/" + result.measure().code() + "/";
        printed.word(
                base + "verdict",
                "section 0, 5 and 10",
                Verdicts.word(result.answer().verdict()));
        quality(base + "quality/", result);
        level(base, result);
        if (result.data().isShare()) {
            shares(base + "value/", result);
        }
        if (!result.withheld()) {
            figures(base, result);
        }
    }

    private void level(String base, MeasureResult result) {
        var where = "section 12, strength of evidence";
        printed.count(base + "level", where, result.maryland(), String.valueOf(result.maryland()));
        result.level()
                .found()
                .map(EvidenceLevel.Level::nesta)
                .ifPresent(n -> printed.count(base + "nesta", where, n, String.valueOf(n)));
    }

    private void figures(String base, MeasureResult result) {
        for (var window : result.windows()) {
            window(base + "window/" + slug(window.kind().name()) + "/", result, window);
        }
        for (var other : result.sensitivities()) {
            change(
                    base + "other/" + slug(other.name()) + "/",
                    "annex B, other ways",
                    result.headline(),
                    other.change());
        }
        Closed.of(result).ifPresent(closed -> {
            printed.computed(base + "closed/before", CARD, closed.before(), Say.whole(closed.before()));
            printed.computed(base + "closed/during", CARD, closed.during(), Say.whole(closed.during()));
        });
        if (!result.data().received().isEmpty()) {
            var drawn = ByWeek.drawn(result.data());
            chart(
                    base + "chart/",
                    drawn,
                    ByWeek.wanted(result.data()) ? Limits.drawn(result.data(), drawn) : result.xmr());
        }
        YearOnYear.of(result.data()).ifPresent(differences -> {
            printed.computed(base + "season", CARD, differences.season(), Say.percent(differences.season()));
            chart(base + "year-on-year/", differences.differences(), differences.limits());
        });
        if (result.data().countedOverExposure()) {
            sameMonths(base + "same-months/", result);
        }
        result.detectable().ifPresent(d -> {
            var where = "section 3, smallest change";
            printed.computed(base + "detectable/decrease", where, d.decrease(), Say.signed(d.decrease()));
            printed.computed(base + "detectable/increase", where, d.increase(), Say.signed(d.increase()));
        });
        result.detectableShare()
                .ifPresent(d -> printed.computed(base + "detectable/share", "section 5, sentence", d, Say.percent(d)));
        result.detectableStep().ifPresent(s -> {
            var where = "section 3, smallest change";
            printed.computed(base + "detectable/down", where, -s.size(), Say.signedNumber(-s.size()));
            printed.computed(base + "detectable/up", where, s.size(), Say.signedNumber(s.size()));
            printed.computed(base + "detectable/step", "section 5, sentence", s.size(), Say.brief(s.size()));
        });
    }

    private void window(String base, MeasureResult result, Window window) {
        printed.word(base + "answer", RESULTS, window.computed() ? "worked out" : "not worked out");
        if (!window.computed()) {
            return;
        }
        change(base, RESULTS, window, window.change().orElseThrow());
        var p = window.envelope().p();
        if (p != null) {
            if (window.ratio()) {
                printed.computed(base + "p", RESULTS, p, Say.p(p));
            } else {
                printed.sought(base + "p", RESULTS, p, 1, Say.p(p));
            }
        }
        var used = window.envelope().used();
        printed.count(base + "n", RESULTS, used, String.valueOf(used));
        printed.word(base + "way", "section 5, method", window.method());
        if (window.observed().isPresent() && window.expected().isPresent()) {
            double observed = window.observed().get();
            var expected = window.expected().get();
            printed.count(base + "observed", CARD, observed, Say.whole(observed));
            printed.computed(base + "expected", CARD, expected.value(), Say.whole(expected.value()));
            if (window == result.headline()) {
                printed.computed(base + "expected/lower", CARD, expected.lower(), Say.whole(expected.lower()));
                printed.computed(base + "expected/upper", CARD, expected.upper(), Say.whole(expected.upper()));
                var ratio = observed / expected.value();
                printed.computed(
                        base + "observed-to-expected", CARD, ratio, Verdicts.change(window, result.measure(), ratio));
            }
        }
    }

    private void change(String base, String where, Window window, Estimate change) {
        number(base + "change", where, window, change, change.value());
        if (change.hasInterval()) {
            number(base + "lower", where, window, change, change.lower());
            number(base + "upper", where, window, change, change.upper());
        }
    }

    private void number(String id, String where, Window window, Estimate change, double value) {
        if (window.ratio() || !change.hasInterval()) {
            printed.computed(id, where, value, window.signed(value));
        } else {
            printed.sought(id, where, value, change.upper() - change.lower(), window.signed(value));
        }
    }

    private void chart(String base, MeasureData data, Result<XmrChart.Chart> xmr) {
        xmr.found().ifPresent(chart -> {
            var where = "section 5, control chart";
            var phase = chart.phases().get(0);
            printed.computed(base + "mean", where, phase.mean(), Say.figures(phase.mean()));
            var lower = Limits.lower(data.measure(), phase.lowerLimit());
            printed.computed(base + "lower", where, lower, Say.figures(lower));
            printed.computed(base + "upper", where, phase.upperLimit(), Say.figures(phase.upperLimit()));
            var signals = chart.signals();
            var unusual = signals.stream().filter(s -> !s.isEmpty()).count();
            printed.count(base + "outside", where, unusual, String.valueOf(unusual));
            var outside = Outside.of(data, chart);
            printed.count(base + "outside-before", where, outside.before(), String.valueOf(outside.before()));
            printed.count(
                    base + "judged-before", where, outside.judgedBefore(), String.valueOf(outside.judgedBefore()));
            printed.count(base + "outside-during", where, outside.during(), String.valueOf(outside.during()));
            printed.count(
                    base + "judged-during", where, outside.judgedDuring(), String.valueOf(outside.judgedDuring()));
            printed.word(
                    base + "signals",
                    where,
                    IntStream.range(0, signals.size())
                            .filter(n -> !signals.get(n).isEmpty())
                            .mapToObj(n -> data.spans().get(n).from()
                                    + signals.get(n).stream()
                                            .map(Signal::name)
                                            .collect(Collectors.joining(" ", " ", "")))
                            .collect(Collectors.joining("; ")));
        });
    }

    private void sameMonths(String base, MeasureResult result) {
        result.sameMonths().found().ifPresent(n -> {
            var where = "section 5, the same months a year earlier";
            printed.count(base + "trial", where, n.trialTotal(), Words.count(n.trialTotal()));
            printed.count(base + "before", where, n.baselineTotal(), Words.count(n.baselineTotal()));
            printed.computed(
                    base + "ratio",
                    where,
                    n.ratio().value(),
                    Words.change(n.ratio().value()));
            printed.computed(
                    base + "lower",
                    where,
                    n.ratio().lower(),
                    Words.change(n.ratio().lower()));
            printed.computed(
                    base + "upper",
                    where,
                    n.ratio().upper(),
                    Words.change(n.ratio().upper()));
        });
    }

    private void quality(String base, MeasureResult result) {
        var data = result.data();
        var where = "annex D, data quality";
        var expected = data.expectedCount(false) + data.expectedCount(true);
        var received = data.received();
        var aside = data.expected().setAside().size();
        printed.word(base + "grade", where, String.valueOf(result.grade()));
        printed.count(base + "set-aside", "annex D, periods set aside", aside, String.valueOf(aside));
        var missing = 1 - (double) received.size() / StrictMath.max(1, expected);
        printed.computed(base + "missing", "section 12, risk of bias", missing, Say.percent(missing));
        result.quality().found().ifPresent(q -> {
            printed.computed(base + "complete", where, q.completeness(), Say.percent(q.completeness()));
            printed.computed(base + "on-time", where, q.timeliness(), Say.percent(q.timeliness()));
            printed.computed(base + "valid", where, q.validity(), Say.percent(q.validity()));
            printed.computed(base + "unchanged", where, q.stability(), Say.percent(q.stability()));
            printed.computed(base + "score", where, q.score(), Say.whole(q.score()));
            count(base + "received", received.size());
            count(base + "expected", expected);
            count(base + "late", received.stream().filter(o -> o.late()).count());
            count(base + "failed", received.stream().filter(o -> o.failedRule()).count());
            count(
                    base + "corrected",
                    received.stream().filter(o -> o.corrected()).count());
        });
        count(base + "unexpected", data.unexpected());
        count(base + "redefined", data.redefined().size());
    }

    private void count(String id, long count) {
        printed.count(id, CARD, count, String.valueOf(count));
    }

    private void shares(String base, MeasureResult result) {
        var shown = result.data().shown();
        for (int n = 0; n < shown.length; n++) {
            printed.computed(
                    base + result.data().spans().get(n).from(),
                    "annex C, the values behind the charts",
                    shown[n],
                    Say.figures(shown[n]));
        }
    }

    private void many() {
        var where = "section 5, first sentence";
        var refused = m.counted().stream()
                .filter(r -> r.answer().verdict() == Verdict.NOT_COMPUTED)
                .count();
        var worked = m.counted().size() - refused;
        printed.count(
                "many/measures",
                where,
                m.counted().size(),
                String.valueOf(m.counted().size()));
        printed.count(
                "many/primary",
                where,
                m.primaries().size(),
                String.valueOf(m.primaries().size()));
        printed.count("many/not-worked-out", where, refused, String.valueOf(refused));
        printed.computed("many/by-chance", where, 0.05 * worked, Say.figures(0.05 * worked));
    }

    /** "WITHOUT_TOUCHED" and "Newey-West" as parts of an id. */
    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }
}
