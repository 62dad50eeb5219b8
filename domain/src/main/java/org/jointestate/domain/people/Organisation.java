package org.jointestate.domain.people;

/** An organisation whose people share the estate. It is data: partners join and leave. It is added once, and may be known by other names later. */
public class Organisation {

    private OrganisationCode code;
    private String name;
    private String shortName;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    public Organisation(OrganisationCode code, String name, String shortName) {
        this.code = code;
        this.name = name;
        this.shortName = shortName;
    }

    public void rename(String newName, String newShortName) {
        this.name = newName;
        this.shortName = newShortName;
    }

    public OrganisationCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The word used beside a mark, such as "Police". */
    public String shortName() {
        return shortName;
    }

    public long version() {
        return version;
    }
}
