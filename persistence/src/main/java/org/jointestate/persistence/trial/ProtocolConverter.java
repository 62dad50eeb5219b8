package org.jointestate.persistence.trial;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.trial.protocol.Protocol;
import org.jointestate.domain.trial.protocol.ProtocolText;
import org.jointestate.persistence.shared.TextConverter;

/** A protocol as its canonical text. */
public class ProtocolConverter extends TextConverter<Protocol> implements AttributeConverter<Protocol, String> {

    public ProtocolConverter() {
        super(ProtocolText::write, ProtocolText::read);
    }
}
