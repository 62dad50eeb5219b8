package org.jointestate.web.estate;

import java.util.List;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Zone;

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

    /**
     * A desk on the plan.
     *
     * @param look one of free, taken, yours, closed, away, other
     * @param words what it is called, such as "Desk B4, free"
     * @param choosable whether the list has a radio for it, of which the desk is a second label
     */
    public record PlanDesk(
            String code, String label, String look, String words, boolean choosable, int x, int y, boolean chairAbove) {

        public static PlanDesk of(Desk desk, String look, String words, boolean choosable) {
            var position = desk.position();
            return new PlanDesk(
                    desk.code().value(),
                    desk.label(),
                    look,
                    words,
                    choosable,
                    position.x(),
                    position.y(),
                    position.chairAbove());
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
