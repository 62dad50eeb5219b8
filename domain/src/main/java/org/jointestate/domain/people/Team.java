package org.jointestate.domain.people;

/** People of one organisation who work together. */
public class Team {

    private TeamCode code;
    private String name;
    private OrganisationCode organisation;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    public Team(TeamCode code, String name, OrganisationCode organisation) {
        this.code = code;
        this.name = name;
        this.organisation = organisation;
    }

    public TeamCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public OrganisationCode organisation() {
        return organisation;
    }
}
