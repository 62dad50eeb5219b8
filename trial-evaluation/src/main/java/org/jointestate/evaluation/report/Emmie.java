package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText.Section;
import org.jointestate.evaluation.dataset.LedgerLine;

/**
 * What one trial has to say under the five headings of EMMIE (Johnson, Tilley and Bowers 2015), with how good the evidence of it is from 0
 * to 4 and why. EMMIE rates reviews of many studies: a mark of one trial would be a claim it cannot carry, so none is given.
 */
final class Emmie {

    private final Material m;

    Emmie(Material material) {
        this.m = material;
    }

    Block.Table table() {
        return m.table(
                "Laid out under EMMIE headings",
                "Evidence here: our reading of this record alone, 0 (nothing) to 4",
                List.of("Heading", "What this trial has to say", "Evidence here>", "Why"),
                List.of(effect(), mechanism(), moderators(), implementation(), economics()));
    }

    private List<String> effect() {
        var chosen = m.primaries().isEmpty() ? m.results() : m.primaries();
        var said = chosen.isEmpty()
                ? "No measure was planned."
                : chosen.stream()
                                .limit(5)
                                .map(r -> r.measure().name() + ": " + VerdictWord.of(r))
                                .collect(Collectors.joining("; "))
                        + " (section 5).";
        var level = StrictMath.min(4, m.level());
        return List.of(
                "Effect",
                said,
                String.valueOf(level),
                m.levelIsBound()
                        ? "At least; whether it is more is withheld"
                        : level == 0
                                ? "Nothing to compare with"
                                : level <= 2
                                        ? "One site, compared with its own past"
                                        : "A comparison beside its own past");
    }

    private List<String> mechanism() {
        var written = m.trial().authored().section(Section.MECHANISM).isPresent();
        var compared = !m.together().empty();
        return List.of(
                "Mechanism",
                (written ? "The authors say how it might have worked" : "How it worked is not written by the authors")
                        + (compared ? "; hours together are laid beside results (section 7)." : "."),
                String.valueOf((written ? 1 : 0) + (compared ? 1 : 0)),
                compared ? "Hours and results can move together for other reasons" : "Not tried");
    }

    private List<String> moderators() {
        var apart = m.results().stream()
                .anyMatch(r -> r.windows().stream().filter(Window::computed).count() > 1);
        return List.of(
                "Moderators",
                apart
                        ? "Results are shown with and without the periods that events touched (section 5)."
                        : "No conditions could be compared.",
                apart ? "1" : "0",
                "One place and few people: no groups can be compared");
    }

    private List<String> implementation() {
        var known = new ArrayList<String>();
        if (m.desksKnown()) {
            known.add("desks used");
        }
        if (!m.together().empty()) {
            known.add("hours together");
        }
        if (m.staffAsked()) {
            known.add("what staff said");
        }
        if (m.trial().authored().section(Section.ENABLERS_AND_BARRIERS).isPresent()) {
            known.add("what helped and hindered");
        }
        return List.of(
                "Implementation",
                known.isEmpty() ? "Nothing was recorded." : Say.capital(Say.and(known)) + " (sections 4 and 6).",
                String.valueOf(known.size()),
                "A point for each of four: desks, hours, survey, words");
    }

    private List<String> economics() {
        var ledger = m.trial().ledger();
        var ranges = ledger.stream().anyMatch(line -> line.high().compareTo(line.low()) > 0);
        var both = ledger.stream().map(LedgerLine::side).distinct().count() == 2;
        var unpriced =
                m.trial().authored().section(Section.UNMONETISED_BENEFITS).isPresent();
        var level = ledger.isEmpty() ? 0 : 1 + (ranges ? 1 : 0) + (both ? 1 : 0) + (unpriced ? 1 : 0);
        return List.of(
                "Economics",
                ledger.isEmpty()
                        ? "No costs or benefits were recorded."
                        : "Costs and benefits by kind, with what the balance hangs on (section 8).",
                String.valueOf(level),
                ledger.isEmpty()
                        ? "Nothing recorded"
                        : "A point for each of four: costs, ranges, benefits, what has no price");
    }
}
