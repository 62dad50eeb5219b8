package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.persistence.shared.TextConverter;

/** OrganisationCode as text. */
public class OrganisationCodeConverter extends TextConverter<OrganisationCode>
        implements AttributeConverter<OrganisationCode, String> {

    public OrganisationCodeConverter() {
        super(OrganisationCode::value, OrganisationCode::new);
    }
}
