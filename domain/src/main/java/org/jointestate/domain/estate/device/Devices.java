package org.jointestate.domain.estate.device;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The screens of the estate, and the wrong references that were typed at them. */
public interface Devices {

    void add(Device device);

    Optional<Device> find(DeviceId id);

    /** Every device, those that were revoked too, by site, floor and name. */
    List<Device> all();

    /** The device whose address this is the secret of, whether or not it may still be opened. */
    Optional<Device> byEnrolment(String hash);

    /** The device that works with this secret. */
    Optional<Device> bySecret(String hash);

    /** Notes that it was seen, unless that was noted since the other instant: a display asks twice a minute. */
    void saw(DeviceId device, Instant at, Instant unlessSince);

    /** Notes a wrong guess, and forgets those of the days before. */
    void guessedWrongly(DeviceId device, Instant at);

    int wrongGuesses(DeviceId device, Instant since);
}
