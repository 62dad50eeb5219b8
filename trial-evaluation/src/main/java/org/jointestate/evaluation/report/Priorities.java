package org.jointestate.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.PriorityFramework;
import org.jspecify.annotations.Nullable;

/**
 * Section 10: priorities across, measures down, and in the cells what was found, in words. A plan is a dated fact: the one of the protocol
 * comes first, and any other the authors laid the measures to follows, so that a reader may ask about the one in force at the time.
 */
final class Priorities {

    static final String NOTHING = "This trial says nothing about this";
    private static final List<String> VIEWS = List.of("plan-a", "plan-b", "plan-c", "plan-d");

    private final Material m;

    Priorities(Material material) {
        this.m = material;
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Material.say(
                        "A cell says what was found, in words. An empty column means that this trial says nothing about that priority; it does not mean that nothing happened."));
        blocks.add(m.authored("Trial leads: contribution", AuthoredText.Section.PRIORITIES));
        var plans = new ArrayList<Block.Table>();
        plans.add(matrix(
                m.protocol().priorityFramework(),
                code -> m.protocol()
                        .measure(code)
                        .map(measure -> measure.priority())
                        .orElse(null),
                VIEWS.get(0)));
        for (var other : m.trial().authored().otherPlans()) {
            if (plans.size() < VIEWS.size()) {
                plans.add(matrix(other.plan(), code -> other.priorityOfMeasure().get(code), VIEWS.get(plans.size())));
            }
        }
        if (plans.size() > 1) {
            var names = new ArrayList<String>();
            names.add(m.protocol().priorityFramework().name());
            m.trial().authored().otherPlans().stream()
                    .limit(VIEWS.size() - 1L)
                    .forEach(other -> names.add(other.plan().name()));
            blocks.add(new Block.Toggle(m.numbering().id("plans"), "Shown against", names));
        }
        blocks.addAll(plans);
        return new Section("priorities", number, "The priorities of the plan", blocks);
    }

    private Block.Table matrix(PriorityFramework plan, Function<String, @Nullable String> priorityOf, String view) {
        var columns = new ArrayList<String>();
        columns.add("Measure");
        columns.addAll(plan.priorities());
        var rows = new ArrayList<List<String>>();
        var spoken = new boolean[plan.priorities().size()];
        var loose = new ArrayList<String>();
        for (var result : m.results()) {
            var priority = priorityOf.apply(result.measure().code());
            var at = priority == null ? -1 : plan.priorities().indexOf(priority);
            if (at < 0) {
                loose.add(result.measure().name());
                continue;
            }
            spoken[at] = true;
            var row = new ArrayList<String>();
            row.add(result.measure().name());
            for (int n = 0; n < spoken.length; n++) {
                row.add(n == at ? Say.capital(VerdictWord.of(result)) : "");
            }
            rows.add(row);
        }
        var foot = new ArrayList<String>();
        foot.add("Without a measure");
        boolean silent = false;
        for (var said : spoken) {
            foot.add(said ? "" : NOTHING);
            silent |= !said;
        }
        if (silent) {
            rows.add(foot);
        }
        return new Block.Table(
                m.numbering().id(view),
                m.numbering().table(),
                plan.name(),
                dates(plan) + (loose.isEmpty() ? "" : ". Laid to none of its priorities: " + Say.and(loose)),
                columns.stream()
                        .map(title -> new Block.Table.Column(title, false))
                        .toList(),
                rows,
                true,
                true);
    }

    private String dates(PriorityFramework plan) {
        var protocol = m.protocol();
        var to = plan.validTo();
        var dates = "In force from %s%s"
                .formatted(
                        Say.day(plan.validFrom()), to == null ? ", no end known" : " to " + Say.day(to.minusDays(1)));
        LocalDate start = protocol.trialFrom();
        return dates
                + (plan.validFrom().isAfter(start)
                        ? "; not yet in force when the trial began"
                        : to != null && !to.isAfter(start)
                                ? "; no longer in force when the trial began"
                                : "; in force when the trial began");
    }
}
