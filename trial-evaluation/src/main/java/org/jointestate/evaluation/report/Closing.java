package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.SignOff;

/** Sections 12 and 13: how sure we are, and what is recommended. */
final class Closing {

    static final String NO_CAUSE = "This does not show the shared office caused it.";

    private final Material m;

    Closing(Material material) {
        this.m = material;
    }

    Section sure(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(Steps.ladder(m.numbering().id("ladder"), m.level(), levelSentence(m)));
        blocks.add(m.table(
                "Strength of evidence by measure",
                "Maryland-style level 0 to 5, with the Nesta equivalent; the overall level is the lowest of the primary measures",
                List.of("Measure", "Level>", "Nesta>", "Data grade", "Why"),
                m.results().stream()
                        .map(r -> List.of(
                                r.measure().name(),
                                String.valueOf(r.maryland()),
                                r.level()
                                        .found()
                                        .map(l -> String.valueOf(l.nesta()))
                                        .orElse("\u2013"),
                                String.valueOf(r.grade()),
                                r.level().found().map(l -> l.wording()).orElse("not rated")))
                        .toList()));
        blocks.add(m.heading(number + ".1", "Risk of bias"));
        epoc(blocks);
        blocks.add(m.heading(number + ".2", "Looking at many measures at once"));
        many(blocks);
        blocks.add(m.heading(number + ".3", "Under EMMIE headings"));
        blocks.add(
                Material.say(
                        "Laid out under EMMIE headings. EMMIE rates reviews of many studies, so one trial gets no score of it; the numbers below say how much this record holds."));
        blocks.add(new Emmie(m).table());
        blocks.add(m.heading(number + ".4", "Limits"));
        blocks.add(
                Material.say(
                        "%s Intervals of this kind tend to be a little too narrow. Nothing missing was filled in."
                                .formatted(
                                        m.protocol().comparisons().isEmpty()
                                                ? "One site was compared with its own past."
                                                : "One site was compared with its own past, and where it says so with a team elsewhere; the two were not chosen by chance, and something else may have happened at one of them alone.")));
        blocks.add(m.authored("Trial leads: limits", AuthoredText.Section.LIMITS));
        return new Section("sure", number, "How sure we are", blocks);
    }

    static String levelSentence(Material m) {
        var level = m.level();
        var second = m.protocol().comparisons().isEmpty()
                ? "There was no second site."
                : "Where there was a second site, this level does not rest on it (section 5).";
        if (m.levelIsBound()) {
            return "Level %s of 5 (Maryland style) at least: whether it is higher is withheld, because that alone could be enough to work out a hidden number. "
                            .formatted(level)
                    + NO_CAUSE;
        }
        return "Level %s of 5 (Maryland style): ".formatted(level)
                + switch (level) {
                    case 0 -> "description only, with nothing to compare with.";
                    case 1 -> "before and after. " + NO_CAUSE;
                    case 2 -> "one site, compared with its own past. %s ".formatted(second) + NO_CAUSE;
                    case 3 -> "one site and a comparison site." + noCause(m);
                    case 4 -> "several matched sites." + noCause(m);
                    default -> "sites chosen at random.";
                };
    }

    /** A second site that shows no difference makes the design better, and the result no proof. */
    private static String noCause(Material m) {
        return chosen(m).stream().allMatch(BesideTeam::allBearOut) ? "" : " " + NO_CAUSE;
    }

    private static List<MeasureResult> chosen(Material m) {
        return m.primaries().isEmpty() ? m.results() : m.primaries();
    }

    private void epoc(List<Block> blocks) {
        var chosen = chosen(m);
        var rows = new ArrayList<List<String>>();
        var first = chosen.stream().findFirst();
        if (first.isPresent()) {
            for (int n = 0; n < 7; n++) {
                var row = new ArrayList<String>();
                row.add(Epoc.of(m, first.get()).get(n).item());
                for (var result : chosen) {
                    var item = Epoc.of(m, result).get(n);
                    row.add(item.risk().word() + ": " + item.why());
                }
                rows.add(row);
            }
        }
        var columns = new ArrayList<String>();
        columns.add("EPOC item");
        chosen.forEach(r -> columns.add(r.measure().name()));
        if (chosen.size() <= 4) {
            blocks.add(m.table("Risk of bias of the primary measures", "Low, unclear or high", columns, rows));
        } else {
            blocks.add(Material.say("No measure was named primary; the flags stand on each card of section 5."));
        }
    }

