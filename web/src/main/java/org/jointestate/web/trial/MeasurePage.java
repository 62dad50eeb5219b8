package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.observation.Entry;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.Proposal;
import org.jointestate.domain.trial.observation.RecordObservations;
import org.jointestate.domain.trial.observation.Recording;
import org.jointestate.domain.trial.observation.Refusal;
import org.jointestate.domain.trial.observation.ShowObservations;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.outbound.ObservationsReader;
import org.jspecify.annotations.Nullable;

/** One measure: its observations side by side, the periods that wait for a value, and one period with its history. */
@Named
@RequestScoped
public class MeasurePage {

    private static final int ROWS_AT_ONCE = 40;

    /** One field of the grid. The look is a class of the grid. */
    public record Cell(@Nullable String from, String text, String note, String old, String look) {}

    public record Row(String label, List<Cell> cells) {}

    /** A period that waits for its value, with what was typed for it. */
    public record Waiting(String from, String label, String value, String denominator, String reason) {}

    /** One entry of the history of a period. */
    public record Past(int number, String value, String reason, String source, String at) {}

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

    public void open() {
        getMeasure();
        if (asked.has("period") && chosen().isEmpty()) {
            throw new NotFound("period", Asked.shortened(asked.text("period")));
        }
    }

    private ShowObservations.Shown shown() {
        if (shown == null) {
            shown = showObservations.show(asked.trial());
        }
        return shown;
    }

    public Measure getMeasure() {
        var code = asked.measure();
        return shown().trial().protocol().measure(code).orElseThrow(() -> new NotFound("measure", code));
    }

    public boolean isMayChange() {
        return shown().mayChange();
    }

    public boolean isEntering() {
        return isMayChange() && asked.has("enter");
    }

    public boolean isWithDenominator() {
        return getMeasure().hasDenominator();
    }

    private Map<Period, Observation> known() {
        var known = new TreeMap<Period, Observation>();
        shown().observations().stream()
                .filter(found -> found.measure().equals(getMeasure().code()))
                .forEach(found -> known.put(found.period(), found));
        return known;
    }

    private boolean daily() {
        return getMeasure().calendar() == MeasureCalendar.DAY;
    }

    /** How many rows a year of this calendar has; days are laid out by week instead. */
    private int rowsInYear() {
        return switch (getMeasure().calendar()) {
            case CALENDAR_MONTH, TRIAL_MONTH -> 12;
            case FRIDAY_WEEK -> 52;
            case DAY -> 7;
        };
    }

    /** The number of a period, counted from the one the trial begins in, which is 0. */
    private long number(Period period) {
        var start = shown().trial().protocol().trialFrom();
        return switch (getMeasure().calendar()) {
            case CALENDAR_MONTH -> ChronoUnit.MONTHS.between(start.withDayOfMonth(1), period.from());
            case TRIAL_MONTH -> Math.round(ChronoUnit.DAYS.between(start, period.from()) / 30.4369);
            case FRIDAY_WEEK -> ChronoUnit.WEEKS.between(start, period.from());
            case DAY -> ChronoUnit.DAYS.between(start, period.from());
        };
    }

