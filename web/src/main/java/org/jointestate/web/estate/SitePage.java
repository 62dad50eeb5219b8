package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.estate.AnnounceClosure;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Hours;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.domain.estate.SeeSite;
import org.jointestate.domain.estate.SetOpeningHours;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.WithdrawClosure;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Shows when a site is open and what is closed there, and takes new hours, closures and their withdrawal. */
@Named
@RequestScoped
public class SitePage {

    /** A weekday with the hours that are kept, or that were typed. */
    public record Weekday(String value, String name, String opens, String closes) {}

    /** A zone to choose, or the whole site. */
    public record Option(String value, String label, boolean chosen) {}

    /** A closure in words. */
    public record Row(String id, String what, String when, String because) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final LocalDate TOO_LATE = LocalDate.of(2999, 1, 1);

    @Inject
    private SeeSite seeSite;

    @Inject
    private SetOpeningHours setOpeningHours;

    @Inject
    private AnnounceClosure announceClosure;

    @Inject
    private WithdrawClosure withdrawClosure;

    @Inject
    private Words words;

    private SeeSite.@Nullable Seen seen;

    private SeeSite.Seen seen() {
        var known = seen;
        if (known == null) {
            known = seeSite.see(code());
            seen = known;
        }
        return known;
    }

    private static SiteCode code() {
        try {
            return new SiteCode(typed("code").orElse(""));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("site", "of that code");
        }
    }

    public String getCode() {
        return seen().site().code().value();
    }

    public String getName() {
        return seen().site().name();
    }

    public String getAddress() {
        return seen().site().address();
    }

    public List<Weekday> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> {
                    var kept = seen().site().hours().on(day);
                    return new Weekday(
                            day.name(),
                            name(day),
                            typed("opens-" + day)
                                    .orElse(kept.map(hours -> hours.opens().toString())
                                            .orElse("")),
                            typed("closes-" + day)
                                    .orElse(kept.map(hours -> hours.closes().toString())
                                            .orElse("")));
                })
                .toList();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    public @Nullable String keepHours() throws IOException {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        var wrong = false;
        for (var day : DayOfWeek.values()) {
            var opens = typed("opens-" + day).orElse("");
            var closes = typed("closes-" + day).orElse("");
            if (opens.isEmpty() && closes.isEmpty()) {
                continue;
            }
            try {
                hours.put(day, new Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
            } catch (DateTimeParseException | IllegalArgumentException notHours) {
                words.error("opens-" + day, "site.wrongHours", name(day));
                wrong = true;
            }
        }
        if (wrong) {
            return null;
        }
        setOpeningHours.set(code(), new OpeningHours(hours));
        return done();
    }

    public List<Row> getClosures() {
        return seen().closures().stream().map(this::row).toList();
    }

    private Row row(Closure closure) {
        var what = closure.zone()
                .map(code -> seen().zones().stream()
                        .filter(zone -> zone.code().equals(code))
                        .findFirst()
                        .map(this::label)
                        .orElse(code.value()))
                .orElse(words.of("site.whole"));
        return new Row(
                closure.id().toString(),
                what,
                words.of("site.days", DAY.format(closure.firstDay()), DAY.format(closure.opensAgain())),
                closure.because());
    }

    private String label(Zone zone) {
        return words.of("site.zone", zone.letter(), zone.name());
    }

    public List<Option> getZones() {
        var asked = typed("zone").orElse("");
        return seen().zones().stream()
                .map(zone -> new Option(
                        zone.code().value(), label(zone), zone.code().value().equals(asked)))
                .toList();
    }

    /** What was typed, to be shown again beside what was wrong with it. */
    public String again(String field) {
        return typed(field).orElse("");
    }

    public @Nullable String announce() throws IOException {
        var zone = seen().zones().stream()
                .filter(candidate -> candidate.code().value().equals(again("zone")))
                .findFirst();
        var first = day("first");
        var opens = day("opens");
        var because = again("because");
        if (!again("zone").isEmpty() && zone.isEmpty()) {
            words.error("zone", "site.wrongZone");
        }
        if (first.isEmpty()) {
            words.error("first", "site.wrongFirst");
        }
        if (opens.filter(day -> day.isAfter(first.orElse(LocalDate.MIN)) && day.isAfter(seen().today()))
                .isEmpty()) {
            words.error("opens", "site.wrongOpens");
        }
        if (because.isEmpty() || because.length() > 120) {
            words.error("because", "site.noReason");
        }
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            return null;
        }
        announceClosure.announce(
                code(), zone.map(Zone::code).orElse(null), first.orElseThrow(), opens.orElseThrow(), because);
        return done();
    }

    private static Optional<LocalDate> day(String field) {
        try {
            return typed(field).map(LocalDate::parse).filter(day -> day.getYear() > 1999 && day.isBefore(TOO_LATE));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public @Nullable String withdraw() throws IOException {
        try {
            withdrawClosure.withdraw(UUID.fromString(again("closure")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("closure", "of that id");
        }
        return done();
    }

    private @Nullable String done() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/site.xhtml?done=1&code=" + code());
        return null;
    }

    private static Optional<String> typed(String name) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name))
                .map(String::strip);
    }
}
