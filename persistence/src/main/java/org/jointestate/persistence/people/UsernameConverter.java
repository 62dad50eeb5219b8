package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.people.Username;
import org.jointestate.persistence.shared.TextConverter;

/** Username as text. */
public class UsernameConverter extends TextConverter<Username> implements AttributeConverter<Username, String> {

    public UsernameConverter() {
        super(Username::value, Username::new);
    }
}
