package org.jointestate.domain.estate;

/**
 * Where a desk stands on its floor's plan: the upper left corner of its top, 30 units to the metre, and on which side its chair is.
 */
public record PlanPosition(int x, int y, boolean chairAbove) {

    /** How many units make a metre. */
    public static final int PER_METRE = 30;

    /** The farthest from the corner that anything can be. */
    public static final int FARTHEST = 10_000;

    /** How large the top of a desk is. */
    public static final int DESK_WIDTH = 60;

    public static final int DESK_DEPTH = 46;

    public PlanPosition {
        if (x < 0 || y < 0 || x > FARTHEST || y > FARTHEST) {
            throw new IllegalArgumentException("The position (%d, %d) is not on the plan.".formatted(x, y));
        }
    }

    /** Whether two tops would cover each other somewhere; edge to edge they stand beside each other. */
    public boolean covers(PlanPosition other) {
        return Math.abs(x - other.x) < DESK_WIDTH && Math.abs(y - other.y) < DESK_DEPTH;
    }

    /** Whether the whole top is in the area. */
    public boolean isWithin(PlanArea area) {
        return x >= area.x()
                && y >= area.y()
                && x + DESK_WIDTH <= area.x() + area.width()
                && y + DESK_DEPTH <= area.y() + area.height();
    }

    public boolean isWithin(Floor floor) {
        return x + DESK_WIDTH <= floor.planWidth() && y + DESK_DEPTH <= floor.planHeight();
    }
}
