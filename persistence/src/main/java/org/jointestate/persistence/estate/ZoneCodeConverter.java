package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.persistence.shared.TextConverter;

/** ZoneCode as text. */
public class ZoneCodeConverter extends TextConverter<ZoneCode> implements AttributeConverter<ZoneCode, String> {

    public ZoneCodeConverter() {
        super(ZoneCode::value, ZoneCode::new);
    }
}
