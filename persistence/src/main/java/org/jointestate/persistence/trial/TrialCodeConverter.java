package org.jointestate.persistence.trial;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.persistence.shared.TextConverter;

/** TrialCode as text. */
public class TrialCodeConverter extends TextConverter<TrialCode> implements AttributeConverter<TrialCode, String> {

    public TrialCodeConverter() {
        super(TrialCode::value, TrialCode::new);
    }
}
