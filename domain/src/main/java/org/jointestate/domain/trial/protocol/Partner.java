package org.jointestate.domain.trial.protocol;

import org.jointestate.domain.people.OrganisationCode;

/** An organisation that takes part in the trial, as the report names it. */
public record Partner(OrganisationCode code, String name) {

    public Partner {
        Texts.required(name, "name of the partner");
    }
}
