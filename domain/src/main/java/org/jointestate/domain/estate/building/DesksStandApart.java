package org.jointestate.domain.estate.building;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.estate.building.EstateDecision.Kind;

/** The top of each desk is on the plan, in the area of its zone, and on no other desk. */
public final class DesksStandApart {

    private DesksStandApart() {}

    /** A desk as it stands, or would stand. */
    public record Standing(String label, Zone zone, PlanPosition position) {

        public static Standing of(Place place) {
            return new Standing(place.desk().label(), place.zone(), place.desk().position());
        }
    }

    /** What is wrong with any of them, in their order. */
    public static List<Fault> faults(Floor floor, Collection<Standing> desks) {
        var faults = new ArrayList<Fault>();
        var before = new ArrayList<Standing>();
        for (var desk : desks) {
            if (!desk.position().isWithin(floor)) {
                faults.add(Fault.of(Kind.DESK_OUTSIDE_PLAN, desk.label()));
            } else if (!desk.position().isWithin(desk.zone().area())) {
                faults.add(Fault.of(
                        Kind.DESK_OUTSIDE_ZONE, desk.label(), desk.zone().letter()));
            }
            before.stream()
                    .filter(other -> other.position().covers(desk.position()))
                    .forEach(other -> faults.add(Fault.of(Kind.DESK_ON_DESK, desk.label(), other.label())));
            before.add(desk);
        }
        return faults;
    }

    /** What is wrong with this one beside the others, which may be wrong among themselves. */
    public static List<Fault> faultsOf(Standing desk, Floor floor, Collection<Standing> others) {
        var faults = new ArrayList<>(faults(floor, List.of(desk)));
        others.stream()
                .filter(other -> other.position().covers(desk.position()))
                .forEach(other -> faults.add(Fault.of(Kind.DESK_ON_DESK, desk.label(), other.label())));
        return faults;
    }
}