    public List<String> getColumns() {
        if (daily()) {
            var labels = new ArrayList<String>();
            var start = shown().trial().protocol().trialFrom();
            for (int i = 0; i < 7; i++) {
                labels.add(DateTimeFormatter.ofPattern("EEE", Locale.UK).format(start.plusDays(i)));
            }
            return labels;
        }
        var years = new TreeMap<Long, LocalDate>();
        periods()
                .forEach(period -> years.merge(
                        Math.floorDiv(number(period), (long) rowsInYear()), period.from(), MeasurePage::earlier));
        return years.entrySet().stream()
                .map(year -> words.of(
                        year.getKey() >= 0 ? "measure.trialYear" : "measure.year",
                        "" + year.getValue().getYear(),
                        "" + (year.getValue().getYear() + 1)))
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Period> periods() {
        return shown().trial().protocol().periodsOf(getMeasure()).all();
    }

    public List<Row> getRows() {
        var known = known();
        var size = rowsInYear();
        var rows = new TreeMap<Long, Map<Long, Period>>();
        periods().forEach(period -> {
            var across = Math.floorDiv(number(period), (long) size);
            var down = Math.floorMod(number(period), (long) size);
            rows.computeIfAbsent(daily() ? across : down, key -> new HashMap<>())
                    .put(daily() ? down : across, period);
        });
        var columns = rows.values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        var result = new ArrayList<Row>();
        rows.values().forEach(row -> {
            var cells = new ArrayList<Cell>();
            columns.forEach(column -> cells.add(cell(row.get(column), known)));
            var first = row.values().stream().sorted().findFirst().orElseThrow();
            result.add(new Row(label(first), cells));
        });
        return result;
    }

    private String label(Period period) {
        return DateTimeFormatter.ofPattern(daily() ? "d MMM yyyy" : "d MMM", Locale.UK)
                .format(period.from());
    }

    private Cell cell(@Nullable Period period, Map<Period, Observation> known) {
        if (period == null) {
            return new Cell(null, "", "", "", "");
        }
        var plan = shown().trial().protocol();
        var from = period.from().toString();
        var found = known.get(period);
        var touched = shown().events().stream()
                .filter(event -> event.touches(getMeasure().code()))
                .anyMatch(event -> touches(event.from(), event.to(), period));
        var aside = plan.periodsOf(getMeasure()).setAside().contains(period);
        var note = aside ? words.of("measure.setAside") : touched ? words.of("measure.touched") : "";
        var look = aside || touched ? "touched" : "";
        if (found == null || found.missing()) {
            if (found == null && (aside || period.to().isAfter(shown().today()))) {
                return new Cell(from, words.of(aside ? "measure.setAside" : "measure.notYet"), "", "", look);
            }
            return new Cell(from, words.of("measure.missing"), note, "", "missing");
        }
        var value = found.value();
        var text = trialWords.number(value);
        if (value != null && value.signum() == 0) {
            note = words.of("measure.none");
        } else if (found.failedRule(getMeasure())) {
            note = words.of("measure.breaksRule");
        } else if (found.late(shown().trial(), getMeasure()) && note.isEmpty()) {
            note = words.of("measure.late");
        }
        if (found.denominator() != null) {
            text = words.of("measure.of", text, trialWords.number(found.denominator()));
        }
        return new Cell(
                from, text, note, found.replaced().map(trialWords::number).orElse(""), look);
    }

    /** A period is touched when more than a fifth of its days lie inside the event. */
    private static boolean touches(LocalDate from, Optional<LocalDate> to, Period period) {
        var last = to.filter(end -> end.isBefore(period.to())).orElse(period.to());
        var first = from.isAfter(period.from()) ? from : period.from();
        return ChronoUnit.DAYS.between(first, last) > 0.2 * period.days();
    }

    /** The periods that have ended without any entry, the oldest first. */
    public List<Waiting> getWaiting() {
        var known = known();
        return shown().trial().protocol().periodsOf(getMeasure()).whole().stream()
                .filter(period -> !period.to().isAfter(shown().today()) && !known.containsKey(period))
                .limit(ROWS_AT_ONCE)
                .map(period -> {
                    var from = period.from().toString();
                    return new Waiting(
                            from,
                            trialWords.period(period),
                            asked.text("value-" + from),
                            asked.text("denominator-" + from),
                            asked.text("reason-" + from));
                })
                .toList();
    }

    public long getWaitingInAll() {
        var known = known();
        return shown().trial().protocol().periodsOf(getMeasure()).whole().stream()
                .filter(period -> !period.to().isAfter(shown().today()) && !known.containsKey(period))
                .count();
    }

    public @Nullable String saveAll() {
        var proposals = new ArrayList<Proposal>();
        for (var row : getWaiting()) {
            if (!row.value().isEmpty()
                    || !row.reason().isEmpty()
                    || !row.denominator().isEmpty()) {
                propose(row.from(), row.value(), row.denominator(), row.reason(), 0)
                        .ifPresent(proposals::add);
            }
        }
        if (proposals.isEmpty() && !asked.anyWrong()) {
            asked.wrong("entry", words.of("measure.nothingTyped"));
        }
        return asked.anyWrong() ? null : keep(proposals);
    }

    /** Corrects the chosen period, or gives it its first value. */
    public @Nullable String correct() {
        var period = chosen().orElseThrow(() -> new NotFound("period", asked.text("period")));
        var from = period.from().toString();
        var proposal = propose(
                from,
                asked.text("value-" + from),
                asked.text("denominator-" + from),
                asked.text("reason-" + from),
                seen());
        return proposal.isEmpty() || asked.anyWrong() ? null : keep(List.of(proposal.get()));
    }

    private int seen() {
        try {
            return Integer.parseInt(asked.text("seen"));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private Optional<Proposal> propose(String from, String value, String denominator, String reason, int seen) {
        var number = ObservationsReader.number(value);
        var of = ObservationsReader.number(denominator);
        var field = "value-" + from;
        if (!value.isEmpty() && number.isEmpty()) {
            asked.wrong(field, words.of("measure.notANumber", date(from), Asked.shortened(value)));
            return Optional.empty();
        }
        if (!denominator.isEmpty() && of.isEmpty()) {
            asked.wrong(
                    "denominator-" + from, words.of("measure.notANumber", date(from), Asked.shortened(denominator)));
            return Optional.empty();
        }
        return Optional.of(new Proposal(
                getMeasure().code(),
                LocalDate.parse(from),
                number.orElse(null),
                number.isPresent() ? of.orElse(null) : null,
                reason,
                seen,
                field));
    }

    private @Nullable String keep(List<Proposal> proposals) {
        var recording = recordObservations.record(asked.trial(), proposals, Entry.Source.TYPED, false);
        if (recording instanceof Recording.Refused refused) {
            refused.weighed().stream().filter(one -> one.refusal() != null).forEach(this::say);
            return null;
        }
        return Asked.to(
                "/measure.xhtml",
                "trial",
                asked.trial().value(),
                "measure",
                getMeasure().code().value(),
                "saved",
                "" + (recording.count(Recording.Effect.NEW) + recording.count(Recording.Effect.CORRECTION)));
    }

    /** Why a value was not kept, at its field. Where somebody was quicker, both values are said. */
    private void say(Recording.Weighed one) {
        var proposal = one.proposal();
        var day = trialWords.day(proposal.from());
        if (one.refusal() == Refusal.CHANGED_MEANWHILE && one.before() != null) {
            asked.wrong(
                    proposal.place(), figureWords.changedMeanwhile(getMeasure().name(), one));
            return;
        }
        asked.wrong(proposal.place(), words.of("refusal." + one.refusal(), day, trialWords.number(proposal.value())));
    }

    private String date(String from) {
        return trialWords.day(LocalDate.parse(from));
    }

    public String getSaved() {
        return asked.text("saved").matches("\\d{1,4}")
                ? words.of("measure.saved", Integer.valueOf(asked.text("saved")))
                : "";
    }

    private Optional<Period> chosen() {
        try {
            var day = LocalDate.parse(asked.text("period"));
            return periods().stream()
                    .filter(period -> period.from().equals(day))
                    .findFirst();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    public boolean isOnePeriod() {
        return chosen().isPresent();
    }

    public String getChosenFrom() {
        return chosen().map(period -> period.from().toString()).orElse("");
    }

    public String getChosenLabel() {
        return chosen().map(trialWords::period).orElse("");
    }

    private Optional<Observation> chosenObservation() {
        return chosen().map(known()::get);
    }

    public int getChosenSeen() {
        return chosenObservation().map(found -> found.entries().size()).orElse(0);
    }

    public String getChosenValue() {
        var typed = asked.text("value-" + getChosenFrom());
        return asked.has("seen")
                ? typed
                : chosenObservation()
                        .map(Observation::value)
                        .map(BigDecimal::toPlainString)
                        .orElse("");
    }

    public String getChosenDenominator() {
        var typed = asked.text("denominator-" + getChosenFrom());
        return asked.has("seen")
                ? typed
                : chosenObservation()
                        .map(Observation::denominator)
                        .map(BigDecimal::toPlainString)
                        .orElse("");
    }

    public String getChosenReason() {
        return asked.text("reason-" + getChosenFrom());
    }

    public List<Past> getHistory() {
        return chosenObservation().stream()
                .flatMap(found -> found.entries().stream())
                .map(entry -> new Past(
                        entry.number(),
                        entry.counted().isEmpty() ? words.of("measure.missing") : trialWords.number(entry.value()),
                        entry.reason(),
                        trialWords.name(entry.source()),
                        trialWords.time(entry.at())))
                .toList();
    }
}
