package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.LedgerTotal;
import org.jointestate.domain.trial.record.ShowLedger;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The costs and benefits of the trial, each kind in a table of its own with totals of its own. */
@Named
@RequestScoped
public class LedgerPage {

    /** One kind: cash, staff time or quality. */
    public record Part(LedgerLine.Kind kind, List<LedgerLine> lines, List<LedgerTotal> totals) {}

    @Inject
    private ShowLedger showLedger;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private ShowLedger.@Nullable Shown shown;

    public void open() {
        getShown();
    }

    public ShowLedger.Shown getShown() {
        if (shown == null) {
            shown = showLedger.show(asked.trial());
        }
        return shown;
    }

    public List<Part> getParts() {
        return Stream.of(LedgerLine.Kind.values())
                .map(kind -> new Part(
                        kind,
                        getShown().lines().stream()
                                .filter(line -> line.kind() == kind)
                                .toList(),
                        getShown().totals().stream()
                                .filter(total -> total.kind() == kind)
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    public boolean isNothing() {
        return getShown().lines().isEmpty();
    }

    /** The price years, when there is more than one: then no report can be made. */
    public String getSeveralPriceYears() {
        var years = getShown().lines().stream()
                .map(LedgerLine::priceYear)
                .distinct()
                .sorted()
                .toList();
        return years.size() > 1 ? words.of("ledger.severalPriceYears", String.join(", ", years)) : "";
    }

    public String organisation(LedgerLine line) {
        return currentTrial.getPlan().partners().stream()
                .filter(partner -> partner.code().value().equals(line.organisation()))
                .map(partner -> partner.name())
                .findFirst()
                .orElseGet(() -> line.organisation().isEmpty() ? words.of("ledger.together") : line.organisation());
    }

    /** What a line rests on, in one cell: evidence, owner, measure. */
    public List<String> grounds(LedgerLine line) {
        var measure = line.measure();
        return Stream.of(
                        line.evidence(),
                        words.of("ledger.ownedBy", line.owner()),
                        line.optimismReason().isEmpty()
                                ? ""
                                : words.of("ledger.optimismBecause", line.optimismReason()),
                        measure == null ? "" : words.of("ledger.restsOn", currentTrial.nameOf(measure)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toList());
    }

    public String getDone() {
        return switch (asked.text("done")) {
            case "added" -> words.of("ledger.added");
            case "corrected" -> words.of("ledger.corrected");
            case "removed" -> words.of("ledger.removedDone");
            case "same" -> words.of("ledger.same");
            default -> "";
        };
    }

    public String total(LedgerTotal total) {
        return words.of("ledger.total." + total.side(), total.lines(), total.priceYear());
    }

    public String side(LedgerLine line) {
        return trialWords.name(line.side());
    }
}
