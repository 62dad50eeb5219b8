package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText.BenefitToFollow;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;

/** The eight questions of the research for the Emergency Services Collaboration Working Group (Parry and others 2015), in our words. */
final class EightQuestions {

    private final Material m;

    EightQuestions(Material material) {
        this.m = material;
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Material.say(
                        "Research for the Emergency Services Collaboration Working Group (2015) asks eight things of every collaboration. They are given here in our words, answered from the results where results can answer."));
        ask(blocks, 1, "Is it working as planned?", planned());
        ask(blocks, 2, "How was it brought about?", "People, desks and dates stand in section 2.");
        blocks.add(m.authored("Trial leads", Section.HOW_ACHIEVED));
        ask(blocks, 3, "How does it fit with wider reform?", "");
        blocks.add(m.authored("Trial leads", Section.WIDER_REFORM));
        ask(blocks, 4, "Will it last?", recommended());
        blocks.add(m.authored("Trial leads", Section.LONGEVITY));
        ask(blocks, 5, "What was learnt?", "");
        blocks.add(m.authored("Trial leads", Section.LESSONS));
        ask(blocks, 6, "What came of it, money included?", outcomes());
        ask(blocks, 7, "By which measures should it be followed?", indicators());
        ask(
                blocks,
                8,
                "How is it shared, and what helped or stood in the way?",
                "What helped and what stood in the way is in section 4.");
        blocks.add(m.authored("Trial leads", Section.SHARING));
        return blocks;
    }

    private void ask(List<Block> blocks, int number, String question, String answer) {
        blocks.add(m.heading("G." + number, question));
        if (!answer.isEmpty()) {
            blocks.add(Material.say(answer));
        }
    }

    private String planned() {
        var protocol = m.protocol();
        var days = protocol.trial().days();
        var asPlanned = m.disruption()
                .map(e ->
                        Math.max(0, e.from().toEpochDay() - protocol.trialFrom().toEpochDay()))
                .orElse((long) days);
        return "%s of the %s days went as planned. %s Section 4 has the whole of it."
                .formatted(
                        asPlanned,
                        days,
                        m.together().empty()
                                ? "No presence was recorded."
                                : m.together().totalSaid());
    }

    private String recommended() {
        var recommendation = m.trial().authored().recommendation();
        return recommendation == null
                ? "The recommendation is not written by the authors (section 13)."
                : "The authors recommend: %s (section 13)."
                        .formatted(recommendation.verb().name().toLowerCase(java.util.Locale.ROOT));
    }

    private String outcomes() {
        var chosen = m.primaries().isEmpty() ? m.results() : m.primaries();
        var found = chosen.stream()
                .limit(5)
                .map(r -> r.measure().name() + ": " + VerdictWord.of(r))
                .collect(Collectors.joining("; "));
        return (found.isEmpty() ? "No measure was planned." : Say.sentence(found) + " Section 5 has every measure.")
                + " " + money();
    }

    private String money() {
        if (m.trial().ledger().isEmpty()) {
            return "No costs or benefits were recorded.";
        }
        var money = new Money(m);
        var paid = money.range(Kind.CASH, Side.COST);
        var released = money.range(Kind.CASH, Side.BENEFIT);
        return "Cash paid: %s to %s. Cash released: %s. Staff time and quality stand apart in section 8."
                .formatted(
                        Say.pounds(paid.low()),
                        Say.pounds(paid.high()),
                        released.high() == 0
                                ? "none claimed"
                                : Say.pounds(released.low()) + " to " + Say.pounds(released.high()));
    }

    private String indicators() {
        var follow = m.trial().authored().benefitsToFollow();
        return follow.isEmpty()
                ? "The benefits to look at again are not written by the authors (section 13)."
                : Say.capital(Say.and(follow.stream().map(this::name).toList()))
                        + ": with owner and date in section 13.";
    }

    private String name(BenefitToFollow benefit) {
        return m.protocol()
                .measure(benefit.measure())
                .map(measure -> measure.name())
                .orElse(benefit.measure());
    }
}
