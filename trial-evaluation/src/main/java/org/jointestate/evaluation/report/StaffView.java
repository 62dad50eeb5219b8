package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.SurveyAnswer;
import org.jointestate.evaluation.dataset.SurveyItem;
import org.jointestate.evaluation.method.Reason;
import org.jointestate.evaluation.method.publication.ManyOutcomes;
import org.jointestate.evaluation.method.survey.SignedRank;
import org.jointestate.evaluation.method.survey.TwoGroups;
import org.jointestate.evaluation.method.survey.ZeroHandling;
import org.jointestate.evaluation.report.Drawing.Anchor;
import org.jointestate.evaluation.report.Drawing.Look;

/** Section 6: what staff said. Never by organisation, never for fewer than five. */
final class StaffView {

    private static final int FEWEST = 5;
    private static final int FEWEST_CHANGED = 6;
    /** Where the line between disagreeing and agreeing stands, and how long a whole bar is. */
    private static final double CENTRE = 360;

    private static final double REACH = 250;
    private static final List<Look> SHADES = List.of(Look.BAR_1, Look.BAR_2, Look.BAR_3, Look.BAR_4, Look.BAR_5);

    private static final String ANSWERED = "section 6, who answered";
    private static final String CHANGES = "section 6, what changed in the answers";

    private final Material m;

    StaffView(Material material) {
        this.m = material;
    }

    Section section(String number) {
        var open = m.trial().open();
        if (open != null) {
            return new OpenStaffView(m, open).section(number);
        }
        var blocks = new ArrayList<Block>();
        if (m.trial().survey().isEmpty() && m.protocol().surveyWaves().isEmpty()) {
            blocks.add(Material.say("There was no survey."));
        } else if (m.trial().survey().isEmpty()) {
            blocks.add(Material.say(
                    "A survey was planned. No answers of five or more people were recorded, so nothing is shown."));
        } else {
            rates(blocks);
            if (!enough()) {
                blocks.add(
                        Material.say(
                                "Fewer than five people answered each statement, so no answers are shown: they could be told apart."));
            }
            bars().ifPresent(blocks::add);
            countsTable().ifPresent(blocks::add);
            changes(blocks);
            blocks.add(
                    Material.say(
                            "Answers are not split by organisation: one side is so small that a split would show who said what."));
        }
        blocks.add(m.authored("Trial leads: themes", AuthoredText.Section.SURVEY_THEMES));
        return new Section("staff", number, "What staff said", blocks);
    }

    private void rates(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        for (var wave : m.protocol().surveyWaves()) {
            var most = m.protocol().surveyItems().stream()
                    .mapToLong(i -> answers(i, wave.number()).size())
                    .max()
                    .orElse(0);
            if (most >= FEWEST) {
                m.printed().count("survey/wave/" + wave.number() + "/answered", ANSWERED, most, String.valueOf(most));
            }
            rows.add(List.of(
                    wave.name(),
                    Say.day(wave.opened()),
                    String.valueOf(wave.invited()),
                    most < FEWEST ? "fewer than 5" : Say.share(most, Math.max(most, wave.invited()))));
        }
        blocks.add(m.table(
                "Who answered",
                "Most answers to any statement",
                List.of("Wave", "Opened", "Asked>", "Answered>"),
                rows));
    }

    private List<SurveyAnswer> answers(SurveyItem item, int wave) {
        return m.trial().survey().stream()
                .filter(a -> a.item().equals(item.code()) && a.wave() == wave)
                .toList();
    }

    /** Whether any statement was answered by so many in one wave that the answers may be shown. */
    private boolean enough() {
        return m.protocol().surveyItems().stream().anyMatch(item -> m.protocol().surveyWaves().stream()
                .anyMatch(wave -> answers(item, wave.number()).size() >= FEWEST));
    }

