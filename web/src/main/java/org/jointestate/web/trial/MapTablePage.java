package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.record.ForgetStagedImport;
import org.jointestate.domain.trial.record.ImportKind;
import org.jointestate.domain.trial.record.ImportMapping;
import org.jointestate.domain.trial.record.ImportMapping.Column;
import org.jointestate.domain.trial.record.ImportMapping.Holds;
import org.jointestate.domain.trial.record.ListMappings;
import org.jointestate.domain.trial.record.RememberMapping;
import org.jointestate.domain.trial.record.ShowImports;
import org.jointestate.domain.trial.record.StagedImport;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.MappedTable;
import org.jointestate.web.trial.outbound.TableText;
import org.jspecify.annotations.Nullable;

/**
 * A table of somebody's own: its lead says which column is which, every line is tried, and only then is it taken. What was said is
 * remembered for the next table of the same source.
 */
@Named
@RequestScoped
public class MapTablePage {

    public record Option(String value, String label, boolean chosen) {}

    /** A column with what may stand in it, and how its first lines read. */
    public record Box(String name, String head, String sample, List<Option> options) {}

    /** What one value of the table would do. */
    public record Change(String line, String measure, String period, String now, String before, String effect) {}

    private static final int SAMPLES = 3;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_PROBLEMS = 50;

    @Inject
    private ShowImports showImports;

    @Inject
    private ListMappings listMappings;

    @Inject
    private RememberMapping rememberMapping;

    @Inject
    private RecordObservations recordObservations;

    @Inject
    private ForgetStagedImport forgetStagedImport;

    @Inject
    private CurrentTrial currentTrial;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    @Inject
    private FigureWords figureWords;

    private @Nullable StagedImport waiting;
    private TableText.Reading.@Nullable Read table;
    private @Nullable Recording tried;
    private boolean acted;
    private int emptyCells;

    /** Before anything is rendered, so that a table that does not wait is answered by a status. */
    public void open() {
        currentTrial.open();
        waiting();
    }

    private StagedImport waiting() {
        if (waiting == null) {
            waiting = showImports
                    .show(asked.trial(), asked.id("staged").orElse(null))
                    .waiting()
                    .filter(one -> one.kind() == ImportKind.TABLE)
                    .orElseThrow(() -> new NotFound("import", Asked.shortened(asked.text("staged"))));
        }
        return waiting;
    }

