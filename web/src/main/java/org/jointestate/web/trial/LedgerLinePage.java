package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.LedgerDraft;
import org.jointestate.domain.trial.record.LedgerEntry;
import org.jointestate.domain.trial.record.LedgerLine;
import org.jointestate.domain.trial.record.RemoveLedgerLine;
import org.jointestate.domain.trial.record.SaveLedgerLine;
import org.jointestate.domain.trial.record.ShowLedger;
import org.jointestate.domain.trial.record.Withdrawal;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.MoneyText;
import org.jointestate.web.trial.outbound.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * One cost or benefit as a form, with its history. When somebody else has saved the same line meanwhile, theirs is shown beside what was
 * typed, and nothing typed is lost.
 */
@Named
@RequestScoped
public class LedgerLinePage {

    public record Option(String value, String label, boolean chosen) {}

    /** A choice of few, shown as radios. */
    public record Choice(String name, String label, String hint, List<Option> options) {}

    /** A field of one line of text. */
    public record Box(String name, String label, String hint, String text, String mode, int most) {}

    private static final String UNTIL_NOW = "/trial-ledger.xhtml";

    @Inject
    private ShowLedger showLedger;

    @Inject
    private SaveLedgerLine saveLedgerLine;

    @Inject
    private RemoveLedgerLine removeLedgerLine;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private TrialWords trialWords;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private ShowLedger.@Nullable Shown shown;
    private @Nullable LedgerEntry meanwhile;

    /** Before anything is rendered, so that an unknown line is answered by a status. */
    public void open() {
        currentTrial.open();
        if (!asked.text("line").isEmpty() && known().isEmpty()) {
            throw new NotFound("ledger line", Asked.shortened(asked.text("line")));
        }
    }

    private Optional<LedgerEntry> known() {
        if (shown == null) {
            shown = showLedger.show(asked.trial());
        }
        return shown.newestOf(asked.text("line"));
    }

    public boolean isNew() {
        return known().isEmpty();
    }

    public boolean isRemoved() {
        return known().filter(LedgerEntry::removed).isPresent();
    }

    public String getLine() {
        return known().map(entry -> entry.line().code()).orElse("");
    }

    public String getHeading() {
        return known().map(entry -> entry.line().name()).orElseGet(() -> words.of("ledger.add"));
    }

    public int getSeen() {
        if (meanwhile != null) {
            return meanwhile.version();
        }
        if (asked.has("seen")) {
            return seen();
        }
        return known().map(LedgerEntry::version).orElse(0);
    }

    private int seen() {
        return asked.text("seen").matches("\\d{1,6}") ? Integer.parseInt(asked.text("seen")) : -1;
    }

    /** The text of a field: as typed, as known, or empty. */
    public String text(String field) {
        if (asked.has("sent")) {
            return asked.text(field);
        }
        return known().map(entry -> text(entry.line(), field)).orElseGet(() -> switch (field) {
            case "year" -> "0";
            case "price_year" ->
                showLedger.show(asked.trial()).lines().stream()
                        .map(LedgerLine::priceYear)
                        .findFirst()
                        .orElse("");
            default -> "";
        });
    }

    private String text(LedgerLine line, String field) {
        var measure = line.measure();
        return switch (field) {
            case "side" -> line.side().name();
            case "kind" -> line.kind().name();
            case "name" -> line.name();
            case "organisation" -> line.organisation();
            case "year" -> "" + line.year();
            case "low" -> trialWords.number(line.low());
            case "best" -> trialWords.number(line.best());
            case "high" -> trialWords.number(line.high());
            case "optimism" -> trialWords.number(line.optimismBias().movePointRight(2));
            case "optimism_reason" -> line.optimismReason();
            case "price_year" -> line.priceYear();
            case "owner" -> line.owner();
            case "evidence" -> line.evidence();
            case "measure" -> measure == null ? "" : measure.value();
            default -> "";
        };
    }

