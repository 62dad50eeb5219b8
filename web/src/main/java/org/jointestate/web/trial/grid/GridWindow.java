package org.jointestate.web.trial.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.observation.ShowObservations;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.MeasureCalendar;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.Period;
import org.jointestate.web.shared.Words;
import org.jointestate.web.trial.Asked;
import org.jointestate.web.trial.TrialWords;
import org.jspecify.annotations.Nullable;

/** The part of a trial's values that the grid shows: one calendar, some of its measures, some of its periods. */
@Named
@RequestScoped
public class GridWindow {

    static final int ROWS = 13;
    static final int COLUMNS = 6;

    /** A choice of what is shown. */
    public record Choice(String label, String address, boolean chosen) {}

    @Inject
    private ShowObservations showObservations;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    @Inject
    private TrialWords trialWords;

    private ShowObservations.@Nullable Shown shown;
    private @Nullable Map<String, Observation> known;
    private @Nullable List<Period> ended;
    private int page = -1;

    /** Before anything is rendered, so that an unknown trial is answered by a status. */
    public void open() {
        shown();
    }

    ShowObservations.Shown shown() {
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

    static String key(MeasureCode measure, Period period) {
        return measure + "." + period.from();
    }

    Optional<Observation> known(Measure measure, Period period) {
        return Optional.ofNullable(known().get(key(measure.code(), period)));
    }

    private List<MeasureCalendar> calendars() {
        var used = shown().trial().protocol().series().stream()
                .collect(Collectors.groupingBy(Measure::calendar, Collectors.counting()));
        return Arrays.stream(MeasureCalendar.values())
                .filter(used::containsKey)
                .sorted(Comparator.comparing((MeasureCalendar one) -> used.get(one))
                        .reversed())
                .toList();
    }

    MeasureCalendar calendar() {
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
        return shown().trial().protocol().series().stream()
                .filter(measure -> measure.calendar() == calendar())
                .toList();
    }

    List<Measure> measures() {
        return all().stream().skip((long) set() * COLUMNS).limit(COLUMNS).toList();
    }

    private int sets() {
        return Math.max(1, (all().size() + COLUMNS - 1) / COLUMNS);
    }

    private int set() {
        return Math.min(number("set", 0), sets() - 1);
    }

    int number(String name, int otherwise) {
        return asked.text(name).matches("\\d{1,4}") ? Integer.parseInt(asked.text(name)) : otherwise;
    }

    public boolean isNothing() {
        return all().isEmpty() || ended().isEmpty();
    }

    /** Every period that a value can be known of. */
    List<Period> ended() {
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
    int page() {
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
}
