package org.jointestate.domain.estate.device;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.shared.UseCase;

/** Says which device is behind a cookie, on every request: one that was revoked is out at once. */
@UseCase(open = true)
public class RecogniseDevice {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final Devices devices;
    private final Secrets secrets;
    private final Clock clock;

    @Inject
    public RecogniseDevice(Devices devices, Secrets secrets, Clock clock) {
        this.devices = devices;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Optional<Device> bySecret(String secret) {
        var now = clock.instant();
        var found = devices.bySecret(secrets.digest(secret));
        found.ifPresent(device -> devices.saw(device.id(), now, now.minus(NOTED_EVERY)));
        return found;
    }
}
