package org.jointestate.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.AuthoredText.Interest;
import org.jointestate.evaluation.dataset.LedgerLine.Kind;
import org.jointestate.evaluation.dataset.LedgerLine.Side;
import org.jointestate.evaluation.dataset.Organisation;

/** Section 9: for each organisation by itself, whether it was in the interest of its efficiency and of its effectiveness. */
final class Interests {

    private static final int MOST_NAMED = 6;

    private final Material m;

    Interests(Material material) {
        this.m = material;
    }

    Section section(String number) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Material.say(
                        "The Policing and Crime Act 2017 asks whether working together is in the interests of the efficiency or effectiveness of each organisation. So each is asked both, by itself. The judgements are people's, by role; what stands beside them was computed."));
        blocks.add(m.authored("The written agreement between the organisations", AuthoredText.Section.AGREEMENT));
        if (m.protocol().organisations().isEmpty()) {
            blocks.add(Material.say("The protocol names no organisation, so nothing is judged here."));
        }
        int part = 0;
        for (var organisation : m.protocol().organisations()) {
            blocks.add(m.heading(number + "." + ++part, organisation.name()));
            blocks.add(m.table(
                    "In the interests of " + organisation.name() + "?",
                    "",
                    List.of("Of its", "Judgement", "By", "What was computed"),
                    List.of(
                            row(organisation, Interest.EFFICIENCY, "Efficiency", money(organisation)),
                            row(organisation, Interest.EFFECTIVENESS, "Effectiveness", results(organisation)))));
        }
        return new Section("interests", number, "Efficiency and effectiveness for each organisation", blocks);
    }

    private List<String> row(Organisation organisation, Interest interest, String name, String computed) {
        var found = m.trial().authored().judgements().stream()
                .filter(j -> j.organisation().equals(organisation.code()) && j.interest() == interest)
                .findFirst();
        return List.of(
                name,
                found.map(j -> j.text()).orElse(Say.NOT_YET),
                found.map(j -> j.by()).filter(by -> !by.isBlank()).orElse("\u2013"),
                computed);
    }

    private String money(Organisation organisation) {
        var own = m.trial().ledger().stream()
                .filter(line -> line.organisation().equals(organisation.code()))
                .toList();
        if (own.isEmpty()) {
            return "No cost or benefit was recorded for it alone (section 8).";
        }
        var money = new Money(m);
        var parts = new ArrayList<String>();
        for (var kind : Kind.values()) {
            for (var side : Side.values()) {
                if (own.stream().anyMatch(line -> line.kind() == kind && line.side() == side)) {
                    var range = money.range(own, kind, side);
                    parts.add("%s, %s: %s to %s"
                            .formatted(
                                    kind.words(),
                                    side == Side.COST ? "costs" : "benefits",
                                    pounds(organisation, kind, side, "low", range.low()),
                                    pounds(organisation, kind, side, "high", range.high())));
                }
            }
        }
        return String.join(". ", parts) + ". Not added together (section 8).";
    }

    private String pounds(Organisation organisation, Kind kind, Side side, String end, double value) {
        return m.printed()
                .computed(
                        "money/of/%s/%s/%s/%s".formatted(organisation.code(), kind, side, end),
                        "section 9",
                        value,
                        Say.pounds(value));
    }

    private String results(Organisation organisation) {
        var own = m.results().stream()
                .filter(r -> r.measure().organisation().equals(organisation.code()))
                .toList();
        if (own.isEmpty()) {
            return "It keeps no measure of this trial (section 5).";
        }
        return own.stream()
                        .limit(MOST_NAMED)
                        .map(r -> r.measure().name() + ": " + VerdictWord.of(r))
                        .collect(Collectors.joining(". "))
                + (own.size() > MOST_NAMED ? ". And %s more".formatted(own.size() - MOST_NAMED) : "")
                + " (section 5).";
    }
}
