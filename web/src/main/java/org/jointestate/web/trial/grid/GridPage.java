package org.jointestate.web.trial.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.FigureWords;
import org.jointestate.web.trial.TrialWords;
import org.jspecify.annotations.Nullable;

/**
 * Periods down, measures across, a field a value. What was there when the page was shown goes with the form, so that only what was changed
 * is saved, and of two who change one cell the second sees both figures.
 */
@Named
@RequestScoped
public class GridPage {

    public record Head(String name, String unit, String of, int span) {}

    /**
     * @param name of the field of the value; those of the denominator and of what was seen begin with other letters
     * @param of whether there is a field for the denominator
     */
    public record Cell(
            String name,
            String ofName,
            String seenName,
            String label,
            String ofLabel,
            String value,
            String denominator,
            int seen,
            boolean of) {}

    public record Row(String from, String label, List<Cell> cells) {}

    @Inject
    private GridWindow window;

    @Inject
    private TypedCells cells;

    @Inject
    private RecordObservations recordObservations;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    @Inject
    private FigureWords figureWords;

    private final Map<String, String> pasted = new HashMap<>();
    private final Map<String, Integer> newlySeen = new HashMap<>();
    private @Nullable List<Period> pastedRows;

    /** Those a paste filled, those the form was sent with, or those of the page. */
    private List<Period> periods() {
        if (pastedRows != null) {
            return pastedRows;
        }
        var sent = asked.all("row");
        var ended = window.ended();
        return asked.has("sent") && !sent.isEmpty()
                ? ended.stream()
                        .filter(period -> sent.contains(period.from().toString()))
                        .toList()
                : ended.stream()
                        .skip((long) window.page() * GridWindow.ROWS)
                        .limit(GridWindow.ROWS)
                        .toList();
    }

    public List<Head> getHeads() {
        return window.measures().stream()
                .map(one ->
                        new Head(one.name(), one.unit(), one.denominator().orElse(""), one.hasDenominator() ? 2 : 1))
                .toList();
    }

    public List<Row> getRows() {
        return periods().stream()
                .map(period -> new Row(
                        period.from().toString(),
                        trialWords.period(period),
                        window.measures().stream().map(one -> cell(one, period)).toList()))
                .toList();
    }

    private Cell cell(Measure measure, Period period) {
        var key = GridWindow.key(measure.code(), period);
        var found = window.known(measure, period);
        var entry = found.map(Observation::newest);
        var label = words.of("grid.cell", measure.name(), trialWords.period(period));
        return new Cell(
                "v-" + key,
                "d-" + key,
                "s-" + key,
                label,
                words.of("grid.denominatorOf", label),
                field("v-" + key, entry.map(TypedCells::text).orElse("")),
                field(
                        "d-" + key,
                        entry.map(one -> TypedCells.plain(one.denominator())).orElse("")),
                seen(key, found.map(one -> one.entries().size()).orElse(0)),
                measure.hasDenominator());
    }

    private String field(String name, String otherwise) {
        var fresh = pasted.get(name);
        if (fresh != null) {
            return fresh;
        }
        return asked.has("sent") && cells.sent(name) ? asked.text(name) : otherwise;
    }

    private int seen(String key, int otherwise) {
        var newer = newlySeen.get(key);
        return newer != null ? newer : window.number("s-" + key, otherwise);
    }

    public List<GridWindow.Choice> getPasteMeasures() {
        var chosen = asked.text("pasteMeasure");
        return window.measures().stream()
                .map(one -> new GridWindow.Choice(
                        one.name(), one.code().value(), one.code().value().equals(chosen)))
                .toList();
    }

    public List<GridWindow.Choice> getPasteFrom() {
        var chosen = asked.text("pasteFrom");
        return window.ended().stream()
                .map(one -> new GridWindow.Choice(
                        trialWords.period(one),
                        one.from().toString(),
                        one.from().toString().equals(chosen)))
                .toList();
    }

    public String getPaste() {
        return pastedRows == null && asked.unstripped("paste").length() <= PastedColumn.MOST_LETTERS
                ? asked.unstripped("paste")
                : "";
    }

    public String getWhy() {
        return asked.text("why");
    }

    public String getDone() {
        if (pastedRows != null) {
            return words.of(
                    "grid.pasted",
                    pasted.keySet().stream().filter(one -> one.startsWith("v-")).count());
        }
        return asked.text("saved").matches("\\d{1,4}")
                ? words.of("measure.saved", Integer.valueOf(asked.text("saved")))
                : "";
    }

