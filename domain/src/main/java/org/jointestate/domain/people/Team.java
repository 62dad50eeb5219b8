package org.jointestate.domain.people;

/**
 * People of one organisation who work together. A team is added, may be given another name, and is taken out of use when nobody is in it
 * any more. It stays then, because bookings and rules refer to it, and can be put back.
 */
public class Team {

    private TeamCode code;
    private String name;
    private OrganisationCode organisation;
    private boolean inUse;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    public Team(TeamCode code, String name, OrganisationCode organisation) {
        this.code = code;
        this.name = name;
        this.organisation = organisation;
        this.inUse = true;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    /** Nobody can be put into it from now on. */
    public void takeOutOfUse() {
        this.inUse = false;
    }

    public void putBackIntoUse() {
        this.inUse = true;
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

    public boolean isInUse() {
        return inUse;
    }

    public long version() {
        return version;
    }
}
