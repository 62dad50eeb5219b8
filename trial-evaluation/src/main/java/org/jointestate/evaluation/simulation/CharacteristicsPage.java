package org.jointestate.evaluation.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jointestate.evaluation.characteristics.Characteristics;
import org.jointestate.evaluation.characteristics.Scenario;
import org.jointestate.evaluation.characteristics.Scenario.Cadence;
import org.jointestate.evaluation.characteristics.Scenario.Kind;
import org.jointestate.evaluation.characteristics.Tally;
import org.jointestate.evaluation.method.Estimate;

/** The page for people, in Markdown: made from the file for programs alone, without a date, so that the same counts give the same page. */
final class CharacteristicsPage {

    private static final String INTRODUCTION = """
            # How often the headline is right

            The method of the report was tried on simulated trials whose truth is known. Each is made day by day by the generator of the demonstration, on the dates of the trial of 2019/20: two years before it and six months of it, counted by the month (24 and 6) or by the week (104 and 26). The headline is then worked out by the report's own code: touched periods set aside, level only, and "we cannot tell" where the three ways of treating a disruption disagree.

            - *Season*: the year moves the numbers by a quarter up and down, and the model has the terms for it that two years allow; without, it has none. All counts fall by 2 % a year.
            - *Likeness*: how far what stirs the mean of one month is like that of the month before (0, 0.3, 0.6), before chance is added. Of a month's count the variance over the mean is 1.1, 1.3, 2 and 4 at 2, 20, 100 and 1,000 a month, as in the demonstration.
            - *Lockdown*: from 16 March 2020 nearly everything stops (30 % is left), and this is in the log of events.
            - *Times*: 20 a month, log-normal around 9 days (sigma 0.6), stirred by 0.15 from month to month; a lockdown makes them longer by 40 %. The measure is the median of the month; every answer is waited for.
            - *Said lower* counts every sentence that says that the number is lower or that it did change, downwards. Without an effect each such sentence is wrong; chance alone should make it happen in 2.5 %. Less is better in all of them, and a change of 10 % (of one day) is worth having.

            Each share stands with its own 95 % range (Wilson), for so many simulated trials. [scenarios.csv](scenarios.csv) has every number of this page, and in each row the command that makes it again.
            """;

    private final Characteristics found;
    private final StringBuilder text = new StringBuilder();

    private CharacteristicsPage(Characteristics found) {
        this.found = found;
    }

    static String of(Characteristics found) {
        return new CharacteristicsPage(found).page();
    }

    private String page() {
        text.append(INTRODUCTION).append('\n');
        text.append("Made by ").append(found.engine()).append(" with\n\n```sh\n");
        text.append(
                "java -jar trial-evaluation/target/joint-estate-evaluation.jar %s --trials %s --seed %s --out docs/operating-characteristics\n"
                        .formatted(
                                Characteristics.COMMAND, found.tallies().get(0).trials(), found.seed()));
        text.append("```\n");
        shortOf();
        for (var cadence : Cadence.values()) {
            for (var season : List.of(true, false)) {
                part(Kind.COUNT, cadence, season, title(cadence, season));
            }
        }
        part(Kind.TIME, Cadence.MONTH, false, "Medians of times, by the month");
        return text.toString();
    }

    private static String title(Cadence cadence, boolean season) {
        return "Counts by the %s, %s".formatted(word(cadence), season ? "with a season" : "without a season");
    }

    private static String word(Cadence cadence) {
        return cadence.name().toLowerCase(Locale.ROOT);
    }

