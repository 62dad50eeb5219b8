package org.jointestate.web.trial.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.observation.ShowObservations;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.FigureWords;
import org.jointestate.web.trial.TrialWords;
import org.jointestate.web.trial.outbound.CellText;
import org.jspecify.annotations.Nullable;

/**
 * Periods down, measures across, a field a value. What was there when the page was shown goes with the form, so that only what was changed
 * is saved, and of two who change one cell the second sees both figures.
 */
@Named
@RequestScoped
public class GridPage {

    static final int ROWS = 13;
    static final int COLUMNS = 6;

    /** A choice of what is shown. */
    public record Choice(String label, String address, boolean chosen) {}

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
    private ShowObservations showObservations;

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

    private ShowObservations.@Nullable Shown shown;
    private @Nullable Map<String, Observation> known;
    private @Nullable List<Period> ended;
    private int page = -1;
    private final Map<String, String> pasted = new HashMap<>();
    private final Map<String, Integer> newlySeen = new HashMap<>();
    private @Nullable List<Period> pastedRows;

    /** Before anything is rendered, so that an unknown trial is answered by a status. */
    public void open() {
        shown();
    }

    private ShowObservations.Shown shown() {
        if (shown == null) {
            shown = showObservations.show(asked.trial());
        }
        return shown;
    }

    public boolean isMayChange() {
        return shown().mayChange();
    }

    private Map<String, Observation> known() {
        if (known == null) {
            known = shown().observations().stream()
                    .collect(Collectors.toMap(one -> key(one.measure(), one.period()), one -> one));
        }
        return known;
    }

    private static String key(MeasureCode measure, Period period) {
        return measure + "." + period.from();
    }

    private Optional<Observation> known(Measure measure, Period period) {
        return Optional.ofNullable(known().get(key(measure.code(), period)));
    }

    private List<MeasureCalendar> calendars() {
        var used = shown().trial().protocol().measures().stream()
                .collect(Collectors.groupingBy(Measure::calendar, Collectors.counting()));
        return Arrays.stream(MeasureCalendar.values())
                .filter(used::containsKey)
                .sorted(Comparator.comparing((MeasureCalendar one) -> used.get(one))
                        .reversed())
                .toList();
    }

    private MeasureCalendar calendar() {
        return Arrays.stream(MeasureCalendar.values())
                .filter(one -> one.name().equals(asked.text("calendar")))
                .findFirst()
                .or(() -> calendars().stream().findFirst())
                .orElse(MeasureCalendar.TRIAL_MONTH);
    }

    public String getCalendar() {
        return calendar().name();
    }

    private List<Measure> all() {
        return shown().trial().protocol().measures().stream()
                .filter(measure -> measure.calendar() == calendar())
                .toList();
    }

    private List<Measure> measures() {
        return all().stream().skip((long) set() * COLUMNS).limit(COLUMNS).toList();
    }

    private int sets() {
        return Math.max(1, (all().size() + COLUMNS - 1) / COLUMNS);
    }

    private int set() {
        return Math.min(number("set", 0), sets() - 1);
    }

    private int number(String name, int otherwise) {
        return asked.text(name).matches("\\d{1,4}") ? Integer.parseInt(asked.text(name)) : otherwise;
    }

    public boolean isNothing() {
        return all().isEmpty() || ended().isEmpty();
    }

    /** Every period that a value can be known of. */
    private List<Period> ended() {
        if (ended == null) {
            ended = endedPeriods();
        }
        return ended;
    }

    private List<Period> endedPeriods() {
        return all().stream().findFirst().stream()
                .flatMap(measure -> shown().trial().protocol().periodsOf(measure).all().stream())
                .filter(period -> !period.to().isAfter(shown().today()))
                .toList();
    }

    private int pages() {
        return Math.max(1, (ended().size() + ROWS - 1) / ROWS);
    }

    /** The page asked for; without one, the first with an empty field, or the last. */
    private int page() {
        if (page < 0) {
            page = wantedPage();
        }
        return page;
    }

    private int wantedPage() {
        if (asked.has("page")) {
            return Math.max(0, Math.min(number("page", 1) - 1, pages() - 1));
        }
        var ended = ended();
        var measures = measures();
        var whole = all().stream().findFirst().stream()
                .flatMap(measure -> shown().trial().protocol().periodsOf(measure).whole().stream())
                .collect(Collectors.toSet());
        return IntStream.range(0, ended.size())
                .filter(at -> whole.contains(ended.get(at))
                        && measures.stream().anyMatch(measure -> known(measure, ended.get(at))
                                .isEmpty()))
                .map(at -> at / ROWS)
                .findFirst()
                .orElse(pages() - 1);
    }

    /** Those a paste filled, those the form was sent with, or those of the page. */
    private List<Period> periods() {
        if (pastedRows != null) {
            return pastedRows;
        }
        var sent = asked.all("row");
        var ended = ended();
        return asked.has("sent") && !sent.isEmpty()
                ? ended.stream()
                        .filter(period -> sent.contains(period.from().toString()))
                        .toList()
                : ended.stream().skip((long) page() * ROWS).limit(ROWS).toList();
    }

