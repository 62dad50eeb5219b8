package org.jointestate.domain.estate;

/** A rectangle on a floor's plan, in the units of {@link PlanPosition}. */
public record PlanArea(int x, int y, int width, int height) {

    public PlanArea {
        if (x < 0 || y < 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException(
                    "The area (%d, %d, %d by %d) is not on the plan.".formatted(x, y, width, height));
        }
    }
}
