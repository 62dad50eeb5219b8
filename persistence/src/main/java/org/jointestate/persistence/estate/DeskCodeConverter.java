package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.persistence.shared.TextConverter;

/** DeskCode as text. */
public class DeskCodeConverter extends TextConverter<DeskCode> implements AttributeConverter<DeskCode, String> {

    public DeskCodeConverter() {
        super(DeskCode::value, DeskCode::new);
    }
}
