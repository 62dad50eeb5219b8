package org.jointestate.web.booking.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.floor.SiteDay;
import org.jointestate.domain.booking.series.BookSeries;
import org.jointestate.domain.booking.series.PreviewSeries;
import org.jointestate.domain.booking.series.SeriesPattern;
import org.jointestate.domain.booking.series.StartSeries;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.web.booking.AskedTime;
import org.jointestate.web.booking.FloorView.Option;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a desk on several days: first a look, which keeps nothing and says of each day whether it can be had; then the act. All that
 * was typed stands in the address; the id of the series is made with the look, so that the act sent twice is one series.
 */
@Named
@RequestScoped
public class BookSeriesPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A zone with its desks, for the list to choose from. */
    public record Zone(String name, List<Option> desks) {}

    /** One day of the look. */
    public record Row(String day, String desk, boolean can, String says) {}

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private PreviewSeries preview;

    @Inject
    private BookSeries bookSeries;

    @Inject
    private SeriesWords seriesWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable SeriesForm form;
    private @Nullable SiteDay floor;
    private PreviewSeries.Look.@Nullable Seen seen;

    private SeriesForm form() {
        var known = form;
        if (known == null) {
            known = SeriesForm.read();
            form = known;
        }
        return known;
    }

    /** Reads the address, and looks at the days when it asks for that; called before the page is shown. */
    public void look() {
        var context = FacesContext.getCurrentInstance();
        if (Posted.one("look").isEmpty() || seen != null || context.isValidationFailed()) {
            return;
        }
        if (sayWhatIsWrong()) {
            return;
        }
        var meant = form().meant();
        var answer = preview.look(meant.desk(), meant.first(), meant.last(), meant.days());
        if (answer instanceof PreviewSeries.Look.Refused refused) {
            say(refused.because());
        } else {
            seen = (PreviewSeries.Look.Seen) answer;
        }
    }

    private boolean sayWhatIsWrong() {
        var problems = form().problems();
        problems.forEach(problem ->
                words.error(problem.field(), problem.key(), problem.gaps().toArray()));
        if (problems.isEmpty()) {
            var day = form().meant().first();
            var time = form().time().at(floor().site().hours().on(day)).problem();
            time.ifPresent(wrong ->
                    words.error(wrong.field(), wrong.key(), wrong.gaps().toArray()));
            return time.isPresent();
        }
        return true;
    }

    private void say(SeriesPattern.Objection objection) {
        words.errorSentence(form().fieldOf(objection.field()), refusals.sentence(objection.because()));
    }

    /** Books the days and goes on to what came of each. */
    public @Nullable String book() throws IOException {
        if (sayWhatIsWrong()) {
            return null;
        }
        var meant = form().meant();
        var started = bookSeries.book(id(), meant.desk(), meant.first(), meant.last(), meant.days());
        if (started instanceof StartSeries.Start.Kept kept) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + "/series.xhtml?id="
                    + kept.series().id());
        } else if (started instanceof StartSeries.Start.Refused refused) {
            say(refused.because());
        } else {
            words.errorSentence(null, words.of("series.again"));
        }
        return null;
    }

    private static SeriesId id() {
        try {
            return SeriesId.of(Posted.one("id"));
        } catch (IllegalArgumentException notAnId) {
            return SeriesId.fresh();
        }
    }

    /** A new one for each look, kept when the same form comes again. */
    public String getId() {
        return id().toString();
    }

    public boolean isLookedAt() {
        return Posted.isBeforeDrawing() || seen != null;
    }

    public List<Row> getRows() {
        var known = seen;
        return known == null ? List.of() : known.days().stream().map(this::row).toList();
    }

    private Row row(PreviewSeries.Foreseen day) {
        var desk = Objects.requireNonNull(seen).desk().desk().label();
        if (day.already()) {
            return new Row(When.day(day.day()), desk, true, words.of("series.already"));
        }
        return day.because()
                .map(because -> new Row(
                        When.day(day.day()),
                        desk,
                        false,
                        day.offered()
                                .map(Place::desk)
                                .map(other -> words.of("series.canInstead", refusals.ofDay(because), other.label()))
                                .orElseGet(() -> refusals.ofDay(because))))
                .orElseGet(() -> new Row(When.day(day.day()), desk, true, words.of("series.can")));
    }

    private long bookable() {
        return Objects.requireNonNull(seen).days().stream()
                .filter(day -> day.because().isEmpty())
                .count();
    }

    private boolean isAnyOffered() {
        return Objects.requireNonNull(seen).days().stream()
                .anyMatch(day -> day.offered().isPresent());
    }

    public boolean isWorthBooking() {
        return Posted.isBeforeDrawing() || bookable() > 0 || isAnyOffered();
    }

    /** 12 of 14 days can be booked. */
    public String getVerdict() {
        var all = Objects.requireNonNull(seen).days().size();
        var can = bookable();
        if (can == all) {
            return words.of("series.allCan", all);
        }
        return can == 0 ? words.of("series.noneCan", all) : words.of("series.someCan", can, all, all - can);
    }

    public String getButton() {
        var can = bookable();
        return can == 0 ? words.of("series.seeOthers") : words.of("series.book", can);
    }

    public String getPattern() {
        var meant = form().meant();
        return seriesWords.pattern(new SeriesPattern(
                meant.first(),
                meant.last(),
                meant.days().weekdays(),
                meant.days().time()));
    }

    private SiteDay floor() {
        var known = floor;
        if (known == null) {
            var day = SeriesForm.day(form().first()).orElseGet(this::today);
            known = seeFloor.see(site(), day, DayPart.DAY, List.of());
            floor = known;
        }
        return known;
    }

    private SiteCode site() {
        try {
            return new SiteCode(form().site());
        } catch (IllegalArgumentException notACode) {
            return new SiteCode("HQ");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    public String getToday() {
        return today().toString();
    }

    public List<Zone> getZones() {
        var zones = new LinkedHashMap<String, List<Option>>();
        floor().desks().forEach(shown -> {
            var place = shown.place();
            var name = words.of(
                    "series.zone",
                    place.floor().name(),
                    place.zone().letter(),
                    place.zone().name());
            var code = place.desk().code().value();
            zones.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new Option(code, place.desk().label(), "", code.equals(form().desk())));
        });
        return zones.entrySet().stream()
                .map(zone -> new Zone(zone.getKey(), zone.getValue()))
                .toList();
    }

    public List<Option> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Option(
                        day.name(), SeriesWords.name(day), "", form().weekdays().contains(day)))
                .toList();
    }

    public List<Option> getParts() {
        return Stream.concat(Arrays.stream(DayPart.values()).map(Enum::name), Stream.of(AskedTime.TIME))
                .map(value -> new Option(
                        value,
                        words.of("part." + value),
                        "",
                        value.equals(form().time().part())))
                .toList();
    }

    public AskedTime getTime() {
        return form().time();
    }

    public String getSite() {
        return floor().site().code().value();
    }

    public String getDesk() {
        return form().desk();
    }

    public String getFirst() {
        return form().first();
    }

    public String getLast() {
        return form().last();
    }

    public String getWeeks() {
        return form().weeks();
    }

    public List<String> getChosenWeekdays() {
        return form().weekdays().stream().map(Enum::name).toList();
    }
}
