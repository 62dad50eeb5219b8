package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.persistence.shared.TextConverter;

/** EmailAddress as text. */
public class EmailAddressConverter extends TextConverter<EmailAddress>
        implements AttributeConverter<EmailAddress, String> {

    public EmailAddressConverter() {
        super(EmailAddress::value, EmailAddress::new);
    }
}
