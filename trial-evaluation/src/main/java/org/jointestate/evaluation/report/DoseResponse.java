package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.method.Result;
import org.jointestate.evaluation.method.presence.CoPresence;
import org.jointestate.evaluation.method.presence.RankCorrelation;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;

/** Section 7: did more time together go with more result? For the primary measures, period by period of the trial. */
final class DoseResponse {

    private static final int FEWEST_POINTS = 5;
    private static final int MOST_CHARTS = 2;
    private static final String WHERE = "section 7, time together and result";

    private final Material m;

    DoseResponse(Material material) {
        this.m = material;
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        if (m.together().empty()) {
            blocks.add(Material.say(
                    m.together().stays().isEmpty()
                            ? "No presence was recorded, so this cannot be worked out."
                            : "The trial holds no whole week, so this cannot be worked out."));
        } else if (m.together().total() == 0) {
            blocks.add(
                    Material.say(
                            "The organisations were never recorded in one zone at the same time. Periods without time together are not evidence about the office, so nothing is worked out here."));
        } else {
            blocks.add(
                    Material.say(
                            "Even where the two go together, that can happen for other reasons: both may rise or fall with the season or with COVID. Periods without time together are not evidence about the office."));
            var rows = new ArrayList<List<String>>();
            var charted = 0;
            for (var result : chosen()) {
                var pairs = pairs(result.data());
                rows.add(row(result, pairs));
                unsound(result).ifPresent(blocks::add);
                if (charted < MOST_CHARTS && pairs.size() >= FEWEST_POINTS && varied(pairs)) {
                    blocks.add(scatter(result, pairs));
                    charted++;
                }
            }
            if (chosen().stream().anyMatch(r -> withheld(r.data()))) {
                blocks.add(
                        Material.say(
                                "Withheld: hours together are published by whole weeks only, and not for weeks of few people. A relation that needs other periods, or one of the numbers withheld, is not given."));
            }
            if (charted == 0) {
                blocks.add(
                        Material.say(
                                "No measure has five periods of the trial that may carry a claim and have hours beside them, so there is no chart."));
            }
            blocks.add(m.table(
                    "Time together and result, by period of the trial",
                    "Rank correlation from −1 to 1 with its 95 % range, after how many periods it rests on; 0 is no relation",
                    List.of("Measure", "All periods>", "Touched set aside>", "Touched set aside, time trend removed>"),
                    rows));
            for (var result : chosen()) {
                said(result)
                        .ifPresent(
                                text -> blocks.add(Material.say(result.measure().name() + ".", text)));
            }
        }
        blocks.add(m.authored("Trial leads: how it might have worked", AuthoredText.Section.MECHANISM));
        return new Section("dose", number, "More together, more result?", blocks);
    }

    /** The primary measures, and those counted by week, which say most about hours of a week. */
    private List<MeasureResult> chosen() {
        if (m.primaries().isEmpty()) {
            return m.results();
        }
        var weekly = m.results().stream()
                .filter(r -> !r.measure().primary() && r.measure().calendar() == MeasureCalendar.FRIDAY_WEEK)
                .toList();
        var first = weekly.stream().filter(this::isPrimaryByWeek).toList();
        var last = weekly.stream().filter(r -> !isPrimaryByWeek(r)).toList();
        return java.util.stream.Stream.of(first, m.primaries(), last)
                .flatMap(List::stream)
                .toList();
    }

    /** The same thing as a primary measure, counted by week: it says most, so it comes first. */
    private boolean isPrimaryByWeek(MeasureResult weekly) {
        return m.primaries().stream()
                .anyMatch(r -> weekly.measure().name().startsWith(r.measure().name()));
    }

    /** Dose, response, and whether an event touched the period; its position is its time. */
    private record Pair(int position, double dose, double response, boolean touched) {}

    private List<Pair> pairs(MeasureData data) {
        if (m.trial().open() != null) {
            return published(data);
        }
        var spans = data.expected().trial();
        List<CoPresence.Hours> hours =
                TogetherWeeks.hours(m.trial(), m.together().stays(), spans);
        var judged = data.judgeable();
        var pairs = new ArrayList<Pair>();
        for (int n = 0; n < hours.size(); n++) {
            var position = data.spans().indexOf(spans.get(n)) + 1;
            if (position > 0 && !Double.isNaN(judged[position - 1])) {
                pairs.add(new Pair(
                        position,
                        hours.get(n).personHours(),
                        judged[position - 1],
                        data.touched().contains(position)));
            }
        }
        return pairs;
    }

