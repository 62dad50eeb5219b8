package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.ComparisonTeam;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.MeasureCalendar;
import org.jointestate.evaluation.dataset.OpenData;
import org.jointestate.evaluation.method.Estimate;
import org.jointestate.evaluation.method.comparison.BothSites;
import org.jointestate.evaluation.method.publication.ManyOutcomes;

/** What the report says of the teams elsewhere that the trial is compared with: in the plan, on the cards, in the annexes. */
final class BesideBlocks {

    private final Material m;

    BesideBlocks(Material material) {
        this.m = material;
    }

    /** "There was no comparison group", or which there is. */
    static String group(Material m) {
        var teams = m.protocol().comparisons();
        return teams.isEmpty()
                ? "There was no comparison group: each measure is compared with its own past."
                : "The comparison group is %s: %s is compared with its own past and with the same elsewhere."
                        .formatted(
                                Say.and(teams.stream().map(BesideBlocks::named).toList()), compared(m));
    }

    private static String compared(Material m) {
        var there = m.results().stream().filter(r -> !r.beside().isEmpty()).count();
        return there == m.results().size()
                ? "each measure"
                : "what is counted there as well (%s)".formatted(Say.many(there, "measure", "measures"));
    }

    static String named(ComparisonTeam team) {
        return "%s (%s)".formatted(team.name(), team.organisation());
    }

