package org.jointestate.web.booking.series;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.floor.SeeFloor;
import org.jointestate.domain.booking.series.AcceptOffer;
import org.jointestate.domain.booking.series.CancelSeries;
import org.jointestate.domain.booking.series.ChangeSeries;
import org.jointestate.domain.booking.series.SeeSeries;
import org.jointestate.domain.booking.series.SeriesAnswer;
import org.jointestate.domain.booking.series.SeriesScope;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.AskedTime;
import org.jointestate.web.booking.FloorView.Option;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows what came of each day of a series; takes what was offered, and changes or cancels some of its days. */
@Named
@RequestScoped
public class SeriesPage {

    private static final String KEEP = "KEEP";

    /**
     * One day.
     *
     * @param icon what stands before the answer
     * @param offered the label of the desk that is offered, if one is
     * @param reference of the booking, where it can be looked at
     */
    public record Row(
            String value,
            String day,
            String desk,
            String icon,
            String says,
            @Nullable String offered,
            @Nullable String reference) {}

    @Inject
    private SeeSeries seeSeries;

    @Inject
    private AcceptOffer acceptOffer;

    @Inject
    private CancelSeries cancelSeries;

    @Inject
    private ChangeSeries changeSeries;

    @Inject
    private SeeFloor seeFloor;

    @Inject
    private SeriesWords seriesWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    private String id = "";
    private SeeSeries.@Nullable View seen;
    private final List<String> answers = new ArrayList<>();
    private final Set<LocalDate> refusedNow = new HashSet<>();
    private String doneSays = "Changed";

    private SeeSeries.View seen() {
        var known = seen;
        if (known == null) {
            known = seeSeries.see(seriesId());
            seen = known;
        }
        return known;
    }

    private SeriesId seriesId() {
        try {
            return SeriesId.of(getId().strip());
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("series", "of that id");
        }
    }

    public String getHeading() {
        var all = seen().days().size();
        var booked = seen().days().stream().filter(SeeSeries.Day::isBooked).count();
        return booked == all ? words.of("series.allBooked", all) : words.of("series.someBooked", booked, all);
    }

    public String getPattern() {
        return words.of(
                "series.deskAndPattern",
                seen().desk().desk().label(),
                seen().desk().zone().name(),
                seriesWords.pattern(seen().series().pattern()));
    }

    public List<Row> getRows() {
        return seen().days().stream().map(this::row).toList();
    }

    private Row row(SeeSeries.Day day) {
        var shown = When.day(day.day());
        if (day.booking().isPresent()) {
            var booking = day.booking().get();
            var icon = booking.state().holdsDesk() ? "tick" : "none";
            return new Row(
                    day.day().toString(),
                    shown,
                    words.of("series.deskAndTime", booking.deskLabel(), timeOf(booking)),
                    icon,
                    words.of("state." + booking.state()),
                    null,
                    booking.reference().value());
        }
        var says = day.because().map(refusals::ofDay).orElseGet(() -> words.of("series.notAsked"));
        var offered = day.offered()
                .filter(place -> day.day().isAfter(seen().now().toLocalDate().minusDays(1)))
                .map(place -> place.desk().label())
                .orElse(null);
        return new Row(day.day().toString(), shown, seen().desk().desk().label(), "wrong", says, offered, null);
    }

    private String timeOf(BookingRow booking) {
        return booking.partOfDay()
                .map(part -> words.of("partIn." + part))
                .orElseGet(() -> words.of(
                        "my.times",
                        When.time(booking.slot().from()),
                        When.time(booking.slot().to())));
    }

    public boolean isAnyOffered() {
        return getRows().stream().anyMatch(row -> row.offered() != null);
    }

    /** Takes what was offered for the days that are ticked, each for itself. */
    public @Nullable String accept() throws IOException {
        var chosen = Posted.all("take").stream()
                .flatMap(text -> SeriesForm.day(text).stream())
                .toList();
        if (chosen.isEmpty()) {
            words.error("offers", "series.noOffer");
            return null;
        }
        for (var day : chosen) {
            var decision = acceptOffer.accept(seriesId(), day);
            if (decision instanceof BookingDecision.Refused refused) {
                words.error("offers", "series.offerGone", When.day(day), refusals.plain(refused.because()));
            }
        }
        seen = null;
        return FacesContext.getCurrentInstance().isValidationFailed() ? null : again("taken");
    }

