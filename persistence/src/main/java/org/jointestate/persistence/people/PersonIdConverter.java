package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.TextConverter;

/** PersonId as text. */
public class PersonIdConverter extends TextConverter<PersonId> implements AttributeConverter<PersonId, String> {

    public PersonIdConverter() {
        super(PersonId::toString, PersonId::of);
    }
}
