package org.jointestate.domain.estate;

/**
 * Where a desk stands on its floor's plan: the upper left corner of its top, 30 units to the metre, and on which side its chair is.
 */
public record PlanPosition(int x, int y, boolean chairAbove) {

    public PlanPosition {
        if (x < 0 || y < 0 || x > 10_000 || y > 10_000) {
            throw new IllegalArgumentException("The position (%d, %d) is not on the plan.".formatted(x, y));
        }
    }
}
