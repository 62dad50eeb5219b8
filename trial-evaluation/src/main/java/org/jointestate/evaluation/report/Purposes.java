package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Interest;

/** Sections 9 to 11: what it means for each organisation, for the priorities, and for the inspectors. */
final class Purposes {

    private final Material m;

    Purposes(Material material) {
        this.m = material;
    }

    Section interests(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Material.say(
                        "The Policing and Crime Act 2017 asks whether working together is in the interests of the efficiency or effectiveness of each organisation. The judgements are people's, by role; the results beside them were computed."));
        var rows = new ArrayList<List<String>>();
        for (var organisation : m.protocol().organisations()) {
            for (var interest : Interest.values()) {
                var found = m.trial().authored().judgements().stream()
                        .filter(j -> j.organisation().equals(organisation.code()) && j.interest() == interest)
                        .findFirst();
                rows.add(List.of(
                        organisation.name(),
                        interest == Interest.EFFICIENCY ? "Efficiency" : "Effectiveness",
                        found.map(j -> j.text()).orElse(Say.NOT_YET),
                        found.map(j -> j.by()).orElse("\u2013")));
            }
        }
        blocks.add(m.table(
                "In the interests of each organisation",
                "",
                List.of("Organisation", "Of its", "Judgement", "By"),
                rows));
        return new Section("interests", number, "Efficiency and effectiveness for each organisation", blocks);
    }

    Section priorities(String number) {
        var framework = m.protocol().priorityFramework();
        var blocks = new ArrayList<Block>();
        var to = framework.validTo();
        blocks.add(Material.say("Shown against: %s, in force from %s%s."
                        .formatted(
                                framework.name(),
                                Say.day(framework.validFrom()),
                                to == null ? "" : " to " + Say.day(to.minusDays(1)))
                + (framework.validFrom().isAfter(m.protocol().trialFrom())
                        ? " It was not yet in force when the trial began."
                        : "")));
        var rows = new ArrayList<List<String>>();
        for (var priority : framework.priorities()) {
            var own = m.results().stream()
                    .filter(r -> priority.equals(r.measure().priority()))
                    .toList();
            if (own.isEmpty()) {
                rows.add(List.of(priority, "\u2013", "This trial says nothing about this."));
            }
            for (var result : own) {
                rows.add(List.of(
                        priority,
                        result.measure().name(),
                        Say.capital(Verdicts.word(result.answer().verdict()))));
            }
        }
        blocks.add(m.table(
                "Priorities and what the trial says about them", "", List.of("Priority", "Measure", "Verdict"), rows));
        blocks.add(m.authored("Trial leads: contribution", AuthoredText.Section.PRIORITIES));
        return new Section("priorities", number, "The priorities of the plan", blocks);
    }

    Section inspectors(String number) {
        var blocks = new ArrayList<Block>();
        var areas = m.trial().authored().areasForImprovement();
        if (areas.isEmpty()) {
            blocks.add(Material.say("No area for improvement was entered."));
        } else {
            blocks.add(m.table(
                    "Areas for improvement, and what this report has to show",
                    "",
                    List.of("What inspectors asked", "When, where", "Evidence here", "Status", "Owner"),
                    areas.stream()
                            .map(a -> List.of(
                                    a.text(),
                                    Say.shortDay(a.date()) + ", " + a.source(),
                                    a.evidence(),
                                    Say.capital(a.status().words()),
                                    a.owner()))
                            .toList()));
        }
        return new Section("inspectors", number, "What inspectors asked for", blocks);
    }
}