    public List<Choice> getChoices() {
        return List.of(choice("side", LedgerLine.Side.values()), choice("kind", LedgerLine.Kind.values()));
    }

    private Choice choice(String name, Enum<?>[] all) {
        var chosen = text(name);
        return new Choice(
                name,
                words.of("ledger." + name),
                words.of("ledger." + name + ".hint"),
                Stream.of(all)
                        .map(one -> new Option(
                                one.name(), trialWords.name(one), one.name().equals(chosen)))
                        .toList());
    }

    public List<Box> getTexts() {
        return List.of(box("name", "text", 200));
    }

    public List<Box> getPounds() {
        return List.of(box("low", "decimal", 20), box("best", "decimal", 20), box("high", "decimal", 20));
    }

    public List<Box> getRest() {
        return List.of(
                box("price_year", "text", 7),
                box("year", "numeric", 3),
                box("optimism", "decimal", 10),
                box("optimism_reason", "text", 500),
                box("owner", "text", 120),
                box("evidence", "text", 500));
    }

    private Box box(String name, String mode, int most) {
        return new Box(name, words.of("ledger." + name), words.of("ledger." + name + ".hint"), text(name), mode, most);
    }

    /** Besides all of them together, which the page offers first. */
    public List<Option> getOrganisations() {
        var chosen = text("organisation");
        return currentTrial.getPlan().partners().stream()
                .map(one -> new Option(
                        one.code().value(), one.name(), one.code().value().equals(chosen)))
                .toList();
    }

    /** Besides none, which the page offers first. */
    public List<Option> getMeasures() {
        var chosen = text("measure");
        return currentTrial.getPlan().measures().stream()
                .map(one -> new Option(
                        one.code().value(), one.name(), one.code().value().equals(chosen)))
                .toList();
    }

    public String getWhy() {
        return asked.text("why");
    }

    public String getRemoveWhy() {
        return asked.text("remove_why");
    }

    /** Every version, newest first. */
    public List<LedgerEntry> getHistory() {
        var entries = new ArrayList<>(known().isEmpty() ? List.<LedgerEntry>of() : shownHistory());
        java.util.Collections.reverse(entries);
        return entries;
    }

    private List<LedgerEntry> shownHistory() {
        var known = shown;
        return known == null ? List.of() : known.historyOf(asked.text("line"));
    }

    public String range(LedgerLine line) {
        return words.of("ledger.range", pounds(line.low()), pounds(line.best()), pounds(line.high()));
    }

    private String pounds(BigDecimal pounds) {
        return "£" + trialWords.number(pounds);
    }

    public @Nullable String save() {
        var year = NumberText.read(asked.text("year"))
                .filter(number -> number.scale() <= 0 && number.abs().compareTo(BigDecimal.TEN.pow(6)) < 0);
        if (asked.has("year") && year.isEmpty()) {
            asked.wrong("year", words.of("ledger.notAYear", Asked.shortened(asked.text("year"))));
        }
        var optimism = MoneyText.fraction(asked.text("optimism"));
        if (asked.has("optimism") && optimism.isEmpty()) {
            asked.wrong("optimism", words.of("ledger.notPerCent", Asked.shortened(asked.text("optimism"))));
        }
        var draft = new LedgerDraft(
                one(LedgerLine.Side.values(), "side"),
                one(LedgerLine.Kind.values(), "kind"),
                asked.text("name"),
                asked.text("organisation"),
                year.map(BigDecimal::intValue).orElse(null),
                pounds("low"),
                pounds("best"),
                pounds("high"),
                optimism.orElse(null),
                asked.text("optimism_reason"),
                asked.text("price_year"),
                asked.text("owner"),
                asked.text("evidence"),
                asked.has("measure")
                        ? MeasureCode.read(asked.text("measure")).orElse(new MeasureCode("UNKNOWN"))
                        : null);
        var decision = saveLedgerLine.save(asked.trial(), asked.text("line"), seen(), draft, asked.text("why"));
        if (decision instanceof SaveLedgerLine.Decision.Refused refused) {
            refused.refusals().forEach(this::say);
        } else if (decision instanceof SaveLedgerLine.Decision.ChangedMeanwhile changed) {
            changedMeanwhile(changed.newest());
        }
        if (asked.anyWrong()) {
            return null;
        }
        var done = decision instanceof SaveLedgerLine.Decision.NothingChanged
                ? "same"
                : asked.has("line") ? "corrected" : "added";
        return Asked.to(UNTIL_NOW, "trial", asked.trial().value(), "done", done);
    }

