package org.jointestate.domain.estate;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A floor of a site, with the size of its plan and the picture that the plan is drawn on. It is added to its site and keeps its level; its
 * name and size change. Each change of what stands where, or of the picture, is a new revision of its plan. It may be taken out of use, and
 * put back.
 */
public class Floor {

    /** One metre, in the units of the plan. */
    public static final int SMALLEST_PLAN = PlanPosition.PER_METRE;

    /** As far as a desk can be placed. */
    public static final int LARGEST_PLAN = PlanPosition.FARTHEST;

    private FloorCode code;
    private SiteCode site;
    private int level;
    private String name;
    private int planWidth;
    private int planHeight;
    private boolean core;
    private @Nullable UUID picture;
    private int planRevision;
    private boolean inUse;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Floor() {}

    public Floor(FloorCode code, SiteCode site, int level, String name, int planWidth, int planHeight) {
        this.code = code;
        this.site = site;
        this.level = level;
        this.name = name;
        this.planWidth = planWidth;
        this.planHeight = planHeight;
        this.inUse = true;
    }

    /** The same floor with the lift, stairs and way in of the first headquarters, which are drawn where there is no picture. */
    public Floor withCore() {
        this.core = true;
        return this;
    }

    /** Another name and size of the plan. */
    public void change(String newName, int newWidth, int newHeight) {
        this.name = newName;
        this.planWidth = newWidth;
        this.planHeight = newHeight;
        redraw();
    }

    /** Something on its plan stands elsewhere, is new or is gone: whoever had the plan open before is told. */
    public void redraw() {
        this.planRevision++;
    }

    /** The picture that its plan is drawn on; nothing for the plain drawing. */
    public void drawOn(@Nullable UUID newPicture) {
        this.picture = newPicture;
        redraw();
    }

    public void takeOutOfUse() {
        this.inUse = false;
    }

    public void putBackIntoUse() {
        this.inUse = true;
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

    /** Whether the drawing without a picture shows lift, stairs and way in. */
    public boolean hasCore() {
        return core;
    }

    public Optional<UUID> picture() {
        return Optional.ofNullable(picture);
    }

    /** Goes up with every change of the plan. */
    public int planRevision() {
        return planRevision;
    }

    public boolean isInUse() {
        return inUse;
    }

    public long version() {
        return version;
    }
}