    private java.util.Optional<Block> bars() {
        if (!enough()) {
            return java.util.Optional.empty();
        }
        var marks = new ArrayList<Drawing.Mark>();
        var rows = new ArrayList<List<String>>();
        marks.add(new Drawing.Label(CENTRE - 12, 11, Anchor.END, false, "more disagree"));
        marks.add(new Drawing.Label(CENTRE + 12, 11, Anchor.START, false, "more agree"));
        double y = 18;
        for (var item : m.protocol().surveyItems()) {
            for (var line : Lines.of(item.text(), 105, 3)) {
                marks.add(new Drawing.Label(0, y + 9, Anchor.START, true, line));
                y += 14;
            }
            var top = y;
            for (var wave : m.protocol().surveyWaves()) {
                var counts = counts(item, wave.number());
                var asked = java.util.Arrays.stream(counts).sum();
                marks.add(new Drawing.Label(
                        0,
                        y + 11,
                        Anchor.START,
                        false,
                        Lines.of(wave.name(), 20, 1).get(0)));
                if (asked < FEWEST) {
                    marks.add(
                            new Drawing.Label(CENTRE, y + 11, Anchor.MIDDLE, false, "fewer than 5 answers: not shown"));
                } else {
                    for (int n = 0; n < 5; n++) {
                        m.printed()
                                .count(
                                        "survey/answers/%s/%s/%s".formatted(item.code(), wave.number(), n + 1),
                                        "section 6, answers to each statement",
                                        counts[n],
                                        String.valueOf(counts[n]));
                    }
                    bar(marks, counts, asked, y);
                    marks.add(new Drawing.Label(650, y + 11, Anchor.END, false, "n " + asked));
                    rows.add(List.of(item.text() + ", " + wave.name(), inWords(counts)));
                }
                y += 18;
            }
            marks.add(new Drawing.Line(
                    Look.AXIS, List.of(new Drawing.Point(CENTRE, top - 1), new Drawing.Point(CENTRE, y - 1)), false));
            y += 6;
        }
        if (rows.isEmpty()) {
            return java.util.Optional.empty();
        }
        var said = rows.stream().map(r -> r.get(0) + ": " + r.get(1)).toList();
        return java.util.Optional.of(new Block.Figure(
                m.numbering().id("figure"),
                m.numbering().figure(),
                "Answers to each statement",
                "Each bar is everybody who answered. It reaches to the left of the line as far as people disagree, and to the right as far as they agree; half of those in between stand on either side.",
                new Drawing(Plot.WIDTH, y, marks),
                "Diverging bars of counts. " + String.join("; ", said) + ".",
                "Lightest: strongly disagree. Darkest: strongly agree. The boxed number is how many."));
    }

    private int[] counts(SurveyItem item, int wave) {
        var counts = new int[5];
        answers(item, wave).forEach(a -> counts[a.answer() - 1]++);
        return counts;
    }