    /** A field that could not be read has its message already; then that it is missing would be a second and a wrong one. */
    private void say(LedgerDraft.Refusal refusal) {
        var field = refusal.field().name().toLowerCase(Locale.ROOT);
        if (refusal.reason() == LedgerDraft.Reason.MISSING && asked.has(field) && !field.equals("why")) {
            return;
        }
        asked.wrong(field, words.of("ledger.refused." + refusal.reason(), words.of("ledger." + field)));
    }

    private @Nullable BigDecimal pounds(String field) {
        var read = MoneyText.pounds(asked.text(field));
        if (asked.has(field) && read.isEmpty()) {
            asked.wrong(
                    field,
                    words.of("ledger.notPounds", words.of("ledger." + field), Asked.shortened(asked.text(field))));
        }
        return read.orElse(null);
    }

    private <T extends Enum<T>> @Nullable T one(T[] all, String field) {
        return Stream.of(all)
                .filter(value -> value.name().equals(asked.text(field)))
                .findFirst()
                .orElse(null);
    }

    public @Nullable String remove() {
        var decision = removeLedgerLine.remove(asked.trial(), asked.text("line"), seen(), asked.text("remove_why"));
        if (decision instanceof Withdrawal.WhyRefused<LedgerEntry> refused) {
            asked.wrong("remove_why", words.of("versions.problem." + refused.problem()));
            return null;
        }
        if (decision instanceof Withdrawal.ChangedMeanwhile<LedgerEntry> changed) {
            changedMeanwhile(changed.newest());
            return null;
        }
        return Asked.to(UNTIL_NOW, "trial", asked.trial().value(), "done", "removed");
    }

    private void changedMeanwhile(LedgerEntry newest) {
        meanwhile = newest;
        shown = null;
        asked.wrong("theirs", words.of(newest.removed() ? "ledger.removedMeanwhile" : "ledger.changedMeanwhile"));
    }

    /** What they saved otherwise than it stands in this form. */
    public List<Theirs> getTheirs() {
        var newest = meanwhile;
        if (newest == null || !asked.has("sent")) {
            return List.of();
        }
        return Stream.of(
                        "side",
                        "kind",
                        "name",
                        "organisation",
                        "low",
                        "best",
                        "high",
                        "price_year",
                        "year",
                        "optimism",
                        "optimism_reason",
                        "owner",
                        "evidence",
                        "measure")
                .filter(field -> !same(field, text(newest.line(), field), asked.text(field)))
                .map(field -> new Theirs(words.of("ledger." + field), readable(newest.line(), field)))
                .toList();
    }

    private static boolean same(String field, String theirs, String typed) {
        return switch (field) {
            case "low", "best", "high", "year", "optimism" -> equal(MoneyText.pounds(theirs), MoneyText.pounds(typed));
            default -> theirs.equals(typed);
        };
    }

    private static boolean equal(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    private String readable(LedgerLine line, String field) {
        var text =
                switch (field) {
                    case "side" -> trialWords.name(line.side());
                    case "kind" -> trialWords.name(line.kind());
                    case "measure" ->
                        Optional.ofNullable(line.measure())
                                .flatMap(code -> currentTrial.getPlan().measure(code))
                                .map(Measure::name)
                                .orElse("");
                    default -> text(line, field);
                };
        return text.isEmpty() ? words.of("ledger.nothing") : text;
    }
}
