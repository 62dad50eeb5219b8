package org.jointestate.domain.estate.device;

import java.util.Objects;
import java.util.UUID;

/** Names a device. */
public record DeviceId(UUID value) {

    public DeviceId {
        Objects.requireNonNull(value, "value");
    }

    public static DeviceId fresh() {
        return new DeviceId(UUID.randomUUID());
    }

    public static DeviceId of(String text) {
        return new DeviceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