    private @Nullable String again(String done) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/series.xhtml?id=" + seriesId() + "&done=" + done);
        return null;
    }

    public @Nullable String cancel() {
        scope().ifPresent(scope -> answer(cancelSeries.cancel(seriesId(), scope), "series.cancelled", "Cancelled"));
        return null;
    }

    public @Nullable String change() {
        var desk = desk();
        var time = time();
        var scope = scope();
        if (desk.isEmpty()
                && time.isEmpty()
                && !FacesContext.getCurrentInstance().isValidationFailed()) {
            words.error("desk", "series.nothingToChange");
        }
        if (!FacesContext.getCurrentInstance().isValidationFailed() && scope.isPresent()) {
            answer(changeSeries.change(seriesId(), scope.get(), desk, time), "series.changed", "Changed");
        }
        return null;
    }

    private void answer(List<SeriesAnswer> came, String key, String done) {
        seen = null;
        doneSays = done;
        if (came.isEmpty()) {
            words.error("scope", "series.noneInScope");
        }
        came.forEach(one -> {
            if (one.because().isPresent()) {
                refusedNow.add(one.day());
            }
            answers.add(one.because()
                    .map(because -> words.of("series.kept", When.day(one.day()), refusals.ofDay(because)))
                    .orElseGet(() -> words.of(
                            key,
                            When.day(one.day()),
                            one.booking()
                                    .map(row -> words.of("series.deskAndTime", row.deskLabel(), timeOf(row)))
                                    .orElse(""))));
        });
    }

    /** What came of each day that was changed or cancelled just now. */
    public List<String> getAnswers() {
        return answers;
    }

    public String getAnswersHeading() {
        return refusedNow.isEmpty()
                ? words.of("series.all" + doneSays, answers.size())
                : words.of("series.some" + doneSays, answers.size() - refusedNow.size(), answers.size());
    }

    private Optional<SeriesScope> scope() {
        var one = SeriesForm.day(Posted.one("day"));
        var first = SeriesForm.day(Posted.one("first"));
        var last = SeriesForm.day(Posted.one("last"));
        switch (Posted.one("scope")) {
            case "ONE", "FROM" -> {
                if (one.isPresent()) {
                    return Optional.of(
                            Posted.one("scope").equals("ONE")
                                    ? new SeriesScope.One(one.get())
                                    : new SeriesScope.From(one.get()));
                }
                words.error("day", "series.noDay");
            }
            case "RANGE" -> {
                if (first.isEmpty() || last.isEmpty()) {
                    words.error(first.isEmpty() ? "first" : "last", "series.noRange");
                } else if (last.get().isBefore(first.get())) {
                    words.error("last", "series.rangeEndsBefore", When.day(last.get()), When.day(first.get()));
                } else {
                    return Optional.of(new SeriesScope.Range(first.get(), last.get()));
                }
            }
            case "ALL" -> {
                return Optional.of(new SeriesScope.All());
            }
            default -> words.error("scope", "series.noScope");
        }
        return Optional.empty();
    }

    private Optional<DeskCode> desk() {
        try {
            return Posted.one("desk").isEmpty() ? Optional.empty() : Optional.of(new DeskCode(Posted.one("desk")));
        } catch (IllegalArgumentException notACode) {
            words.error("desk", "series.noDesk");
            return Optional.empty();
        }
    }

    private Optional<TimeOfDay> time() {
        if (isTimeKept()) {
            return Optional.empty();
        }
        var asked = askedTime();
        asked.problem()
                .ifPresent(wrong ->
                        words.error(wrong.field(), wrong.key(), wrong.gaps().toArray()));
        return asked.problem().isPresent() ? Optional.empty() : Optional.of(asked.time());
    }

    private static boolean isTimeKept() {
        return Posted.one("part").isEmpty() || Posted.one("part").equals(KEEP);
    }

    private static AskedTime askedTime() {
        return AskedTime.read(Posted::one, DayPart.DAY);
    }

    public List<Option> getScopes() {
        return Stream.of("ONE", "FROM", "RANGE", "ALL")
                .map(value ->
                        new Option(value, words.of("series.scope." + value), "", value.equals(Posted.one("scope"))))
                .toList();
    }

    /** The days that can still be changed. */
    public List<Option> getOpenDays() {
        return seen().days().stream()
                .filter(day -> day.isOpenAt(seen().now()))
                .map(day -> new Option(
                        day.day().toString(),
                        When.day(day.day()),
                        "",
                        day.day().toString().equals(Posted.one("day"))))
                .toList();
    }

    public List<Option> getDesks() {
        return seeFloor
                .see(seen().desk().site().code(), seen().now().toLocalDate(), DayPart.DAY, List.of())
                .desks()
                .stream()
                .map(shown -> new Option(
                        shown.place().desk().code().value(),
                        words.of(
                                "series.deskOption",
                                shown.place().desk().label(),
                                shown.place().zone().name(),
                                shown.place().floor().name()),
                        "",
                        shown.place().desk().code().value().equals(Posted.one("desk"))))
                .toList();
    }

    public List<Option> getParts() {
        var chosen = isTimeKept() ? KEEP : askedTime().part();
        return Stream.concat(
                        Stream.of(KEEP),
                        Stream.concat(Arrays.stream(DayPart.values()).map(Enum::name), Stream.of(AskedTime.TIME)))
                .map(value -> new Option(value, words.of("part." + value), "", value.equals(chosen)))
                .toList();
    }

    public String getFrom() {
        return Posted.one("from");
    }

    public String getUntil() {
        return Posted.one("until");
    }

    public String getFirst() {
        return Posted.one("first");
    }

    public String getLast() {
        return Posted.one("last");
    }

    /** From the address, which is read before the page's own fields are. */
    public String getId() {
        return id.isEmpty() ? Posted.one("id") : id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
