package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Met;
import org.jointestate.evaluation.method.verdict.Verdict;

/** What follows from the trial: the conditions set beforehand beside what came about, benefits to look at again, data to keep, decisions. */
final class Onward {

    private final Material m;

    Onward(Material material) {
        this.m = material;
    }

    List<Block> blocks(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(m.heading(number + ".1", "Against what was set beforehand"));
        blocks.add(Material.say(computed()));
        blocks.add(conditions());
        blocks.add(m.heading(number + ".2", "Decisions asked, and what comes next"));
        blocks.add(m.authored("Decisions asked of the board", AuthoredText.Section.DECISIONS_ASKED));
        register(blocks);
        blocks.add(m.authored("Data to keep", AuthoredText.Section.DATA_TO_KEEP));
        return blocks;
    }

    /** For the first page; nothing where nothing was set. */
    Optional<String> inShort() {
        var all = m.protocol().progressionCriteria().size();
        if (all == 0) {
            return Optional.empty();
        }
        var found = findings();
        if (found.isEmpty()) {
            return Optional.of("Whether the conditions in the protocol were met is not written by the authors.");
        }
        return Optional.of(m.agreed("%s agreed beforehand: %s, as the authors judge (section 13)."
                .formatted(
                        Say.many(all, "condition was", "conditions were"),
                        Stream.of(Met.values())
                                .map(how -> howMany(found, how))
                                .filter(said -> !said.isEmpty())
                                .collect(Collectors.joining(", ")))));
    }

    private static String howMany(List<AuthoredText.CriterionFinding> found, Met how) {
        var many = found.stream().filter(f -> f.met() == how).count();
        return many == 0 ? "" : many + " " + how.words();
    }

    private List<AuthoredText.CriterionFinding> findings() {
        var all = m.protocol().progressionCriteria().size();
        return m.trial().authored().criteria().stream()
                .filter(f -> f.number() <= all)
                .toList();
    }

    /** The two things conditions mostly turn on, as they came out; whether a condition is met is for people to say. */
    private String computed() {
        var text = new StringBuilder();
        var ordinary = ordinaryWeeks();
        text.append(
                m.together().weeks().stream().anyMatch(w -> Double.isNaN(w.personHours()))
                        ? "The hours together of an ordinary week are not published, because some weeks are withheld. "
                        : ordinary.length == 0
                                ? "No week of presence was recorded that no event touched. "
                                : "In an ordinary week, that is one no long event touched, the organisations shared %s person-hours (the middle of %s weeks). "
                                        .formatted(
                                                m.printed()
                                                        .computed(
                                                                "together/ordinary-week",
                                                                "section 13, conditions",
                                                                median(ordinary),
                                                                Say.figures(median(ordinary))),
                                                ordinary.length));
        var better = m.primaries().stream()
                .filter(r -> r.answer().verdict() == Verdict.CHANGED)
                .map(r -> r.measure().name())
                .toList();
        text.append(
                m.primaries().isEmpty()
                        ? "No primary measure was named."
                        : better.isEmpty()
                                ? "No primary measure can be said to have changed by the amount set beforehand."
                                : "%s of the %s primary measures changed by at least the amount set beforehand: %s."
                                        .formatted(better.size(), m.primaries().size(), Say.and(better)));
        return text.toString();
    }

    private double[] ordinaryWeeks() {
        var to = m.protocol().trialTo();
        return m.together().weeks().stream()
                .filter(week -> m.disruption()
                        .map(event -> event.spanUntil(to))
                        .filter(event -> event.overlaps(week.days()))
                        .isEmpty())
                .mapToDouble(TogetherWeeks.Week::personHours)
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        var n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    private Block.Table conditions() {
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var criterion : m.protocol().progressionCriteria()) {
            var finding = m.trial().authored().finding(++number);
            rows.add(List.of(
                    Say.capital(criterion.verb().name().toLowerCase(Locale.ROOT)),
                    criterion.text(),
                    finding.map(f -> Say.capital(f.met().words())).orElse("\u2013"),
                    finding.map(AuthoredText.CriterionFinding::why)
                            .filter(why -> !why.isBlank())
                            .orElse(Say.NOT_YET)));
        }
        return m.table(
                m.fixedBeforehand()
                        ? "Agreed beforehand, beside what came about"
                        : "Set in the protocol, beside what came about",
                "Whether a condition was met is the authors' judgement, not computed",
                List.of("Then", "If", "Was it met?", "Why"),
                rows);
    }

    private void register(List<Block> blocks) {
        var follow = m.trial().authored().benefitsToFollow();
        if (follow.isEmpty()) {
            blocks.add(new Block.Authored("Benefits to look at again", List.of(Say.NOT_YET)));
            return;
        }
        blocks.add(m.table(
                "Benefits to look at again",
                "A benefit without an owner and a date is a hope",
                List.of("Measure", "Owner", "Baseline", "In the trial", "Next look"),
                follow.stream()
                        .map(b -> List.of(
                                m.protocol()
                                        .measure(b.measure())
                                        .map(x -> x.name())
                                        .orElse(b.measure()),
                                b.owner().isBlank() ? Say.NOT_YET : b.owner(),
                                b.baseline().isBlank() ? Say.NOT_YET : b.baseline(),
                                m.results().stream()
                                        .filter(r -> r.measure().code().equals(b.measure()))
                                        .findFirst()
                                        .map(r -> Say.capital(VerdictWord.of(r)))
                                        .orElse("no measure of this trial"),
                                Say.day(b.nextLook())))
                        .toList()));
    }
}
