package org.jointestate.web.estate.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.device.Device;
import org.jointestate.domain.estate.device.DeviceId;
import org.jointestate.domain.estate.device.DeviceKind;
import org.jointestate.domain.estate.device.MakeDevice;
import org.jointestate.domain.estate.device.RevokeDevice;
import org.jointestate.domain.estate.device.SeeDevices;
import org.jointestate.web.shared.SiteAddress;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lists the screens, makes one and shows its address once, and revokes one. */
@Named
@RequestScoped
public class DevicesPage {

    /** A screen in words; {@code state} says since when, {@code revocable} whether there is anything to take back. */
    public record Row(String id, String name, String kind, String where, String state, boolean revocable) {}

    /** A floor or a kind to choose. */
    public record Option(String value, String label) {}

    private String name = "";
    private String floor = "";
    private String kind = "";
    private @Nullable String address;
    private SeeDevices.@Nullable Register register;

    @Inject
    private SeeDevices seeDevices;

    @Inject
    private MakeDevice makeDevice;

    @Inject
    private RevokeDevice revokeDevice;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    public void make() {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        floor = request.getOrDefault("floor", "");
        kind = request.getOrDefault("kind", "");
        var wrong = false;
        if (name.isBlank() || name.strip().length() > 80) {
            words.error("name", "devices.nameShape");
            wrong = true;
        }
        if (floors().stream()
                .noneMatch(standing -> standing.floor().code().value().equals(floor))) {
            words.error("floor", "devices.floorMissing");
            wrong = true;
        }
        var chosen = Arrays.stream(DeviceKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            words.error("kinds", "devices.kindMissing");
            wrong = true;
        }
        if (wrong || chosen.isEmpty()) {
            return;
        }
        var made = makeDevice.make(name, new FloorCode(floor), chosen.get());
        address = SiteAddress.of((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                + "/screen.xhtml?code=" + made.secret();
        name = "";
        kind = "";
        register = null;
    }

    public void revoke(String id) {
        revokeDevice.revoke(DeviceId.of(id));
        register = null;
        words.say("devices.revoked");
    }

    private SeeDevices.Register register() {
        var known = register;
        if (known == null) {
            known = seeDevices.see();
            register = known;
        }
        return known;
    }

    private List<SeeDevices.Standing> floors() {
        return register().floors();
    }

    public List<Row> getRows() {
        return register().devices().stream()
                .map(row -> new Row(
                        row.device().id().toString(),
                        row.device().name(),
                        words.of("devices.kind." + row.device().kind()),
                        where(row.where()),
                        state(row.device(), row.where().site().timeZone()),
                        row.device().revoked().isEmpty()))
                .toList();
    }

    private String where(SeeDevices.Standing standing) {
        return words.of(
                "devices.where", standing.floor().name(), standing.site().name());
    }

    private String state(Device device, ZoneId zone) {
        if (device.revoked().isPresent()) {
            return words.of("devices.state.revoked", moment(device.revoked().get(), zone));
        }
        if (device.seen().isPresent()) {
            return words.of("devices.state.seen", moment(device.seen().get(), zone));
        }
        return device.canBeEnrolledAt(clock.instant())
                ? words.of("devices.state.waiting", moment(device.made().plus(Device.ENROLMENT_LASTS), zone))
                : words.of("devices.state.lapsed");
    }

    private static String moment(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
                .withZone(zone)
                .format(at);
    }

    public List<Option> getFloors() {
        return floors().stream()
                .map(standing -> new Option(standing.floor().code().value(), where(standing)))
                .toList();
    }

    public List<Option> getKinds() {
        return Arrays.stream(DeviceKind.values())
                .map(one -> new Option(one.name(), words.of("devices.kindSays." + one)))
                .toList();
    }

    public @Nullable String getAddress() {
        return address;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getFloor() {
        return floor;
    }

    public String getKind() {
        return kind;
    }
}