    public String getPage() {
        return "" + (page() + 1);
    }

    public String getSet() {
        return "" + set();
    }

    public List<Choice> getCalendars() {
        var there = calendars();
        return there.size() < 2
                ? List.of()
                : there.stream()
                        .map(one -> new Choice(trialWords.name(one), address(one, 0, -1), one == calendar()))
                        .toList();
    }

    public List<Choice> getPages() {
        var ended = ended();
        return pages() < 2
                ? List.of()
                : IntStream.range(0, pages())
                        .mapToObj(at -> new Choice(
                                words.of(
                                        "period.fromTo",
                                        trialWords.day(ended.get(at * ROWS).from()),
                                        trialWords.day(ended.get(Math.min(ended.size(), (at + 1) * ROWS) - 1)
                                                .lastDay())),
                                address(calendar(), set(), at),
                                at == page()))
                        .toList();
    }

    public List<Choice> getSets() {
        return sets() < 2
                ? List.of()
                : IntStream.range(0, sets())
                        .mapToObj(at -> new Choice(
                                words.of("grid.set", at * COLUMNS + 1, Math.min(all().size(), (at + 1) * COLUMNS)),
                                address(calendar(), at, page()),
                                at == set()))
                        .toList();
    }

    private String address(MeasureCalendar calendar, int set, int page) {
        return "/trial-grid.xhtml?trial=%s&calendar=%s&set=%d%s"
                .formatted(asked.trial(), calendar, set, page < 0 ? "" : "&page=" + (page + 1));
    }

    public List<Head> getHeads() {
        return measures().stream()
                .map(one ->
                        new Head(one.name(), one.unit(), one.denominator().orElse(""), one.hasDenominator() ? 2 : 1))
                .toList();
    }

    public List<Row> getRows() {
        return periods().stream()
                .map(period -> new Row(
                        period.from().toString(),
                        trialWords.period(period),
                        measures().stream().map(one -> cell(one, period)).toList()))
                .toList();
    }

    private Cell cell(Measure measure, Period period) {
        var key = key(measure.code(), period);
        var found = known(measure, period);
        var entry = found.map(Observation::newest);
        var label = words.of("grid.cell", measure.name(), trialWords.period(period));
        return new Cell(
                "v-" + key,
                "d-" + key,
                "s-" + key,
                label,
                words.of("grid.denominatorOf", label),
                field("v-" + key, entry.map(GridPage::text).orElse("")),
                field("d-" + key, entry.map(one -> plain(one.denominator())).orElse("")),
                seen(key, found.map(one -> one.entries().size()).orElse(0)),
                measure.hasDenominator());
    }

    private String field(String name, String otherwise) {
        var fresh = pasted.get(name);
        if (fresh != null) {
            return fresh;
        }
        return asked.has("sent") && sent(name) ? asked.text(name) : otherwise;
    }

    /** Whether the form had this field: a paste may have brought rows that it had not. */
    private boolean sent(String name) {
        return !asked.all(name).isEmpty();
    }

    private int seen(String key, int otherwise) {
        var newer = newlySeen.get(key);
        return newer != null ? newer : number("s-" + key, otherwise);
    }

