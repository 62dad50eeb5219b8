package org.jointestate.web.booking.use;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of upright bars, each with its number on top and its name below. The outline behind a bar is what it is a part of. A group that
 * is not told has no bar, which is another thing than a bar of nought.
 *
 * @param id names the sentence that says in words what is drawn
 * @param says that sentence, made from the same numbers
 */
public record Bars(String id, String says, int width, List<Bar> bars) {

    public static final int HEIGHT = 190;

    private static final int TOP = 24;
    private static final int GROUND = 160;
    private static final int LEFT = 8;
    private static final int STEP = 44;
    private static final int BAR = 30;

    /** One bar as asked for: percent of a whole that is drawn as high as the drawing; none where nothing may be told. */
    public record Value(String name, int percent, int outline, String number, boolean told) {}

    /** One bar as drawn. */
    public record Bar(
            int x,
            int middle,
            int y,
            int height,
            int outlineY,
            int outlineHeight,
            String name,
            String number,
            boolean told) {

        public int numberY() {
            return Math.min(told ? Math.min(y, outlineY) : GROUND, GROUND) - 6;
        }
    }

    public Bars {
        bars = List.copyOf(bars);
    }

    public static Bars of(String id, String says, List<Value> values) {
        var most = Math.max(
                1,
                values.stream()
                        .mapToInt(value -> Math.max(value.percent(), value.outline()))
                        .max()
                        .orElse(1));
        var bars = new ArrayList<Bar>();
        for (var value : values) {
            var x = LEFT + STEP * bars.size();
            var height = (GROUND - TOP) * value.percent() / most;
            var outline = (GROUND - TOP) * value.outline() / most;
            bars.add(new Bar(
                    x,
                    x + BAR / 2,
                    GROUND - height,
                    height,
                    GROUND - outline,
                    outline,
                    value.name(),
                    value.number(),
                    value.told()));
        }
        return new Bars(id, says, 2 * LEFT + STEP * values.size(), bars);
    }

    public int getHeight() {
        return HEIGHT;
    }

    public int getGround() {
        return GROUND;
    }

    public int getBar() {
        return BAR;
    }
}
