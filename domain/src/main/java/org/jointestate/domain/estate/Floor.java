package org.jointestate.domain.estate;

/** A floor of a site, with the size of its plan. It is added with its site and keeps its place. */
public class Floor {

    private FloorCode code;
    private SiteCode site;
    private int level;
    private String name;
    private int planWidth;
    private int planHeight;

    @SuppressWarnings("NullAway.Init")
    protected Floor() {}

    public Floor(FloorCode code, SiteCode site, int level, String name, int planWidth, int planHeight) {
        this.code = code;
        this.site = site;
        this.level = level;
        this.name = name;
        this.planWidth = planWidth;
        this.planHeight = planHeight;
    }

    public FloorCode code() {
        return code;
    }

    public SiteCode site() {
        return site;
    }

    /** 0 for the ground floor. */
    public int level() {
        return level;
    }

    public String name() {
        return name;
    }

    public int planWidth() {
        return planWidth;
    }

    public int planHeight() {
        return planHeight;
    }
}