    /** A value as it stands in a field. A nought was counted; a missing one is said. */
    private static String text(Entry entry) {
        var value = entry.value();
        return value == null ? "n/a" : plain(value);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    public List<Choice> getPasteMeasures() {
        var chosen = asked.text("pasteMeasure");
        return measures().stream()
                .map(one -> new Choice(
                        one.name(), one.code().value(), one.code().value().equals(chosen)))
                .toList();
    }

    public List<Choice> getPasteFrom() {
        var chosen = asked.text("pasteFrom");
        return ended().stream()
                .map(one -> new Choice(
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
        var measure = measures().stream()
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
        var from = ended().stream()
                .filter(one -> one.from().toString().equals(asked.text("pasteFrom")))
                .findFirst();
        var column = PastedColumn.read(asked.unstripped("paste"), ended(), from);
        for (var problem : column.problems()) {
            var says = words.of(problem.key(), Asked.shortened(problem.shown()));
            asked.wrong("paste", problem.line() == 0 ? says : words.of("grid.line", problem.line(), says));
        }
        if (asked.anyWrong() || column.filled().isEmpty()) {
            return null;
        }
        for (var one : column.filled()) {
            var key = key(measure.get().code(), one.period());
            if (!one.value().isEmpty()) {
                pasted.put("v-" + key, one.value());
            }
            if (!one.denominator().isEmpty()) {
                pasted.put("d-" + key, one.denominator());
            }
        }
        var filled = column.filled().stream().map(PastedColumn.Filled::period).toList();
        var before = periods();
        pastedRows = ended().stream()
                .filter(one -> filled.contains(one) || before.contains(one) && changed(one))
                .toList();
        return null;
    }

    /** Whether something was typed into this row that is not saved: it stays on the page. */
    private boolean changed(Period period) {
        return asked.has("sent") && measures().stream().anyMatch(measure -> isChanged(measure, period));
    }

    private boolean isChanged(Measure measure, Period period) {
        var key = key(measure.code(), period);
        if (!sent("v-" + key)) {
            return false;
        }
        var entry = seenEntry(measure, period);
        return !asked.text("v-" + key).equals(entry.map(GridPage::text).orElse(""))
                || sent("d-" + key)
                        && !asked.text("d-" + key)
                                .equals(entry.map(one -> plain(one.denominator()))
                                        .orElse(""));
    }

    /** What stood in the field when the page was shown. */
    private Optional<Entry> seenEntry(Measure measure, Period period) {
        var seen = number("s-" + key(measure.code(), period), 0);
        return known(measure, period)
                .filter(one -> seen >= 1 && seen <= one.entries().size())
                .map(one -> one.entries().get(seen - 1));
    }

    public @Nullable String save() {
        var proposals = new ArrayList<Proposal>();
        for (var period : periods()) {
            for (var measure : measures()) {
                if (isChanged(measure, period)) {
                    proposal(measure, period).ifPresent(proposals::add);
                }
            }
        }
        if (proposals.isEmpty() && !asked.anyWrong()) {
            asked.wrong("grid", words.of("grid.nothingTyped"));
        }
        return asked.anyWrong() ? null : keep(proposals);
    }

    /** What was typed into a cell as a proposal, or a sentence at the cell. */
    private Optional<Proposal> proposal(Measure measure, Period period) {
        var key = key(measure.code(), period);
        var of = denominator(measure, period);
        if (of.wrong()) {
            return Optional.empty();
        }
        var field = "v-" + key;
        var typed = asked.text(field);
        if (asked.wasCleaned(field)) {
            say(field, measure, period, "cell.unwanted", typed);
            return Optional.empty();
        }
        var cell = CellText.read(typed, measure, of.value());
        if (cell instanceof CellText.Unsure unsure) {
            say(field, measure, period, unsure.key(), typed);
            return Optional.empty();
        }
        if (cell instanceof CellText.Blank) {
            say(field, measure, period, of.value() == null ? "grid.emptied" : "grid.onlyDenominator", typed);
            return Optional.empty();
        }
        if (cell instanceof CellText.Missing missing) {
            var why = asked.text("why");
            return Optional.of(new Proposal(
                    measure.code(),
                    period.from(),
                    null,
                    null,
                    why.isEmpty() ? words.of("grid.saidMissing", missing.said()) : why,
                    number("s-" + key, 0),
                    field));
        }
        var figure = (CellText.Figure) cell;
        return Optional.of(new Proposal(
                measure.code(),
                period.from(),
                figure.value(),
                figure.denominator() == null ? of.value() : figure.denominator(),
                asked.text("why"),
                number("s-" + key, 0),
                field));
    }

    private record Denominator(@Nullable BigDecimal value, boolean wrong) {}

    private Denominator denominator(Measure measure, Period period) {
        var field = "d-" + key(measure.code(), period);
        var typed = asked.text(field);
        if (typed.isEmpty()) {
            return new Denominator(null, false);
        }
        var cell = CellText.read(typed, measure, null);
        if (asked.wasCleaned(field)) {
            say(field, measure, period, "cell.unwanted", typed);
        } else if (cell instanceof CellText.Figure figure && figure.denominator() == null) {
            return new Denominator(figure.value(), false);
        } else if (cell instanceof CellText.Missing) {
            return new Denominator(null, false);
        } else {
            say(
                    field,
                    measure,
                    period,
                    cell instanceof CellText.Unsure unsure ? unsure.key() : "cell.notANumber",
                    typed);
        }
        return new Denominator(null, true);
    }

    private void say(String field, Measure measure, Period period, String key, String typed) {
        asked.wrong(
                field,
                words.of(
                        "grid.at",
                        measure.name(),
                        trialWords.day(period.from()),
                        words.of(key, Asked.shortened(typed))));
    }

    private @Nullable String keep(List<Proposal> proposals) {
        var recording = recordObservations.record(asked.trial(), proposals, Entry.Source.TYPED, false);
        if (recording instanceof Recording.Refused refused) {
            refused.weighed().stream().filter(one -> one.refusal() != null).forEach(this::refused);
            return null;
        }
        return Asked.to(
                "/trial-grid.xhtml",
                "trial",
                asked.trial().value(),
                "calendar",
                calendar().name(),
                "set",
                getSet(),
                "page",
                getPage(),
                "saved",
                "" + (recording.count(Recording.Effect.NEW) + recording.count(Recording.Effect.CORRECTION)));
    }

    private void refused(Recording.Weighed one) {
        var proposal = one.proposal();
        var before = one.before();
        var name = shown().trial()
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
                        "grid.at",
                        name,
                        day,
                        words.of("refusal." + one.refusal(), day, trialWords.number(proposal.value()))));
    }
}