    private TableText.Reading.Read table() {
        if (table == null) {
            var bytes = waiting().content().getBytes(StandardCharsets.UTF_8);
            try {
                table = TableText.read(waiting().file(), new ByteArrayInputStream(bytes))
                                instanceof TableText.Reading.Read read
                        ? read
                        : new TableText.Reading.Read(List.of(), List.of());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return table;
    }

    public String getStaged() {
        return waiting().id().toString();
    }

    public String getFile() {
        return waiting().file();
    }

    public int getLines() {
        return table().lines().size();
    }

    private Optional<ImportMapping> remembered() {
        return listMappings.list(asked.trial()).stream()
                .filter(one -> one.isOf(table().heads()))
                .findFirst();
    }

    /** Said when the columns were explained before. */
    public String getRememberedSays() {
        return asked.has("sent")
                ? ""
                : remembered()
                        .map(one -> words.of("map.remembered", one.source()))
                        .orElse("");
    }

    public String getSource() {
        return asked.has("sent")
                ? asked.text("source")
                : remembered().map(ImportMapping::source).orElseGet(() -> getFile()
                        .replaceAll("\\.[A-Za-z0-9]{1,5}$", ""));
    }

    public String getWhy() {
        return asked.text("why");
    }

    public List<Box> getBoxes() {
        var heads = table().heads();
        var known = remembered();
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < heads.size(); i++) {
            var name = "c-" + i;
            var at = i;
            var chosen = asked.has("sent")
                    ? asked.text(name)
                    : known.map(one -> value(one.columns().get(at))).orElseGet(() -> guess(heads.get(at)));
            var sample = table().lines().stream()
                    .limit(SAMPLES)
                    .map(line -> Asked.shortened(line.fields().get(at)))
                    .filter(text -> !text.isEmpty())
                    .toList();
            boxes.add(new Box(name, heads.get(i), String.join(" · ", sample), options(chosen)));
        }
        return boxes;
    }

    private static String value(Column column) {
        var measure = column.measure();
        return measure == null ? column.holds().name() : column.holds().name() + ":" + measure;
    }

    /** A head that is called like a measure holds its values; one that speaks of time holds the day. */
    private String guess(String head) {
        var plain = head.toLowerCase(Locale.UK).strip();
        var named = currentTrial.getPlan().series().stream()
                .filter(one ->
                        one.code().value().equalsIgnoreCase(plain) || one.name().equalsIgnoreCase(plain))
                .findFirst();
        return named.map(one -> Holds.VALUE + ":" + one.code())
                .orElse(
                        plain.matches("(.* )?(date|day|month|week|period|from|period from)( .*)?")
                                ? Holds.DAY.name()
                                : Holds.NOTHING.name());
    }

    private List<Option> options(String chosen) {
        var options = new ArrayList<Option>();
        for (var holds : List.of(Holds.NOTHING, Holds.DAY, Holds.REASON)) {
            options.add(new Option(
                    holds.name(), trialWords.name(holds), holds.name().equals(chosen)));
        }
        for (var measure : currentTrial.getPlan().series()) {
            options.add(option(Holds.VALUE, measure, chosen));
            if (measure.hasDenominator()) {
                options.add(option(Holds.DENOMINATOR, measure, chosen));
            }
        }
        return options;
    }

    private Option option(Holds holds, Measure measure, String chosen) {
        var value = holds + ":" + measure.code();
        return new Option(value, words.of("map." + holds, measure.name()), value.equals(chosen));
    }

    /** The columns as they were chosen, or nothing and messages at the fields. */
    private Optional<ImportMapping> chosen() {
        var columns = new ArrayList<Column>();
        var heads = table().heads();
        for (int i = 0; i < heads.size(); i++) {
            var parts = asked.text("c-" + i).split(":", 2);
            var holds = Optional.of(parts[0])
                    .filter(name ->
                            List.of("DAY", "VALUE", "DENOMINATOR", "REASON").contains(name))
                    .map(Holds::valueOf)
                    .orElse(Holds.NOTHING);
            var measure = parts.length < 2 ? Optional.<MeasureCode>empty() : MeasureCode.read(parts[1]);
            columns.add(
                    holds.isOfAMeasure() && measure.isPresent()
                            ? new Column(heads.get(i), holds, measure.get())
                            : new Column(heads.get(i), holds.isOfAMeasure() ? Holds.NOTHING : holds, null));
        }
        var mapping = new ImportMapping(asked.trial(), asked.text("source"), columns);
        for (var problem : mapping.problems()) {
            var ofSource =
                    problem == ImportMapping.Problem.NO_SOURCE || problem == ImportMapping.Problem.SOURCE_TOO_LONG;
            asked.wrong(ofSource ? "source" : "columns", words.of("map.problem." + problem));
        }
        return asked.anyWrong() ? Optional.empty() : Optional.of(mapping);
    }

    private boolean synthetic() {
        var heads = table().heads();
        for (int i = 0; i < heads.size(); i++) {
            var at = i;
            if (heads.get(i).equalsIgnoreCase("synthetic")
                    && table().lines().stream()
                            .anyMatch(line ->
                                    line.fields().get(at).toUpperCase(Locale.UK).startsWith("SYNTHETIC"))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Recording> run(ImportMapping mapping, boolean dryRun) {
        if (synthetic() != currentTrial.isSynthetic()) {
            asked.wrong("columns", words.of("presence.OTHER_WORLD", getFile(), 0, ""));
            return Optional.empty();
        }
        var result = MappedTable.read(currentTrial.getPlan(), mapping, table().lines(), asked.text("why"));
        emptyCells = result.emptyCells();
        result.problems().stream()
                .limit(MOST_PROBLEMS)
                .forEach(one -> asked.wrong(
                        "lines",
                        words.of(
                                "map.line",
                                one.line(),
                                one.head(),
                                words.of(one.key(), Asked.shortened(one.shown())))));
        if (asked.anyWrong()) {
            return Optional.empty();
        }
        if (result.proposals().isEmpty()) {
            asked.wrong("lines", words.of("map.nothing"));
            return Optional.empty();
        }
        var seen = dryRun ? Optional.of(result.proposals()) : LookMark.bind(asked.text("seen"), result.proposals());
        if (seen.isEmpty()) {
            asked.wrong("lines", words.of("map.notTried"));
            return Optional.empty();
        }
        var recording = recordObservations.record(asked.trial(), seen.get(), Entry.Source.CSV_FILE, dryRun);
        if (recording instanceof Recording.Refused refused) {
            sayWhy(refused);
            return Optional.empty();
        }
        return Optional.of(recording);
    }

    private void sayWhy(Recording.Refused refused) {
        refused.weighed().stream()
                .filter(one -> one.refusal() != null)
                .limit(MOST_PROBLEMS)
                .forEach(one -> asked.wrong(
                        "lines",
                        words.of(
                                "map.line",
                                one.proposal().place(),
                                currentTrial.nameOf(one.proposal().measure()),
                                one.refusal() == Refusal.CHANGED_MEANWHILE
                                        ? figureWords.changedSinceTried(one)
                                        : words.of(
                                                "refusal." + one.refusal(),
                                                trialWords.day(one.proposal().from()),
                                                trialWords.number(one.proposal().value())))));
    }

    /** Tries every line and keeps nothing. */
    public @Nullable String look() {
        acted = true;
        tried = chosen().flatMap(mapping -> run(mapping, true)).orElse(null);
        return null;
    }

    public @Nullable String take() {
        acted = true;
        var mapping = chosen();
        var done = mapping.flatMap(one -> run(one, false));
        if (mapping.isEmpty() || done.isEmpty()) {
            return null;
        }
        rememberMapping.remember(mapping.get());
        forgetStagedImport.forget(asked.trial(), waiting().id());
        return Asked.to(
                "/trial-imports.xhtml",
                "trial",
                asked.trial().value(),
                "done",
                "imported",
                "added",
                "" + done.get().count(Recording.Effect.NEW),
                "corrected",
                "" + done.get().count(Recording.Effect.CORRECTION),
                "same",
                "" + done.get().count(Recording.Effect.SAME));
    }

    /** A page keeps nothing: that the button was shown is told by its form, or pressing it would do nothing. */
    public boolean isTried() {
        return tried != null || !acted && asked.has("tried");
    }

    /** What the trial run has shown, to be brought back by whoever takes the file in. */
    public String getSeen() {
        var one = tried;
        return one == null ? asked.text("seen") : LookMark.of(one.weighed());
    }

    public String getEffects() {
        var one = tried;
        return one == null
                ? ""
                : words.of(
                        "map.effects",
                        one.count(Recording.Effect.NEW),
                        one.count(Recording.Effect.CORRECTION),
                        one.count(Recording.Effect.SAME),
                        emptyCells);
    }

    public boolean isWorthTaking() {
        var one = tried;
        return one == null ? isTried() : one.count(Recording.Effect.NEW) + one.count(Recording.Effect.CORRECTION) > 0;
    }

    public List<Change> getChanges() {
        var one = tried;
        return one == null
                ? List.of()
                : one.weighed().stream()
                        .limit(MOST_SHOWN)
                        .map(weighed -> new Change(
                                weighed.proposal().place(),
                                currentTrial.nameOf(weighed.proposal().measure()),
                                trialWords.day(weighed.proposal().from()),
                                weighed.proposal().value() == null
                                        ? words.of("measure.missing")
                                        : trialWords.number(weighed.proposal().value()),
                                Optional.ofNullable(weighed.before())
                                        .map(before -> before.missing()
                                                ? words.of("measure.missing")
                                                : trialWords.number(before.value()))
                                        .orElse(""),
                                trialWords.name(weighed.effect())))
                        .toList();
    }
}
