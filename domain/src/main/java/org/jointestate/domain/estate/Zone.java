package org.jointestate.domain.estate;

/**
 * A part of a floor that people know by a letter and a name. It has the network its desks are on, may be the bank both organisations
 * share, and may be a room with walls. Its letter stays, since the labels of its desks begin with it; the rest changes. It may be taken out
 * of use, and put back.
 */
public class Zone {

    private ZoneCode code;
    private FloorCode floor;
    private SiteCode site;
    private String letter;
    private String name;
    private Network network;
    private boolean shared;
    private boolean walled;
    private int areaX;
    private int areaY;
    private int areaWidth;
    private int areaHeight;
    private boolean inUse;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Zone() {}

    public Zone(
            ZoneCode code,
            FloorCode floor,
            SiteCode site,
            String letter,
            String name,
            Network network,
            boolean shared,
            boolean walled,
            PlanArea area) {
        this.code = code;
        this.floor = floor;
        this.site = site;
        this.letter = letter;
        this.name = name;
        this.network = network;
        this.shared = shared;
        this.walled = walled;
        this.areaX = area.x();
        this.areaY = area.y();
        this.areaWidth = area.width();
        this.areaHeight = area.height();
        this.inUse = true;
    }

    /** What people may change of a zone. */
    public record Terms(String name, Network network, boolean shared, boolean walled, PlanArea area) {}

    public void change(Terms terms) {
        this.name = terms.name();
        this.network = terms.network();
        this.shared = terms.shared();
        this.walled = terms.walled();
        this.areaX = terms.area().x();
        this.areaY = terms.area().y();
        this.areaWidth = terms.area().width();
        this.areaHeight = terms.area().height();
    }

    public void takeOutOfUse() {
        this.inUse = false;
    }

    public void putBackIntoUse() {
        this.inUse = true;
    }

    public ZoneCode code() {
        return code;
    }

    public FloorCode floor() {
        return floor;
    }

    public SiteCode site() {
        return site;
    }

    public String letter() {
        return letter;
    }

    public String name() {
        return name;
    }

    public Network network() {
        return network;
    }

    /** True for the bank of desks that both organisations share. */
    public boolean shared() {
        return shared;
    }

    /** True for a room with walls and a door. */
    public boolean walled() {
        return walled;
    }

    public boolean isInUse() {
        return inUse;
    }

    public long version() {
        return version;
    }

    public PlanArea area() {
        return new PlanArea(areaX, areaY, areaWidth, areaHeight);
    }
}
