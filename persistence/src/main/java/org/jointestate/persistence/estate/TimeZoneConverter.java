package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import java.time.ZoneId;
import org.jointestate.persistence.shared.TextConverter;

/** A time zone as its name. */
public class TimeZoneConverter extends TextConverter<ZoneId> implements AttributeConverter<ZoneId, String> {

    public TimeZoneConverter() {
        super(ZoneId::getId, ZoneId::of);
    }
}
