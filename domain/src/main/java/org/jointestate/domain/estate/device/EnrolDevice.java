package org.jointestate.domain.estate.device;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.UseCase;

/** Turns the screen that has opened a device's address into that device. The address is spent; two who open it at once get one. */
@UseCase(open = true)
public class EnrolDevice {

    /** What came of it. */
    public sealed interface Decision {

        /** The only time the secret can be read: it goes into the cookie of the screen. */
        record Enrolled(DeviceKind kind, String secret) implements Decision {
            @Override
            public String toString() {
                return "Enrolled " + kind;
            }
        }

        /** The address was opened before, is older than a day, or was never given. */
        record Spent() implements Decision {}
    }

    private final Devices devices;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EnrolDevice(Devices devices, Secrets secrets, Audit audit, Clock clock) {
        this.devices = devices;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    public Decision enrol(String secretOfAddress) {
        var now = clock.instant();
        var found = devices.byEnrolment(secrets.digest(secretOfAddress)).filter(device -> device.canBeEnrolledAt(now));
        if (found.isEmpty()) {
            return new Decision.Spent();
        }
        var device = found.get();
        var secret = secrets.token();
        device.enrol(secrets.digest(secret), now);
        audit.record("device enrolled", device.id().toString());
        return new Decision.Enrolled(device.kind(), secret);
    }
}
