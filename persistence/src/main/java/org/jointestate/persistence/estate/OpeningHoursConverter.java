package org.jointestate.persistence.estate;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.estate.OpeningHours;
import org.jointestate.persistence.shared.TextConverter;

/** OpeningHours as text. */
public class OpeningHoursConverter extends TextConverter<OpeningHours>
        implements AttributeConverter<OpeningHours, String> {

    public OpeningHoursConverter() {
        super(OpeningHours::toText, OpeningHours::parse);
    }
}