    /** Where the method does not keep what it promises, first and by name. */
    private void shortOf() {
        var same = found.tallies().stream()
                .filter(t -> t.scenario().withoutEffect())
                .toList();
        var narrow = same.stream().filter(Tally::tooNarrow).toList();
        var hasty = same.stream().filter(Tally::saysLowerTooOften).toList();
        text.append("\n## Where it falls short\n\n");
        text.append(
                "Of %s kinds of trial without an effect, the likely range held the truth in fewer than %s %% in %s, and \"lower\" was said wrongly in more than %s %% in %s. "
                        .formatted(
                                same.size(),
                                StrictMath.round(Tally.LEAST_COVERAGE * 100),
                                narrow.size(),
                                StrictMath.round(Tally.MOST_FALSE * 100),
                                hasty.size()));
        text.append(
                "Where a month resembles the one before much (0.6) and little is left to chance (many events, or the median of many), what lasts is estimated from few months, and too small. Of weeks and days it is averaged over all that could be: [decision 93](../decisions/0093-weeks-average-over-what-lasts.md). Where hardly two are counted in a month, the exact comparison of so few knows no season, and a trial in the quiet half of the year looks lower than the whole years before it. Annex A and the card of a measure say so in each report whose measure is like one of these.\n\n");
        var worst = new ArrayList<>(narrow);
        hasty.stream().filter(t -> !worst.contains(t)).forEach(worst::add);
        if (worst.isEmpty()) {
            return;
        }
        worst.sort(Comparator.comparingDouble((Tally t) -> t.coverage().value()));
        text.append("| scenario | coverage | said lower | said higher |\n|---|---|---|---|\n");
        for (var tally : worst) {
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            tally.scenario().name(),
                            withRange(tally.coverage()),
                            withRange(tally.share(tally.lower())),
                            withRange(tally.share(tally.higher()))));
        }
    }

    private void part(Kind kind, Cadence cadence, boolean season, String title) {
        var own = found.tallies().stream()
                .filter(t -> t.scenario().kind() == kind
                        && t.scenario().cadence() == cadence
                        && t.scenario().season() == season)
                .toList();
        if (own.isEmpty()) {
            return;
        }
        text.append("\n## ").append(title).append("\n\n");
        var same = own.stream().filter(t -> t.scenario().withoutEffect()).toList();
        if (!same.isEmpty()) {
            text.append("Nothing changed:\n\n");
            text.append(
                    "| a month | lockdown | likeness | said lower | said higher | much the same | cannot tell | nothing computed | coverage of the 95 % range | trials |\n");
            text.append("|--:|---|--:|---|---|--:|--:|--:|---|--:|\n");
            same.forEach(this::nothingChanged);
        }
        var changed = own.stream().filter(t -> !t.scenario().withoutEffect()).toList();
        if (!changed.isEmpty()) {
            text.append("\nThe trial did change the number (likeness %s):\n\n"
                    .formatted(tenths(Scenario.USUAL_AUTOCORRELATION)));
            text.append(
                    "| a month | lockdown | true change | found | the other way | cannot tell | nothing computed | coverage of the 95 % range | trials |\n");
            text.append("|--:|---|--:|---|--:|--:|--:|---|--:|\n");
            changed.forEach(this::changed);
        }
    }

    private void nothingChanged(Tally tally) {
        var scenario = tally.scenario();
        row(
                grouped(scenario.perMonth()),
                scenario.lockdown() ? "yes" : "no",
                tenths(scenario.autocorrelation()),
                withRange(tally.share(tally.lower())),
                withRange(tally.share(tally.higher())),
                percent(tally.share(tally.muchTheSame()).value()),
                percent(tally.share(tally.cannotTell()).value()),
                percent(tally.share(tally.notComputed()).value()),
                withRange(tally.coverage()),
                grouped(tally.trials()));
    }

    private void changed(Tally tally) {
        var scenario = tally.scenario();
        row(
                grouped(scenario.perMonth()),
                scenario.lockdown() ? "yes" : "no",
                String.format(java.util.Locale.ROOT, "%+d %%", scenario.effect()),
                withRange(tally.share(tally.found())),
                percent(tally.share(tally.lower() + tally.higher() - tally.found())
                        .value()),
                percent(tally.share(tally.cannotTell()).value()),
                percent(tally.share(tally.notComputed()).value()),
                withRange(tally.coverage()),
                grouped(tally.trials()));
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String withRange(Estimate share) {
        return "%s (%s to %s)".formatted(percent(share.value()), tenth(share.lower()), tenth(share.upper()));
    }

    private static String percent(double share) {
        return tenth(share) + " %";
    }

    private static String tenth(double share) {
        return Double.isNaN(share)
                ? "-"
                : new BigDecimal(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String tenths(int autocorrelation) {
        return autocorrelation == 0 ? "0" : "0." + autocorrelation;
    }

    private static String grouped(int number) {
        return number < 1000
                ? String.valueOf(number)
                : number / 1000 + String.format(java.util.Locale.ROOT, ",%03d", number % 1000);
    }
}