    /** Who was chosen, why, and when that was settled. */
    List<Block> chosen() {
        var teams = m.protocol().comparisons();
        if (teams.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(m.table(
                "Comparison teams",
                "Each is a team elsewhere that is to carry on as before, as the plan says",
                List.of("Team", "Organisation", "Why it is comparable", "Named", "Measures"),
                teams.stream()
                        .map(team -> List.of(
                                team.name(),
                                team.organisation(),
                                team.why(),
                                named(team, m.protocol().lockedBeforeTrial()),
                                measures(team)))
                        .toList()));
        neverRecorded().forEach(blocks::add);
        return blocks;
    }

    /** What was agreed on and never came stands where it was promised: nobody knows what it would have shown. */
    private List<Block> neverRecorded() {
        return m.protocol().comparisons().stream()
                .flatMap(team -> {
                    var gone = m.results().stream()
                            .filter(result -> result.beside().stream()
                                    .anyMatch(one ->
                                            one.wasNeverRecorded() && one.team().equals(team)))
                            .map(result -> result.measure().name())
                            .toList();
                    return gone.isEmpty()
                            ? Stream.<Block>empty()
                            : Stream.of(Material.say(
                                    "%s was agreed beforehand, and nothing was recorded of it for: %s. Nobody can tell what it would have shown, so no level of evidence above 2 of 5 is given there, whatever other teams show."
                                            .formatted(team.name(), String.join("; ", gone))));
                })
                .toList();
    }

    private static String named(ComparisonTeam team, boolean lockedBefore) {
        if (!team.agreedBefore()) {
            return "not agreed before the data, so no level of evidence rests on it";
        }
        return lockedBefore
                ? "before the data"
                : "in a plan that was locked after the trial had begun, so no level of evidence rests on it";
    }

    private String measures(ComparisonTeam team) {
        return String.join(
                "; ",
                team.measures().stream()
                        .map(code -> m.protocol()
                                .measure(code)
                                .map(measure -> measure.name())
                                .orElse(code))
                        .toList());
    }

    /** On the card of a measure. */
    List<Block> card(MeasureResult result) {
        var blocks = new ArrayList<Block>();
        for (var beside : result.beside()) {
            blocks.add(Material.say(
                    "Beside %s.".formatted(named(beside.team())), words(beside) + oneSite(beside, result.beside())));
        }
        new BesideChart(result).figure(m.numbering()).ifPresent(blocks::add);
        return blocks;
    }

    /** Two teams that count as one, said at the second. */
    private static String oneSite(BesideTeam beside, List<BesideTeam> all) {
        return all.subList(0, all.indexOf(beside)).stream()
                .filter(earlier -> beside.supports() && earlier.supports() && beside.isOneSiteWith(earlier))
                .findFirst()
                .map(earlier ->
                        " Its values before the trial are those of %s, or so close to them that the two cannot have been counted apart, so the two count as one team."
                                .formatted(earlier.team().name()))
                .orElse("");
    }

    private String words(BesideTeam beside) {
        if (beside.withheld()) {
            return "Withheld: some of the numbers of one of the two are too small to publish, and the result could give one away.";
        }
        var text = new StringBuilder(found(beside));
        beside.gap().found().ifPresent(gap -> text.append(" ").append(before(beside, gap)));
        if (beside.difference().computed() || beside.apart() || beside.isMissing()) {
            text.append(doubt(beside));
        }
        return text.toString();
    }

    private static String found(BesideTeam beside) {
        return beside.difference()
                .found()
                .map(numbers ->
                        "Allowing for what happened there over the same %s%s, the change in the trial was %s (likely range %s). That range %s no change."
                                .formatted(
                                        periods(beside, numbers.periods()),
                                        aside(beside),
                                        beside.signed(numbers.change().value()),
                                        beside.range(numbers.change()),
                                        beside.clear(numbers.change()) ? "leaves out" : "includes"))
                .orElseGet(() -> Verdicts.plain(beside.difference().envelope().sentence()));
    }

    /** Where the headline gives a disruption a step of its own and the comparison cannot. */
    private static String aside(BesideTeam beside) {
        return beside.own().measure().headlineWindow() == Measure.HeadlineWindow.SHOCK_INDICATOR
                        && beside.setAside() > 0
                ? ", with %s set aside at both because an event touched %s at one of them"
                        .formatted(periods(beside, beside.setAside()), beside.setAside() == 1 ? "it" : "them")
                : "";
    }

    private static String before(BesideTeam beside, BesideTeam.Gap gap) {
        var moved = "Before the trial the gap between the two moved by %s a year (%s)"
                .formatted(beside.signed(gap.yearly().value()), beside.range(gap.yearly()));
        if (!gap.parallel() || !beside.difference().computed()) {
            return moved + ".";
        }
        return moved
                + ": nothing shows that they were drifting apart. "
                + (beside.driftCouldBeAll()
                        ? "A drift within that range, going on into the trial, could by itself make the whole of this difference."
                        : "No drift within that range, going on into the trial, makes the whole of this difference.");
    }

    private static String doubt(BesideTeam beside) {
        if (!beside.team().agreedBefore()) {
            return " The team was not agreed before the data, so the level of evidence does not rest on it.";
        }
        if (!beside.agreed()) {
            return " The plan that names the team was locked after the trial had begun, so the level of evidence does not rest on it.";
        }
        if (beside.speaksAgainst() || beside.isMissing()) {
            return "%s It was agreed beforehand, so this measure reaches level 2 of 5 at most, whatever other teams show."
                    .formatted(beside.contradicts() ? " It points the other way than the headline." : "");
        }
        return beside.unsound()
                .map(why ->
                        " %s, so the level of evidence does not rest on it. It was agreed beforehand, so this measure reaches level 2 of 5 at most, whatever other teams show."
                                .formatted(why))
                .orElse(" It stands beside the headline and does not replace it.");
    }

    /** Of a measure that stands beside teams: those that show nothing, where the headline shows something. */
    static String includingNoChange(MeasureResult result) {
        if (result.maryland() <= 2) {
            return "";
        }
        var silent = result.beside().stream()
                .filter(BesideTeam::agreed)
                .filter(beside -> beside.difference()
                        .found()
                        .filter(found -> !beside.clear(found.change()))
                        .isPresent())
                .map(beside -> beside.team().name())
                .toList();
        return silent.isEmpty() ? "" : "Beside %s the difference includes no change. ".formatted(Say.and(silent));
    }

    private static String periods(BesideTeam beside, int number) {
        var word = Limits.period(beside.own().measure().calendar());
        return Say.many(number, word, word + "s");
    }

    /** In the annex of other ways: everything that was worked out beside each team. */
    List<Block> annex() {
        var all = BesideTeam.all(m.results());
        if (all.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<String>>();
        var adjusted = adjusted(all);
        for (var beside : all) {
            var name = beside.own().measure().name();
            var team = beside.team().name();
            if (beside.withheld()) {
                rows.add(List.of(name, team, "All of it", "withheld", "withheld", "withheld", "withheld", "\u2013"));
                continue;
            }
            beside.gap().found().ifPresent(gap -> {
                rows.add(row(name, team, "Gap before the trial, a year", beside, gap.yearly(), gap.periods()));
                rows.add(row(name, team, "Gap that opened at the start", beside, gap.atStart(), gap.periods()));
            });
            var found = beside.difference().numbers();
            if (found == null) {
                rows.add(List.of(
                        name,
                        team,
                        "◊ Difference in differences",
                        "not worked out",
                        "\u2013",
                        "\u2013",
                        "\u2013",
                        "\u2013"));
                continue;
            }
            rows.add(List.of(
                    name,
                    team,
                    "◊ Difference in differences",
                    beside.signed(found.change().value()),
                    beside.range(found.change()),
                    Say.p(found.p()),
                    told(beside, adjusted),
                    String.valueOf(found.periods())));
            rows.add(row(name, team, "The same, not widened", beside, found.plain(), found.periods()));
            beside.everything()
                    .found()
                    .filter(every -> every.periods() != found.periods())
                    .ifPresent(every -> rows.add(
                            row(name, team, "The same, all periods", beside, every.change(), every.periods())));
        }
        return List.of(
                m.heading("B.1", "Beside other teams"),
                Material.say(
                        "The difference in differences is how much more the trial changed than the other team, by the rate of both before and in the trial. It is not adjusted for the season, which the two are taken to share: a short trial in winter beside a baseline of two whole years has a wide range. The drift of the gap before the trial is read with one season for both; of times and scores, from the gap of each period. The ranges of drift and difference are widened for what neighbouring periods have in common. Where the gap moved before the trial by more than chance alone would bring, no difference is given; such a team, one that points the other way, or one that cannot be compared with because its values are missing or cannot be used, if it was agreed beforehand, keeps the measure at level 2. So does one whose data are of grade D, that counted something else before, that an event touched and did not leave, or whose values are those of the trial. Teams whose values before the trial lie closer together than chance would leave two that were counted apart are one team: those that agree in three of four periods, but for their size, or differ by less than a tenth of what chance makes counts differ, or, of times and scores, go up and down as one. Where the headline gives a disruption a step of its own, the periods that it touched are set aside here at both. These results are secondary: none of them is a headline, and none was chosen by its result. Benjamini and Hochberg allow for their number."),
                m.table(
                                "Every result beside a comparison team",
                                "◊ what the card says; n: periods at each team",
                                List.of(
                                        "Measure",
                                        "Team",
                                        "What",
                                        "Change>",
                                        "Likely range>",
                                        "p>",
                                        "Adjusted p>",
                                        "n>"),
                                rows)
                        .small());
    }

    private static List<String> row(
            String name, String team, String what, BesideTeam beside, Estimate change, int periods) {
        return List.of(
                name,
                team,
                what,
                beside.signed(change.value()),
                beside.range(change),
                "\u2013",
                "\u2013",
                String.valueOf(periods));
    }

    private static String told(BesideTeam beside, Optional<LinkedHashMap<BesideTeam, Double>> adjusted) {
        return adjusted.map(all -> all.getOrDefault(beside, Double.NaN))
                .filter(p -> !Double.isNaN(p))
                .map(Say::p)
                .orElse("\u2013");
    }

    /** By Benjamini and Hochberg over all of them; nothing where one is withheld, since each hangs on all. */
    static Optional<LinkedHashMap<BesideTeam, Double>> adjusted(List<BesideTeam> all) {
        if (all.stream().anyMatch(BesideTeam::withheld)) {
            return Optional.empty();
        }
        var p = all.stream()
                .mapToDouble(beside ->
                        beside.difference().found().map(BothSites.Numbers::p).orElse(Double.NaN))
                .toArray();
        return ManyOutcomes.benjaminiHochberg(p).found().map(numbers -> {
            var adjusted = new LinkedHashMap<BesideTeam, Double>();
            for (int n = 0; n < p.length; n++) {
                adjusted.put(all.get(n), numbers[n]);
            }
            return adjusted;
        });
    }

    /** The values of each team beside those of the trial; of weeks and days in the attached file alone. */
    List<Block> values() {
        var blocks = new ArrayList<Block>();
        for (var result : m.results()) {
            var calendar = result.measure().calendar();
            if (result.beside().isEmpty()
                    || result.data().spans().isEmpty()
                    || calendar == MeasureCalendar.FRIDAY_WEEK
                    || calendar == MeasureCalendar.DAY) {
                continue;
            }
            var columns = new ArrayList<String>();
            columns.add(Say.capital(calendar.word()) + " from");
            columns.add("Trial>");
            result.beside().forEach(beside -> columns.add(beside.team().name() + ">"));
            var rows = new ArrayList<List<String>>();
            for (int n = 0; n < result.data().spans().size(); n++) {
                var row = new ArrayList<String>();
                row.add(Say.shortDay(result.data().spans().get(n).from()));
                row.add(value(result.data(), n));
                for (var beside : result.beside()) {
                    row.add(sameUnit(beside) ? value(beside.theirs(), n) : "\u2013");
                }
                rows.add(row);
            }
            blocks.add(m.table(
                            "%s, beside comparison".formatted(result.measure().name()),
                            Say.capital(result.measure().unit()) + "; (e) touched by an event, (a) set aside",
                            columns,
                            rows)
                    .small());
        }
        return blocks;
    }

    /** Whether both are shares or neither is; otherwise the values there are in another unit than those of the trial. */
    private static boolean sameUnit(BesideTeam beside) {
        return beside.own().isShare() == beside.theirs().isShare();
    }

    private static String value(MeasureData data, int index) {
        if (data.withheld().contains(index + 1)) {
            return OpenData.MARK;
        }
        if (Double.isNaN(data.shown()[index])) {
            return data.outside().contains(index + 1) ? "(a)" : "missing";
        }
        return data.told(index)
                + (data.touched().contains(index + 1) ? " (e)" : "")
                + (data.outside().contains(index + 1) || data.redefined().contains(index + 1) ? " (a)" : "");
    }

    /** Every number of these, left to be worked out a second time. */
    void register() {
        var all = BesideTeam.all(m.results());
        var adjusted = adjusted(all);
        for (var beside : all) {
            if (!beside.withheld()) {
                register(
                        beside,
                        adjusted.map(p -> p.getOrDefault(beside, Double.NaN)).orElse(Double.NaN));
            }
        }
    }

    private void register(BesideTeam beside, double adjusted) {
        var base = "measure/%s/beside/%s/"
                .formatted(beside.own().measure().code(), beside.team().code());
        var annex = "annex B, beside other teams";
        var printed = m.printed();
        beside.gap().found().ifPresent(gap -> {
            printed.word(base + "parallel", "section 5, beside another team", gap.parallel() ? "yes" : "no");
            estimate(base + "gap/", annex, beside, gap.yearly());
            estimate(base + "start/", annex, beside, gap.atStart());
        });
        printed.word(
                base + "answer",
                "section 5, beside another team",
                beside.difference().computed() ? "worked out" : "not worked out");
        beside.difference().found().ifPresent(found -> {
            estimate(base + "difference/", "section 5, beside another team", beside, found.change());
            estimate(base + "plain/", annex, beside, found.plain());
            printed.computed(base + "difference/p", annex, found.p(), Say.p(found.p()));
            printed.word(
                    base + "drift-could-be-all",
                    "section 5, beside another team",
                    beside.driftCouldBeAll() ? "yes" : "no");
            printed.count(base + "difference/n", annex, found.periods(), String.valueOf(found.periods()));
            if (!Double.isNaN(adjusted)) {
                printed.computed(base + "difference/adjusted-p", annex, adjusted, Say.p(adjusted));
            }
            beside.everything()
                    .found()
                    .filter(every -> every.periods() != found.periods())
                    .ifPresent(every -> estimate(base + "everything/", annex, beside, every.change()));
        });
        var shares = beside.theirs().isShare() && sameUnit(beside);
        for (int n = 0; shares && n < beside.theirs().spans().size(); n++) {
            var shown = beside.theirs().shown()[n];
            if (!Double.isNaN(shown)) {
                printed.computed(
                        "%svalue/%s"
                                .formatted(base, beside.theirs().spans().get(n).from()),
                        "annex C, beside comparison",
                        shown,
                        Say.figures(shown));
            }
        }
    }

    private void estimate(String base, String where, BesideTeam beside, Estimate change) {
        m.printed().computed(base + "change", where, change.value(), figure(beside, change.value()));
        m.printed().computed(base + "lower", where, change.lower(), figure(beside, change.lower()));
        m.printed().computed(base + "upper", where, change.upper(), figure(beside, change.upper()));
    }

    /** Without its unit, which stands beside it. */
    private static String figure(BesideTeam beside, double value) {
        return beside.ratio() ? Say.signed(value) : Say.signedNumber(value);
    }
}