    /** The public has the hours of whole weeks alone; with one of them or one value withheld the rest would give another answer. */
    private List<Pair> published(MeasureData data) {
        var judged = data.judgeable();
        var pairs = new ArrayList<Pair>();
        if (withheld(data)) {
            return pairs;
        }
        for (var week : m.together().weeks()) {
            var position = data.spans().indexOf(week.days()) + 1;
            if (position > 0 && !Double.isNaN(judged[position - 1])) {
                pairs.add(new Pair(
                        position,
                        week.personHours(),
                        judged[position - 1],
                        data.touched().contains(position)));
            }
        }
        return pairs;
    }

    private boolean withheld(MeasureData data) {
        return m.trial().open() != null
                && (data.measure().calendar() != MeasureCalendar.FRIDAY_WEEK
                        || !data.withheld().isEmpty()
                        || m.together().weeks().stream().anyMatch(w -> Double.isNaN(w.personHours())));
    }

    private List<String> row(MeasureResult result, List<Pair> all) {
        if (withheld(result.data())) {
            return List.of(result.measure().name(), "withheld", "withheld", "withheld");
        }
        var untouched = untouched(all);
        var id = id(result);
        return List.of(
                result.measure().name(),
                cell(id + "all/", all.size(), of(all)),
                cell(id + "untouched/", untouched.size(), of(untouched)),
                cell(id + "without-trend/", untouched.size(), withoutTrend(untouched)));
    }

    private static String id(MeasureResult result) {
        return "dose/" + result.measure().code() + "/";
    }

    private static List<Pair> untouched(List<Pair> all) {
        return all.stream().filter(p -> !p.touched()).toList();
    }

    private static Result<RankCorrelation.Numbers> of(List<Pair> pairs) {
        return RankCorrelation.of(dose(pairs), response(pairs));
    }

    /** A period that is left out still takes its time, so the line is laid through the positions. */
    private static Result<RankCorrelation.Numbers> withoutTrend(List<Pair> pairs) {
        var last = pairs.stream().mapToInt(Pair::position).max().orElse(0);
        var dose = new double[last];
        var response = new double[last];
        Arrays.fill(dose, Double.NaN);
        Arrays.fill(response, Double.NaN);
        for (var pair : pairs) {
            dose[pair.position() - 1] = pair.dose();
            response[pair.position() - 1] = pair.response();
        }
        return RankCorrelation.withoutTrend(dose, response);
    }

    /** After a change of the definition a measure says nothing of the trial, and so nothing of this either. */
    private Optional<Block> unsound(MeasureResult result) {
        var left = result.data().redefined().size();
        return left == 0 || withheld(result.data())
                ? Optional.empty()
                : Optional.of(Material.say(
                        result.measure().name() + ".",
                        "Left out: %s from the change of what was counted on; no claim is made about %s."
                                .formatted(Say.many(left, "period", "periods"), left == 1 ? "it" : "them")));
    }

    /** What the two sounder columns say, in words; nothing where they were not worked out. */
    private Optional<String> said(MeasureResult result) {
        if (withheld(result.data())) {
            return Optional.empty();
        }
        var pairs = untouched(pairs(result.data()));
        var plain = of(pairs).numbers();
        if (plain == null) {
            return Optional.empty();
        }
        var weeks = Limits.period(result.measure().calendar()) + "s";
        var text = new StringBuilder("Touched periods set aside, %s (%s)."
                .formatted(tendency(plain, weeks), p(id(result) + "untouched/", plain)));
        var rest = withoutTrend(pairs).numbers();
        if (rest != null) {
            text.append(" With the time trend removed as well, %s (%s)."
                    .formatted(tendency(rest, weeks), p(id(result) + "without-trend/", rest)));
        }
        if (clear(plain) || rest != null && clear(rest)) {
            text.append(" That can happen for other reasons.");
        }
        return Optional.of(text.toString());
    }

    private static String tendency(RankCorrelation.Numbers numbers, String weeks) {
        return clear(numbers)
                ? "%s with more shared time tended to have %s"
                        .formatted(weeks, numbers.rho().value() > 0 ? "more" : "less")
                : "there was no clear tendency";
    }

    /** The range and the exact p can differ where there are few; a tendency is claimed where both show it. */
    private static boolean clear(RankCorrelation.Numbers numbers) {
        return !(numbers.rho().hasInterval() && numbers.rho().covers(0)) && p(numbers) < 0.05;
    }

    private static double p(RankCorrelation.Numbers numbers) {
        return Double.isNaN(numbers.pExact()) ? numbers.pTApprox() : numbers.pExact();
    }

    private String p(String id, RankCorrelation.Numbers numbers) {
        return "p %s, %s"
                .formatted(
                        m.printed().computed(id + "p", WHERE, p(numbers), Say.p(p(numbers))),
                        Double.isNaN(numbers.pExact()) ? "approximate" : "exact");
    }

