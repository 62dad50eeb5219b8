package org.jointestate.web.estate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.jointestate.domain.estate.ListDesks;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.web.shared.QrCode;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.SiteAddress;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The labels that stand on desks, by floor and zone, for printing. A label carries the address of its desk and nothing else: whoever copies
 * it knows where the desk is, and no more.
 */
@Named
@RequestScoped
public class LabelsPage {

    /** A floor or a zone to choose. */
    public record Option(String value, String label, boolean chosen) {}

    /** One label. */
    public record Label(String desk, String where, String address, QrCode code, String says) {}

    private String floor = "";
    private String zone = "";
    private @Nullable List<Place> places;

    @Inject
    private ListDesks listDesks;

    @Inject
    private Words words;

    private List<Place> places() {
        var known = places;
        if (known == null) {
            known = listDesks.list().stream()
                    .filter(place -> place.desk().kind() == SpaceKind.DESK)
                    .toList();
            places = known;
        }
        return known;
    }

    public List<Option> getFloors() {
        var floors = new LinkedHashMap<String, String>();
        places().forEach(place -> floors.putIfAbsent(
                place.floor().code().value(),
                words.of("devices.where", place.floor().name(), place.site().name())));
        return floors.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(floor())))
                .toList();
    }

    public List<Option> getZones() {
        var zones = new LinkedHashMap<String, String>();
        onFloor()
                .forEach(place -> zones.putIfAbsent(
                        place.zone().code().value(),
                        words.of(
                                "book.zone", place.zone().letter(), place.zone().name())));
        return zones.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(zone)))
                .toList();
    }

    /** The chosen floor, or the first where a desk stands. */
    private String floor() {
        return places().stream()
                .map(place -> place.floor().code().value())
                .filter(floor::equals)
                .findFirst()
                .orElseGet(() -> places().stream()
                        .map(place -> place.floor().code().value())
                        .findFirst()
                        .orElse(""));
    }

    private List<Place> onFloor() {
        var chosen = floor();
        return places().stream()
                .filter(place -> place.floor().code().value().equals(chosen))
                .toList();
    }

    public List<Label> getLabels() {
        var start = SiteAddress.of((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
        return onFloor().stream()
                .filter(place -> getZones().stream().noneMatch(Option::chosen)
                        || place.zone().code().value().equals(zone))
                .map(place -> label(place, start))
                .toList();
    }

    private Label label(Place place, String start) {
        var address = start + "/at/" + place.desk().code();
        return new Label(
                place.desk().label(),
                words.of("labels.where", place.zone().name(), place.floor().name()),
                address.replaceFirst("^https?://", ""),
                QrCode.of(address),
                words.of("labels.says", place.desk().label(), address));
    }

    /** Nothing when the operator has set the public address. */
    public @Nullable String getDoubt() {
        return Setting.publicAddress().isPresent()
                ? null
                : words.of("labels.noAddress", SiteAddress.of((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest()));
    }

    public String getFloor() {
        return floor;
    }

    public void setFloor(String floor) {
        this.floor = floor;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
