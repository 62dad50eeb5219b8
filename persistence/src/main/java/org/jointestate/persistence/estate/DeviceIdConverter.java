package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.estate.device.DeviceId;
import org.jointestate.persistence.shared.TextConverter;

/** DeviceId as text. */
public class DeviceIdConverter extends TextConverter<DeviceId> implements AttributeConverter<DeviceId, String> {

    public DeviceIdConverter() {
        super(DeviceId::toString, DeviceId::of);
    }
}
