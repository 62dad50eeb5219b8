package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.persistence.shared.TextConverter;

/** FloorCode as text. */
public class FloorCodeConverter extends TextConverter<FloorCode> implements AttributeConverter<FloorCode, String> {

    public FloorCodeConverter() {
        super(FloorCode::value, FloorCode::new);
    }
}