    /** Puts a pasted column into the fields; nothing is saved yet, so that it can be looked at. */
    public @Nullable String paste() {
        var measure = window.measures().stream()
                .filter(one -> one.code().value().equals(asked.text("pasteMeasure")))
                .findFirst();
        if (measure.isEmpty()) {
            asked.wrong("pasteMeasure", words.of("grid.chooseMeasure"));
            return null;
        }
        if (!asked.has("paste")) {
            asked.wrong("paste", words.of("grid.pasteNothing"));
            return null;
        }
        if (asked.wasCleaned("paste")) {
            asked.wrong("paste", words.of("cell.unwanted", ""));
            return null;
        }
        var from = window.ended().stream()
                .filter(one -> one.from().toString().equals(asked.text("pasteFrom")))
                .findFirst();
        var column = PastedColumn.read(asked.unstripped("paste"), window.ended(), from);
        for (var problem : column.problems()) {
            var says = words.of(problem.key(), Asked.shortened(problem.shown()));
            asked.wrong("paste", problem.line() == 0 ? says : words.of("grid.line", problem.line(), says));
        }
        if (asked.anyWrong() || column.filled().isEmpty()) {
            return null;
        }
        for (var one : column.filled()) {
            var key = GridWindow.key(measure.get().code(), one.period());
            if (!one.value().isEmpty()) {
                pasted.put("v-" + key, one.value());
            }
            if (!one.denominator().isEmpty()) {
                pasted.put("d-" + key, one.denominator());
            }
        }
        var filled = column.filled().stream().map(PastedColumn.Filled::period).toList();
        var before = periods();
        pastedRows = window.ended().stream()
                .filter(one -> filled.contains(one) || before.contains(one) && changed(one))
                .toList();
        return null;
    }

    /** Whether something was typed into this row that is not saved: it stays on the page. */
    private boolean changed(Period period) {
        return asked.has("sent") && window.measures().stream().anyMatch(measure -> cells.isChanged(measure, period));
    }

    public @Nullable String save() {
        var proposals = new ArrayList<Proposal>();
        for (var period : periods()) {
            for (var measure : window.measures()) {
                if (cells.isChanged(measure, period)) {
                    cells.proposal(measure, period).ifPresent(proposals::add);
                }
            }
        }
        if (proposals.isEmpty() && !asked.anyWrong()) {
            asked.wrong("grid", words.of("grid.nothingTyped"));
        }
        if (!asked.anyWrong()) {
            return keep(proposals);
        }
        // What cannot be read is said already: say what cannot be kept as well, so that all can be put right at once.
        if (!proposals.isEmpty()
                && recordObservations.record(asked.trial(), proposals, Entry.Source.TYPED, true)
                        instanceof Recording.Refused refused) {
            sayAll(refused);
        }
        return null;
    }

    private @Nullable String keep(List<Proposal> proposals) {
        var recording = recordObservations.record(asked.trial(), proposals, Entry.Source.TYPED, false);
        if (recording instanceof Recording.Refused refused) {
            sayAll(refused);
            return null;
        }
        return Asked.to(
                "/trial-grid.xhtml",
                "trial",
                asked.trial().value(),
                "calendar",
                window.calendar().name(),
                "set",
                window.getSet(),
                "page",
                window.getPage(),
                "saved",
                "" + (recording.count(Recording.Effect.NEW) + recording.count(Recording.Effect.CORRECTION)));
    }

    private void sayAll(Recording.Refused refused) {
        refused.weighed().stream().filter(one -> one.refusal() != null).forEach(this::refused);
    }

    private void refused(Recording.Weighed one) {
        var proposal = one.proposal();
        var before = one.before();
        var name = window.shown()
                .trial()
                .protocol()
                .measure(proposal.measure())
                .map(Measure::name)
                .orElse(proposal.measure().value());
        var day = trialWords.day(proposal.from());
        if (one.refusal() == Refusal.CHANGED_MEANWHILE && before != null) {
            // The newest is seen from now on: saving again, with a reason, puts the typed value in its place.
            newlySeen.put(
                    proposal.measure() + "." + proposal.from(), before.entries().size());
            asked.wrong(proposal.place(), figureWords.changedMeanwhile(name, one));
            return;
        }
        if (one.refusal() == Refusal.NEEDS_REASON) {
            asked.wrong("why", words.of("grid.needsWhy", name, day));
            return;
        }
        asked.wrong(
                proposal.place(),
                words.of(
                        "grid.refused",
                        name,
                        words.of("refusal." + one.refusal(), day, trialWords.number(proposal.value()))));
    }
}
