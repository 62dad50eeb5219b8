package org.jointestate.domain.estate.device;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Lists the screens of the estate, and the floors where one may stand. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeDevices {

    /** A floor with its site. */
    public record Standing(Site site, Floor floor) {}

    /** The devices with where they stand, and every floor. */
    public record Register(List<Row> devices, List<Standing> floors) {}

    /** One device. */
    public record Row(Device device, Standing where) {}

    private final Devices devices;
    private final Sites sites;

    @Inject
    public SeeDevices(Devices devices, Sites sites) {
        this.devices = devices;
        this.sites = sites;
    }

    public Register see() {
        var floors = sites.all().stream()
                .flatMap(site -> sites.floorsOf(site.code()).stream().map(floor -> new Standing(site, floor)))
                .toList();
        var rows = devices.all().stream()
                .flatMap(device -> floors.stream()
                        .filter(where -> where.floor().code().equals(device.floor()))
                        .map(where -> new Row(device, where)))
                .toList();
        return new Register(rows, floors);
    }
}
