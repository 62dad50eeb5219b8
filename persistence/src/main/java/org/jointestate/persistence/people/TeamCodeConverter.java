package org.jointestate.persistence.people;

import jakarta.persistence.AttributeConverter;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.TextConverter;

/** TeamCode as text. */
public class TeamCodeConverter extends TextConverter<TeamCode> implements AttributeConverter<TeamCode, String> {

    public TeamCodeConverter() {
        super(TeamCode::value, TeamCode::new);
    }
}
