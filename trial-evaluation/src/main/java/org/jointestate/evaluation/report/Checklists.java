package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.AuthoredText.Section;

/**
 * Where each item of TREND (Des Jarlais and others 2004) and of TIDieR-PHP (Campbell and others 2018) stands, and whether anything stands
 * there. Items are named in short, in our words.
 */
final class Checklists {

    private static final String YES = "yes";
    private static final String UNCHECKED = "not checked by the program";

    private final Material m;

    Checklists(Material material) {
        this.m = material;
    }

    List<Block> blocks() {
        var trend = trend();
        var tidier = tidier();
        var unsaid = Stream.concat(trend.stream(), tidier.stream())
                .map(row -> row.get(3))
                .filter(there -> !there.equals(YES))
                .toList();
        var unchecked =
                unsaid.stream().filter(there -> there.contains(UNCHECKED)).count();
        var missing = unsaid.size() - unchecked;
        return List.of(
                Material.say((missing == 0
                                ? "Every item has something to say for itself."
                                : "%s without content, or not whole; the last column says why."
                                        .formatted(Say.many(missing, "item is", "items are")))
                        + (unchecked == 0
                                ? ""
                                : " %s %s.".formatted(Say.many(unchecked, "item is", "items are"), UNCHECKED))),
                m.table(
                        "TREND, 22 items",
                        "For studies that did not draw lots who takes part",
                        List.of("Item", "Asks for", "Where", "Is it there?"),
                        trend),
                m.table(
                        "TIDieR-PHP, 9 items",
                        "For describing what was tried",
                        List.of("Item", "Asks for", "Where", "Is it there?"),
                        tidier));
    }

    private List<List<String>> trend() {
        var p = m.protocol();
        var rows = new ArrayList<List<String>>();
        rows.add(row(
                1,
                "Title and summary, with how the places were chosen",
                "section 2, section 12",
                "title and summary are there; how the places were chosen is " + UNCHECKED));
        rows.add(row(
                2,
                "Background and theory",
                "section 1, section 3",
                either(Section.WHY, !p.theoryOfChange().isEmpty())));
        rows.add(row(3, "Who took part, and where", "section 2", p.teams().isEmpty() ? "no team is named" : YES));
        rows.add(row(4, "What was tried, by whom, how much", "section 2, section 4", written(Section.DESCRIPTION)));
        rows.add(row(
                5,
                "Objectives",
                "section 1",
                either(Section.OBJECTIVE, !p.aims().isEmpty())));
        rows.add(row(
                6,
                "Outcomes, primary and other, and how they are counted",
                "section 3, section 5",
                p.measures().isEmpty() ? "no measure is named" : YES));
        rows.add(row(
                7,
                "How large a trial, and what it could have shown",
                "section 3",
                of(m.primaries().isEmpty() ? m.results() : m.primaries(), r -> r.detectable()
                        .isPresent())));
        rows.add(row(8, "How who takes part was decided", "section 2", "nobody drew lots: the teams were chosen"));
        rows.add(row(9, "Who knew which group was which", "section 12", "nothing was hidden: all knew of the trial"));
        rows.add(row(10, "What one case is in the analysis", "section 3, annex C", of(m.results(), r -> !r.data()
                .received()
                .isEmpty())));
        rows.add(row(11, "Statistical methods", "section 5, annex B", of(m.results(), r -> r.headline()
                .computed())));
        rows.add(row(
                12,
                "How many took part at each stage",
                "section 2, section 6",
                p.teams().isEmpty() ? "no team is named" : YES));
        rows.add(row(
                13,
                "When people joined and were followed",
                "section 2, section 4",
                m.together().empty() ? "no presence was recorded" : YES));
        rows.add(row(
                14, "How things stood before", "section 5, annex C", p.hasBaseline() ? YES : "there is no baseline"));
        rows.add(row(
                15,
                "Whether groups were alike before",
                p.comparisons().isEmpty() ? "section 3" : "section 5, annex B",
                p.comparisons().isEmpty() ? "there was no second group" : YES));
        rows.add(row(16, "How many were counted in each analysis", "annex A", of(m.results(), r -> r.headline()
                .computed())));
        rows.add(row(17, "Results with their ranges", "section 5, annex A", of(m.results(), r -> r.headline()
                .change()
                .filter(change -> change.hasInterval())
                .isPresent())));
        rows.add(row(18, "Further analyses", "section 7, annex B", of(m.results(), r -> !r.sensitivities()
                .isEmpty())));
        rows.add(row(19, "Harm and other unintended effects", "section 4", written(Section.UNINTENDED_EFFECTS)));
        rows.add(row(20, "What it means, allowing for what could mislead", "section 12", written(Section.LIMITS)));
        rows.add(row(21, "How far it holds elsewhere", "section 0, section 12", written(Section.COULD_NOT_TELL)));
        rows.add(row(
                22,
                "All the evidence together",
                "section 9, section 13",
                m.trial().authored().recommendation() == null ? blank() : YES));
        return rows;
    }

    private List<List<String>> tidier() {
        var p = m.protocol();
        var rows = new ArrayList<List<String>>();
        rows.add(row(1, "A brief name", "section 2", YES));
        rows.add(row(
                2,
                "Why",
                "section 1, section 3",
                either(Section.WHY, !p.theoryOfChange().isEmpty())));
        rows.add(row(3, "What materials", "section 2", p.zones().isEmpty() ? "no zone is named" : YES));
        rows.add(row(4, "What, and how", "section 2", written(Section.DESCRIPTION)));
        rows.add(row(5, "Who provided it", "section 2", p.teams().isEmpty() ? "no team is named" : YES));
        rows.add(row(6, "Where", "section 2", p.zones().isEmpty() ? "no zone is named" : YES));
        rows.add(row(
                7,
                "When and how much",
                "section 2, section 4",
                m.together().empty() ? "no presence was recorded" : YES));
        rows.add(
                row(8, "What was varied, planned and unplanned", "section 2, section 3", written(Section.ADAPTATIONS)));
        rows.add(row(9, "How well it was kept to", "section 4", !m.desksKnown() ? "no desk use was recorded" : YES));
        return rows;
    }

    /** Whether all of the measures have it, and which have not where they are few enough to name. */
    private static String of(List<MeasureResult> asked, Predicate<MeasureResult> has) {
        var without =
                asked.stream().filter(has.negate()).map(r -> r.measure().name()).toList();
        if (asked.isEmpty()) {
            return "no measure is named";
        }
        return without.isEmpty()
                ? YES
                : without.size() == asked.size()
                        ? "not for any measure"
                        : "not for "
                                + (without.size() <= 3
                                        ? Say.and(without)
                                        : "%s of %s measures".formatted(without.size(), asked.size()));
    }

    private static List<String> row(int number, String asks, String where, String there) {
        return List.of(String.valueOf(number), asks, where.replace("section 0", "page one"), there);
    }

    private String either(Section section, boolean known) {
        return known ? YES : written(section);
    }

    private String written(Section section) {
        return m.trial().authored().section(section).isPresent() ? YES : blank();
    }

    private static String blank() {
        return Verdicts.lowered(Say.NOT_YET.replaceAll("\\.$", ""));
    }
}
