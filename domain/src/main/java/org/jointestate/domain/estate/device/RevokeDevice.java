package org.jointestate.domain.estate.device;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Takes a device's credential back for good: its next request, half a minute later at most, is refused. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class RevokeDevice {

    private final Devices devices;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RevokeDevice(Devices devices, Audit audit, Clock clock) {
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    public void revoke(DeviceId id) {
        var device = devices.find(id).orElseThrow(() -> new NotFound("device", id));
        if (device.revoked().isEmpty()) {
            device.revoke(clock.instant());
            audit.record("device revoked", id.toString());
        }
    }
}