    private static String inWords(int[] counts) {
        return "%s strongly disagree, %s disagree, %s neither, %s agree, %s strongly agree"
                .formatted(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** Laid around the middle of those who neither agree nor disagree; the whole bar is as long in every wave. */
    private static void bar(List<Drawing.Mark> marks, int[] counts, int all, double y) {
        var one = REACH / all;
        double x = CENTRE - one * (counts[0] + counts[1] + counts[2] / 2.0);
        for (int n = 0; n < 5; n++) {
            var width = one * counts[n];
            if (counts[n] == 0) {
                continue;
            }
            marks.add(new Drawing.Box(SHADES.get(n), x, y, width, 15));
            var boxed = counts[n] > 9 ? 15 : 10;
            if (width >= boxed + 2) {
                marks.add(new Drawing.Box(Look.FLAG, x + width / 2 - boxed / 2.0, y + 2.5, boxed, 10));
                marks.add(new Drawing.Label(x + width / 2, y + 11.2, Anchor.MIDDLE, true, String.valueOf(counts[n])));
            }
            x += width;
        }
    }

    /** The counts behind the bars, for whoever would rather read them. */
    private java.util.Optional<Block> countsTable() {
        var rows = new ArrayList<List<String>>();
        for (var item : m.protocol().surveyItems()) {
            for (var wave : m.protocol().surveyWaves()) {
                var counts = counts(item, wave.number());
                if (java.util.Arrays.stream(counts).sum() >= FEWEST) {
                    var row = new ArrayList<String>(List.of(item.text(), wave.name()));
                    for (var count : counts) {
                        row.add(String.valueOf(count));
                    }
                    rows.add(row);
                }
            }
        }
        return rows.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(m.table(
                        "How many gave each answer",
                        "1 strongly disagree, 5 strongly agree; waves of fewer than five answers are not shown",
                        List.of("Statement", "Wave", "1>", "2>", "3>", "4>", "5>"),
                        rows));
    }

    private void changes(List<Block> blocks) {
        var waves = m.protocol().surveyWaves();
        if (waves.size() < 2) {
            blocks.add(Material.say("There was one wave, so no change can be shown."));
            return;
        }
        var first = waves.get(0).number();
        var last = waves.get(waves.size() - 1).number();
        var found = m.protocol().surveyItems().stream()
                .map(item -> change(item, answers(item, first), answers(item, last)))
                .toList();
        var p = found.stream().mapToDouble(Change::p).toArray();
        var adjusted = ManyOutcomes.holm(p).numbers();
        var rows = new ArrayList<List<String>>();
        for (int n = 0; n < p.length; n++) {
            var one = found.get(n);
            rows.add(List.of(
                    one.item().text(),
                    one.said(),
                    one.effect(),
                    Double.isNaN(p[n]) ? "\u2013" : p(one.item(), "p", p[n]),
                    adjusted == null || Double.isNaN(adjusted[n])
                            ? "\u2013"
                            : p(one.item(), "adjusted-p", adjusted[n])));
        }
        blocks.add(m.table(
                "What changed in the answers",
                "p is the chance of a difference at least this large if nothing had changed; adjusted by Holm for the %s tested. The effect runs from \u22121 (all less positive) over 0 to 1 (all more positive): of people who answered twice the rank-biserial correlation, for which the method has no range; of two groups Cliff's delta with its likely range (95 %%)"
                        .formatted(Say.many(
                                java.util.Arrays.stream(p)
                                        .filter(Double::isFinite)
                                        .count(),
                                "statement",
                                "statements")),
                List.of("Statement", "Change", "Effect>", "p>", "Adjusted p>"),
                rows));
    }

    /** What is said of one statement; {@code p} is NaN where nothing was tested. */
    private record Change(SurveyItem item, String said, String effect, double p) {
        static Change untested(SurveyItem item, String said) {
            return new Change(item, said, "\u2013", Double.NaN);
        }
    }

    /** The same people are never tested as if they were others: pairs come first, and two groups only where pairs are too few to show. */
    private Change change(SurveyItem item, List<SurveyAnswer> before, List<SurveyAnswer> after) {
        if (before.size() < FEWEST || after.size() < FEWEST) {
            return Change.untested(item, "Fewer than 5 answers: not shown.");
        }
        var pairs = paired(before, after);
        var id = "survey/change/" + item.code() + "/";
        if (pairs[0].length >= FEWEST) {
            var signed = SignedRank.of(pairs[0], pairs[1], ZeroHandling.WILCOXON_DROP);
            var numbers = signed.numbers();
            if (numbers == null) {
                return Change.untested(
                        item,
                        signed.envelope().reason() == Reason.NO_CHANGE_IN_ANY_PAIR
                                ? "Of %s people who answered twice, none changed their answer."
                                        .formatted(pairs[0].length)
                                : "We could not work this out.");
            }
            return ofPairs(item, id, numbers);
        }
        var groups = TwoGroups.of(plain(before), plain(after)).numbers();
        return groups == null
                ? Change.untested(item, "We could not work this out.")
                : ofGroups(item, id, pairs[0].length, groups);
    }

    private Change ofPairs(SurveyItem item, String id, SignedRank.Numbers numbers) {
        m.printed().count(id + "pairs", CHANGES, numbers.pairs(), String.valueOf(numbers.pairs()));
        m.printed().count(id + "more", CHANGES, numbers.improved(), String.valueOf(numbers.improved()));
        m.printed().count(id + "less", CHANGES, numbers.worsened(), String.valueOf(numbers.worsened()));
        m.printed().count(id + "same", CHANGES, numbers.unchanged(), String.valueOf(numbers.unchanged()));
        var said = "Of %s people who answered twice, %s were more positive, %s less, %s the same."
                .formatted(numbers.pairs(), numbers.improved(), numbers.worsened(), numbers.unchanged());
        return new Change(
                item,
                numbers.used() < FEWEST_CHANGED
                        ? said
                                + " Fewer than 6 changed: even if all had changed the same way, chance could not be ruled out."
                        : said,
                effect(id + "effect", numbers.rankBiserial()),
                Double.isNaN(numbers.pExact()) ? numbers.pNormal() : numbers.pExact());
    }

    private Change ofGroups(SurveyItem item, String id, int pairs, TwoGroups.Numbers groups) {
        var before = m.printed().count(id + "before", CHANGES, groups.before(), String.valueOf(groups.before()));
        var after = m.printed().count(id + "after", CHANGES, groups.after(), String.valueOf(groups.after()));
        var delta = groups.delta();
        return new Change(
                item,
                "%s answered before and %s after%s: in %s of the ways to lay a later answer beside an earlier one the later is higher (half for ties)."
                        .formatted(
                                before,
                                after,
                                pairs == 0
                                        ? ", and nobody can be told to have answered twice"
                                        : ". Fewer than 5 can be told to have answered twice, so all answers are compared as two groups, though some people are in both",
                                m.printed()
                                        .computed(
                                                id + "later-higher",
                                                CHANGES,
                                                groups.probabilityAfterHigher(),
                                                Say.percent(groups.probabilityAfterHigher()))),
                delta.hasInterval()
                        ? "%s (%s to %s)"
                                .formatted(
                                        effect(id + "effect", delta.value()),
                                        effect(id + "effect-lower", delta.lower()),
                                        effect(id + "effect-upper", delta.upper()))
                        : effect(id + "effect", delta.value()) + " (no range)",
                Double.isNaN(groups.pExact()) ? groups.pNormal() : groups.pExact());
    }

    private String effect(String id, double value) {
        return m.printed().computed(id, CHANGES, value, Say.figures(value));
    }

    private String p(SurveyItem item, String what, double p) {
        return m.printed().computed("survey/change/" + item.code() + "/" + what, CHANGES, p, Say.p(p));
    }

    private static double[] plain(List<SurveyAnswer> answers) {
        return answers.stream().mapToDouble(SurveyAnswer::answer).toArray();
    }

    private static double[][] paired(List<SurveyAnswer> before, List<SurveyAnswer> after) {
        Map<String, Integer> earlier = new HashMap<>();
        before.forEach(a -> {
            var code = a.pairCode();
            if (code != null) {
                earlier.put(code, a.answer());
            }
        });
        var pairs = new ArrayList<double[]>();
        for (var answer : after) {
            var code = answer.pairCode();
            var old = code == null ? null : earlier.get(code);
            if (old != null) {
                pairs.add(new double[] {old, answer.answer()});
            }
        }
        return new double[][] {
            pairs.stream().mapToDouble(p -> p[0]).toArray(),
            pairs.stream().mapToDouble(p -> p[1]).toArray()
        };
    }
}
