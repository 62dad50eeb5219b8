package org.jointestate.web.booking.waiting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.floor.ListSites;
import org.jointestate.domain.booking.waiting.JoinWaitingList;
import org.jointestate.domain.booking.waiting.ListZones;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.booking.MailNote;
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.booking.When;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The waiting list: joining it for what stands in the address, where the page that books a desk leads, and the lists the caller is on,
 * which {@link WaitingPanel} shows.
 */
@Named
@RequestScoped
public class WaitingPage {

    /** Not empty: the page would leave the value out, and the browser would send another. */
    private static final String ANYWHERE = "ANY";

    /** One choice of a group of radios. */
    public record Option(String value, String label, boolean chosen) {}

    @Inject
    private ListSites listSites;

    @Inject
    private ListZones listZones;

    @Inject
    private JoinWaitingList joinWaitingList;

    @Inject
    private WaitingWords waitingWords;

    @Inject
    private RefusalWords refusals;

    @Inject
    private MailNote mailNote;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable Site site;

    private static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(name, "")
                .strip();
    }

    /** Whether the address says what to join. */
    public boolean isAsked() {
        return !parameter("site").isEmpty();
    }

    private Site site() {
        var known = site;
        if (known == null) {
            var asked = parameter("site");
            known = listSites.list().stream()
                    .filter(candidate -> candidate.code().value().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("site", "of that code"));
            site = known;
        }
        return known;
    }

    public String getSite() {
        return site().code().value();
    }

    public String getSiteName() {
        return site().name();
    }

    public String getDay() {
        return parameter("day");
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(When.parseDay(getDay()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    public String getToday() {
        return site().wallClock(clock).toLocalDate().toString();
    }

    private DayPart part() {
        return Arrays.stream(DayPart.values())
                .filter(part -> part.name().equals(parameter("part")))
                .findFirst()
                .orElse(DayPart.DAY);
    }

    public List<Option> getParts() {
        return Arrays.stream(DayPart.values())
                .map(part -> new Option(part.name(), words.of("part." + part), part == part()))
                .toList();
    }

    public List<Option> getZones() {
        var asked = askedZone();
        return Stream.concat(
                        Stream.of(new Option(ANYWHERE, words.of("waiting.anywhere", site().name()), asked.isEmpty())),
                        listZones.list(site().code()).stream()
                                .map(zone -> new Option(
                                        zone.code().value(),
                                        waitingWords.zone(zone),
                                        zone.code().value().equals(asked))))
                .toList();
    }

    public @Nullable String join() throws IOException {
        var day = day();
        if (day.isEmpty()) {
            words.error("day", "waiting.notADay", getDay());
            return null;
        }
        var answer = joinWaitingList.join(site().code(), day.get(), part(), zone());
        if (answer instanceof JoinWaitingList.Answer.Refused refused) {
            words.errorSentence("join", refusals.ofWaiting(refused.because(), where()));
            return null;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/waiting-list.xhtml?done=joined");
        return null;
    }

    /** Where somebody wants to wait, in words. */
    private String where() {
        var asked = askedZone();
        return listZones.list(site().code()).stream()
                .filter(zone -> zone.code().value().equals(asked))
                .findFirst()
                .map(waitingWords::zone)
                .orElseGet(() -> site().name());
    }

    /** Empty for any. */
    private static String askedZone() {
        var asked = parameter("zone");
        return asked.equals(ANYWHERE) ? "" : asked;
    }

    private static Optional<ZoneCode> zone() {
        var asked = askedZone();
        try {
            return asked.isEmpty() ? Optional.empty() : Optional.of(new ZoneCode(asked));
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("zone", "of that code");
        }
    }

    /** What was done just now, in words. */
    public @Nullable String getDone() {
        return switch (parameter("done")) {
            case "joined" ->
                mailNote.getNoMail()
                        .map(because -> words.of("waiting.done.joinedHere", because))
                        .orElseGet(() -> words.of("waiting.done.joined"));
            case "left" -> words.of("waiting.done.left");
            default -> null;
        };
    }
}
