package org.jointestate.web.estate;

import java.util.List;
import java.util.UUID;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Zone;
import org.jspecify.annotations.Nullable;

/**
 * The drawing of a floor: walls round it, its zones, and its desks in the state somebody is shown.
 *
 * @param says what the drawing shows, in words, for those who do not see it
 */
public record FloorPlan(Floor floor, String says, List<PlanZone> zones, List<PlanDesk> desks) {

    public FloorPlan {
        zones = List.copyOf(zones);
        desks = List.copyOf(desks);
    }

    private static final int MARGIN = 14;
    private static final int SCALE_NEEDS = 300;

    /** Where a picture is served from. */
    static String address(UUID picture) {
        return "/plan-pictures/" + picture + ".svg";
    }

    /** Whether it is drawn on a picture. Without one, walls and zones are drawn. */
    public boolean isPictured() {
        return floor.picture().isPresent();
    }

    public @Nullable String getPicture() {
        return floor.picture().map(FloorPlan::address).orElse(null);
    }

    /** Whether lift, stairs and way in are drawn. */
    public boolean isCored() {
        return !isPictured() && floor.hasCore();
    }

    /** Whether plain walls are drawn. */
    public boolean isPlain() {
        return !isPictured() && !floor.hasCore();
    }

    public int getInnerWidth() {
        return Math.max(1, floor.planWidth() - 2 * MARGIN);
    }

    public int getInnerHeight() {
        return Math.max(1, floor.planHeight() - 2 * MARGIN);
    }

    /** The outer walls. */
    public String getOutline() {
        return "M%d %dh%dv%dh-%dz".formatted(MARGIN, MARGIN, getInnerWidth(), getInnerHeight(), getInnerWidth());
    }

    /** The line of the scale, five metres long, in the lower left corner; of a small plan, nothing. */
    public String getScale() {
        var y = floor.planHeight() - 3 * MARGIN;
        return floor.planWidth() < SCALE_NEEDS
                ? ""
                : "M%d %dh150M%d %dv12M%d %dv8M%d %dv12".formatted(40, y, 40, y - 6, 115, y - 4, 190, y - 6);
    }

    /**
     * A desk on the plan.
     *
     * @param look one of free, taken, yours, closed, away, other; or "use p0" to "use p5" for how much it was used, "use few" where that is not told
     * @param words what it is called, such as "Desk B4, free"
     * @param value what is written below its number, if anything
     * @param choosable whether the list has a radio for it, of which the desk is a second label
     */
    public record PlanDesk(
            String code,
            String label,
            String look,
            String words,
            boolean choosable,
            int x,
            int y,
            boolean chairAbove,
            String value) {

        /** With nothing below its number. */
        public PlanDesk(
                String code,
                String label,
                String look,
                String words,
                boolean choosable,
                int x,
                int y,
                boolean chairAbove) {
            this(code, label, look, words, choosable, x, y, chairAbove, "");
        }

        public static PlanDesk of(Desk desk, String look, String words, boolean choosable) {
            return of(desk, look, words, choosable, "");
        }

        /** How much a desk was used: one of five amounts, or 0 for not at all, with the number that says it. */
        public static PlanDesk used(Desk desk, int amount, String words, String value) {
            return of(desk, "use p" + amount, words, false, value);
        }

        /** A desk of which nothing is told. */
        public static PlanDesk untold(Desk desk, String words, String value) {
            return of(desk, "use few", words, false, value);
        }

        public boolean isUse() {
            return look.startsWith("use ");
        }

        private static PlanDesk of(Desk desk, String look, String words, boolean choosable, String value) {
            var position = desk.position();
            return new PlanDesk(
                    desk.code().value(),
                    desk.label(),
                    look,
                    words,
                    choosable,
                    position.x(),
                    position.y(),
                    position.chairAbove(),
                    value);
        }

        public int chairY() {
            return chairAbove ? -15 : 47;
        }

        public int labelY() {
            return chairAbove ? -19 : -1;
        }
    }

    /** A zone on the plan: tinted when it is shared, walled with a door when it is a room. */
    public record PlanZone(
            String letter,
            String name,
            String network,
            boolean shared,
            boolean walled,
            int x,
            int y,
            int width,
            int height) {

        public static PlanZone of(Zone zone, String network) {
            var area = zone.area();
            return new PlanZone(
                    zone.letter(),
                    zone.name(),
                    network,
                    zone.shared(),
                    zone.walled(),
                    area.x(),
                    area.y(),
                    area.width(),
                    area.height());
        }

        public int nameX() {
            return x + 20;
        }

        /** A room has its door above, so its name stands below. */
        public int nameY() {
            return walled ? y + height - 14 : y + 34;
        }

        public int networkY() {
            return y + height - 10;
        }

        public String walls() {
            return "M%d %dh60M%d %dH%dV%d".formatted(x - 4, y, x + 132, y, x + width, y + height + 4);
        }

        public String door() {
            return "M%d %dv76a76 76 0 0 0 76-76".formatted(x + 56, y);
        }
    }
}
