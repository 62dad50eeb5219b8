package org.jointestate.domain.people.team;

import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;

/** Organisations and teams for whoever adds and changes them. Those who only read them ask {@link org.jointestate.domain.people.People}. */
public interface Teams {

    Optional<Organisation> organisation(OrganisationCode code);

    /** The team, which nobody else can change, or be put into, before the running transaction ends. */
    Optional<Team> hold(TeamCode code);

    /** False when the code or the name was taken meanwhile; the transaction is lost then. */
    boolean add(Organisation organisation);

    /** False when the code, or the name in its organisation, was taken meanwhile; the transaction is lost then. */
    boolean add(Team team);

    /** Writes what was changed. False when a name was taken meanwhile; the transaction is lost then. */
    boolean keep();

    /** How many people with an open account each organisation has; one without any is left out. */
    Map<OrganisationCode, Long> peopleOfOrganisations();

    /** How many people with an open account are in each team; one without any is left out. */
    Map<TeamCode, Long> peopleOfTeams();
}