    private void many(List<Block> blocks) {
        var rows = new ArrayList<List<String>>();
        adjusted(ManyMeasures.primary(m.results()), rows);
        adjusted(ManyMeasures.others(m.results(), ManyMeasures.repeats(m.protocol())), rows);
        m.repeating()
                .forEach(r -> rows.add(List.of(
                        r.measure().name(),
                        "the same happenings as "
                                + m.protocol()
                                        .repeated(r.measure())
                                        .map(other -> other.name())
                                        .orElse("")
                                + (m.doesNotAddUp(r.measure()) ? " (the plan says so; the numbers do not add up)" : ""),
                        "in its place",
                        "in its place")));
        blocks.add(m.table(
                "Each measure by itself, and allowing for their number",
                "p: the chance of a result at least this far from no change if nothing had changed. Holm for primaries, Benjamini and Hochberg for the rest",
                List.of("Measure", "Family", "p>", "Adjusted p>"),
                rows));
    }

    private void adjusted(ManyMeasures looked, List<List<String>> rows) {
        var family = looked.family();
        for (int n = 0; n < family.size(); n++) {
            var adjusted = looked.adjusted()[n];
            rows.add(List.of(
                    family.get(n).measure().name(),
                    looked.primary() ? "primary" : "secondary",
                    family.get(n).withheld()
                            ? "withheld"
                            : Double.isNaN(looked.p()[n]) ? "\u2013" : Say.p(looked.p()[n]),
                    looked.withheld()
                            ? "withheld"
                            : Double.isNaN(adjusted)
                                    ? "\u2013"
                                    : m.printed()
                                            .sought(
                                                    "measure/"
                                                            + family.get(n)
                                                                    .measure()
                                                                    .code() + "/adjusted-p",
                                                    "section 12, many measures at once",
                                                    adjusted,
                                                    1,
                                                    Say.p(adjusted))));
        }
    }

    Section recommended(String number) {
        var blocks = new ArrayList<Block>();
        var recommendation = m.trial().authored().recommendation();
        if (recommendation == null) {
            blocks.add(new Block.Authored("Recommendation", List.of(Say.NOT_YET)));
        } else {
            blocks.add(choice(recommendation));
            blocks.add(m.authored("Trial leads: recommendation", java.util.Optional.of(recommendation.text())));
        }
        blocks.addAll(new Onward(m).blocks(number));
        signatures(blocks);
        return new Section("recommended", number, "What is recommended", blocks);
    }

    private Block.Figure choice(AuthoredText.Recommendation recommendation) {
        return Steps.choice(
                m.numbering().id("choice"), words(), recommendation.verb().ordinal());
    }

    static List<String> words() {
        return List.of("Stop", "Amend", "Extend", "Adopt");
    }

    private void signatures(List<Block> blocks) {
        if (m.trial().signOffs().isEmpty()) {
            blocks.add(Material.say("Nobody has signed this report yet."));
            return;
        }
        blocks.add(m.table(
                "Signatures",
                "By role and organisation, in order",
                List.of("Step", "Organisation", "Role", "Decision", "Note", "When"),
                m.trial().signOffs().stream()
                        .map(s -> List.of(
                                Say.capital(s.step().name().toLowerCase(java.util.Locale.ROOT)),
                                m.protocol().organisationName(s.organisation()),
                                s.role(),
                                s.decision().words(),
                                s.note(),
                                Say.time(s.at(), m.protocol().timeZone())))
                        .toList()));
        for (SignOff dissent : m.standing().dissents()) {
            blocks.add(new Block.Authored(
                    "Dissent of %s (%s)"
                            .formatted(dissent.role(), m.protocol().organisationName(dissent.organisation())),
                    List.of(dissent.note())));
        }
    }
}
