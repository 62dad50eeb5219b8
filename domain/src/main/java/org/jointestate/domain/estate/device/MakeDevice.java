package org.jointestate.domain.estate.device;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Makes a kiosk or a wall display for a floor. The secret of its address is told once; only its digest is kept. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class MakeDevice {

    /** A device just made: the only time its secret can be read. */
    public record Made(DeviceId id, DeviceKind kind, String secret) {
        @Override
        public String toString() {
            return "Made " + id;
        }
    }

    private final Devices devices;
    private final Sites sites;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MakeDevice(Devices devices, Sites sites, Secrets secrets, Audit audit, Clock clock) {
        this.devices = devices;
        this.sites = sites;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param name where it stands or what people call it, 1 to 80 characters
     * @throws IllegalArgumentException when the name is out of these bounds
     */
    public Made make(String name, FloorCode code, DeviceKind kind) {
        var floor = sites.all().stream()
                .flatMap(site -> sites.floorsOf(site.code()).stream())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("floor", code));
        var secret = secrets.token();
        var id = DeviceId.fresh();
        devices.add(new Device(id, name, floor.site(), floor.code(), kind, secrets.digest(secret), clock.instant()));
        audit.record("device made", id.toString());
        return new Made(id, kind, secret);
    }
}
