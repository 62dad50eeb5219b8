package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.CloseDesk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.EquipDesk;
import org.jointestate.domain.estate.ListDesks;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.ReopenDesk;
import org.jointestate.domain.estate.SeeDesk;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lists the desks of the estate, and shows one of them to be closed, reopened or equipped. */
@Named
@RequestScoped
public class EstatePage {

    /** A desk in words. */
    public record Row(
            String code,
            String label,
            String place,
            String features,
            @Nullable String closed) {}

    /** A feature to tick. */
    public record Tick(String value, String label, boolean ticked) {}

    @Inject
    private ListDesks listDesks;

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private CloseDesk closeDesk;

    @Inject
    private ReopenDesk reopenDesk;

    @Inject
    private EquipDesk equipDesk;

    @Inject
    private DeskWords deskWords;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private @Nullable List<Place> places;
    private @Nullable Place place;
    private String because = "";
    private String until = "";

    public List<Row> getRows() {
        return places().stream().map(this::row).toList();
    }

    /** The sites that have desks, each with a page of its own for hours and closures. */
    public Collection<Site> getSites() {
        return places().stream()
                .collect(Collectors.toMap(
                        place -> place.site().code(), Place::site, (one, same) -> one, LinkedHashMap::new))
                .values();
    }

    private List<Place> places() {
        var known = places;
        if (known == null) {
            known = listDesks.list();
            places = known;
        }
        return known;
    }

    private Row row(Place shown) {
        var desk = shown.desk();
        return new Row(
                desk.code().value(),
                desk.label(),
                words.of(
                        "estate.place",
                        shown.zone().name(),
                        shown.floor().name(),
                        shown.site().name()),
                deskWords.features(desk) + ". " + deskWords.rest(desk),
                closed(shown));
    }

    private @Nullable String closed(Place shown) {
        return shown.desk()
                .closedBecause(shown.site().wallClock(clock).toLocalDate())
                .orElse(null);
    }

    public Row getDesk() {
        return row(place());
    }

    public boolean isOnPlan() {
        return place().desk().kind() == SpaceKind.DESK;
    }

    public String getHeading() {
        return isOnPlan()
                ? words.of("desk.headingOf", place().desk().code())
                : place().desk().spokenName();
    }

    public List<Tick> getTicks() {
        return Arrays.stream(DeskFeature.values())
                .map(feature -> new Tick(
                        feature.name(),
                        words.of("Feature." + feature),
                        place().desk().features().contains(feature)))
                .toList();
    }

    private Place place() {
        var known = place;
        if (known == null) {
            known = seeDesk.see(code());
            place = known;
        }
        return known;
    }

    private static DeskCode code() {
        var text = parameters("code");
        try {
            return new DeskCode(text.length == 0 ? "" : text[0]);
        } catch (IllegalArgumentException notACode) {
            throw new NotFound("desk", "of that code");
        }
    }

    public @Nullable String close() throws IOException {
        var reason = because.strip();
        if (reason.isEmpty() || reason.length() > 120) {
            words.error("because", "estate.noReason");
            return null;
        }
        LocalDate end = null;
        if (!until.isBlank()) {
            try {
                end = LocalDate.parse(until.strip());
            } catch (DateTimeParseException notADay) {
                end = LocalDate.MIN;
            }
            if (!end.isAfter(place().site().wallClock(clock).toLocalDate()) || end.getYear() > 2999) {
                words.error("until", "estate.wrongUntil");
                return null;
            }
        }
        closeDesk.close(code(), reason, end);
        return done();
    }

    public @Nullable String reopen() throws IOException {
        reopenDesk.reopen(code());
        return done();
    }

    public @Nullable String equip() throws IOException {
        var features = Arrays.stream(parameters("feature"))
                .flatMap(name -> Arrays.stream(DeskFeature.values())
                        .filter(feature -> feature.name().equals(name)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskFeature.class)));
        equipDesk.equip(code(), features);
        return done();
    }

    private @Nullable String done() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/desk.xhtml?done=1&code=" + code());
        return null;
    }

    private static String[] parameters(String name) {
        var values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null ? new String[0] : values;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
