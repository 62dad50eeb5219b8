package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.AddSpace;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.ListSpaces;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.ResizeSpace;
import org.jointestate.domain.estate.SeeDesk;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lists the rooms and car parks of the estate and adds another; shows one of them to be given another name or size. */
@Named
@RequestScoped
public class SpacesPage {

    /** A space in words. */
    public record Row(
            String code,
            String kind,
            String name,
            String place,
            String size,
            @Nullable String closed) {}

    /** One choice of a list. */
    public record Option(String value, String label, boolean chosen) {}

    @Inject
    private ListSpaces listSpaces;

    @Inject
    private SeeDesk seeDesk;

    @Inject
    private AddSpace addSpace;

    @Inject
    private ResizeSpace resizeSpace;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private ListSpaces.@Nullable Listed listed;
    private @Nullable Place place;

    private ListSpaces.Listed listed() {
        var known = listed;
        if (known == null) {
            known = listSpaces.list();
            listed = known;
        }
        return known;
    }

    private Place place() {
        var known = place;
        if (known == null) {
            try {
                known = seeDesk.see(new DeskCode(typed("code")));
            } catch (IllegalArgumentException notACode) {
                throw new NotFound("space", "of that code");
            }
            if (known.desk().kind() == SpaceKind.DESK) {
                throw new NotFound("space", known.desk().code());
            }
            place = known;
        }
        return known;
    }

    public List<Row> getRows() {
        return listed().spaces().stream().map(this::row).toList();
    }

    public Row getSpace() {
        return row(place());
    }

    private Row row(Place shown) {
        var desk = shown.desk();
        return new Row(
                desk.code().value(),
                words.of("kind." + desk.kind()),
                desk.spokenName(),
                words.of(
                        "estate.place",
                        shown.zone().name(),
                        shown.floor().name(),
                        shown.site().name()),
                words.of("spaces.size", desk.places(), desk.seats()),
                desk.closedBecause(shown.site().wallClock(clock).toLocalDate()).orElse(null));
    }

    public List<Option> getKinds() {
        return Arrays.stream(SpaceKind.values())
                .filter(kind -> kind != SpaceKind.DESK)
                .map(kind -> new Option(
                        kind.name(), words.of("kind." + kind), kind.name().equals(typed("kind"))))
                .toList();
    }

    public List<Option> getZones() {
        return listed().zones().stream()
                .map(zone -> new Option(
                        zone.zone().code().value(),
                        words.of(
                                "spaces.zone",
                                zone.zone().letter(),
                                zone.zone().name(),
                                zone.site().name()),
                        zone.zone().code().value().equals(typed("zone"))))
                .toList();
    }

    public @Nullable String add() throws IOException {
        var kind = Arrays.stream(SpaceKind.values())
                .filter(value -> value != SpaceKind.DESK && value.name().equals(typed("kind")))
                .findFirst();
        var zone = listed().zones().stream()
                .map(candidate -> candidate.zone().code())
                .filter(code -> code.value().equals(typed("zone")))
                .findFirst();
        if (kind.isEmpty()) {
            words.error("kind", "spaces.wrongKind");
        }
        if (zone.isEmpty()) {
            words.error("zone", "spaces.wrongZone");
        }
        var size = size();
        if (kind.isEmpty() || zone.isEmpty() || size.isEmpty()) {
            return null;
        }
        var decision = addSpace.add(zone.get(), kind.get(), size.get());
        if (decision instanceof AddSpace.Decision.Added added) {
            return done(added.space());
        }
        words.error("name", "spaces.nameTaken", size.get().name());
        return null;
    }

    public @Nullable String resize() throws IOException {
        var code = place().desk().code();
        var size = size();
        if (size.isEmpty()) {
            return null;
        }
        resizeSpace.resize(code, size.get());
        return done(code);
    }

    /** Name, places and seats, or what is wrong with each. */
    private Optional<Desk.Dimensions> size() {
        var name = typed("name");
        if (name.isEmpty() || name.length() > 60) {
            words.error("name", "spaces.wrongName");
        }
        var places = number("places", "spaces.wrongPlaces");
        var seats = number("seats", "spaces.wrongSeats");
        return name.isEmpty() || name.length() > 60 || places.isEmpty() || seats.isEmpty()
                ? Optional.empty()
                : Optional.of(new Desk.Dimensions(name, places.get(), seats.get()));
    }

    private Optional<Integer> number(String field, String key) {
        var typed = typed(field);
        var number = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > 1000) {
            words.error(field, key);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private static @Nullable String done(DeskCode code) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/space.xhtml?done=1&code=" + code);
        return null;
    }

    public String getName() {
        return isTyped("name") ? typed("name") : place().desk().spokenName();
    }

    public String getPlaces() {
        return isTyped("places")
                ? typed("places")
                : Integer.toString(place().desk().places());
    }

    public String getSeats() {
        return isTyped("seats")
                ? typed("seats")
                : Integer.toString(place().desk().seats());
    }

    /** What was typed, to be shown again beside what was wrong with it. */
    public String again(String field) {
        return typed(field);
    }

    private static boolean isTyped(String field) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey(field);
    }

    private static String typed(String field) {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(field))
                .map(String::strip)
                .orElse("");
    }
}