    /** Dots in one line show nothing that could go with anything. */
    private static boolean varied(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::dose).distinct().count() > 1
                && pairs.stream().mapToDouble(Pair::response).distinct().count() > 1;
    }

    private static double[] dose(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::dose).toArray();
    }

    private static double[] response(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::response).toArray();
    }

    private String cell(String id, int periods, Result<RankCorrelation.Numbers> result) {
        return "%s %s: %s"
                .formatted(
                        m.printed().count(id + "n", WHERE, periods, String.valueOf(periods)),
                        periods == 1 ? "period" : "periods",
                        told(id, result));
    }

    private String told(String id, Result<RankCorrelation.Numbers> result) {
        var numbers = result.numbers();
        if (numbers == null) {
            var reason = result.envelope().reason();
            return reason == null
                    ? "not worked out"
                    : switch (reason) {
                        case TOO_FEW_POINTS, NO_DATA -> "too few";
                        case NO_VARIATION, NO_RESIDUAL_VARIATION -> "no variation";
                        default -> "not worked out";
                    };
        }
        var rho = numbers.rho();
        return rho.hasInterval()
                ? "%s (%s to %s)"
                        .formatted(
                                two(id + "rho", rho.value()),
                                two(id + "lower", rho.lower()),
                                two(id + "upper", rho.upper()))
                : two(id + "rho", rho.value()) + " (no range)";
    }

    private String two(String id, double value) {
        return m.printed().computed(id, WHERE, value, two(value));
    }

    private static String two(double value) {
        return new java.math.BigDecimal(value)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString()
                .replace('-', '\u2212');
    }

    private Block.Figure scatter(MeasureResult result, List<Pair> pairs) {
        var mostDose =
                StrictMath.max(1, pairs.stream().mapToDouble(Pair::dose).max().orElse(1));
        var least = pairs.stream().mapToDouble(Pair::response).min().orElse(0);
        var most = StrictMath.max(
                least + 1e-9, pairs.stream().mapToDouble(Pair::response).max().orElse(1));
        var left = 60.0;
        var right = 560.0;
        var top = 12.0;
        var bottom = 170.0;
        var marks = new ArrayList<Drawing.Mark>();
        marks.add(new Drawing.Line(
                Look.AXIS,
                List.of(
                        new Drawing.Point(left, top),
                        new Drawing.Point(left, bottom),
                        new Drawing.Point(right, bottom)),
                false));
        marks.add(new Drawing.Label(left - 6, bottom + 3, Anchor.END, false, Say.figures(least)));
        marks.add(new Drawing.Label(left - 6, top + 8, Anchor.END, false, Say.figures(most)));
        marks.add(new Drawing.Label(left, bottom + 15, Anchor.START, false, "0 person-hours together"));
        marks.add(new Drawing.Label(right, bottom + 15, Anchor.END, false, Say.whole(mostDose)));
        for (var pair : pairs) {
            var x = left + 8 + (right - left - 16) * pair.dose() / mostDose;
            var y = bottom - 8 - (bottom - top - 16) * (pair.response() - least) / (most - least);
            marks.add(
                    pair.touched()
                            ? new Drawing.Line(
                                    Look.DOT_TOUCHED,
                                    List.of(
                                            new Drawing.Point(x, y - 5),
                                            new Drawing.Point(x + 5, y),
                                            new Drawing.Point(x, y + 5),
                                            new Drawing.Point(x - 5, y)),
                                    true)
                            : new Drawing.Circle(Look.DOT_DURING, x, y, 3.6));
        }
        var touched = pairs.stream().filter(Pair::touched).count();
        return new Block.Figure(
                m.numbering().id("figure"),
                m.numbering().figure(),
                "%s against hours together, by %s"
                        .formatted(
                                result.measure().name(),
                                periodOfTheTrial(result.measure().calendar())),
                "Each mark is one %s: further right is more time together, further up is more of the measure. %s"
                        .formatted(
                                periodOfTheTrial(result.measure().calendar()),
                                touched == 0
                                        ? "No event touched any of them."
                                        : "Hollow diamonds, %s of %s, were touched by %s and are no evidence about the office."
                                                .formatted(touched, pairs.size(), disruption())),
                new Drawing(Plot.WIDTH, 190, marks),
                "Scatter of %s periods, %s of them touched by an event: hours together from 0 to %s across, %s from %s to %s upwards."
                        .formatted(
                                pairs.size(),
                                touched,
                                Say.whole(mostDose),
                                result.measure().name(),
                                Say.figures(least),
                                Say.figures(most)),
                touched > 0
                        ? "Round: as planned. Hollow diamond: touched by %s.".formatted(disruption())
                        : "Round: as planned.");
    }

    private String disruption() {
        return m.disruption().map(event -> event.name()).orElse("an event");
    }

    private static String periodOfTheTrial(MeasureCalendar calendar) {
        return calendar == MeasureCalendar.TRIAL_MONTH ? calendar.word() : calendar.word() + " of the trial";
    }
}
