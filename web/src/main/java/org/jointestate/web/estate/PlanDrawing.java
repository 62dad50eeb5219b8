package org.jointestate.web.estate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jointestate.domain.estate.plan.SeePlan;
import org.jointestate.web.shared.Words;

/** Draws a plan as such, with its desks in no state. */
@ApplicationScoped
public class PlanDrawing {

    @Inject
    private Words words;

    FloorPlan of(SeePlan.Seen plan) {
        return new FloorPlan(
                plan.floor(),
                words.of(
                        "floor.planSays",
                        plan.floor().name(),
                        plan.zones().size(),
                        plan.desks().size()),
                plan.zones().stream()
                        .map(zone -> FloorPlan.PlanZone.of(zone, words.of("network." + zone.network())))
                        .toList(),
                plan.desks().stream()
                        .map(place -> FloorPlan.PlanDesk.of(
                                place.desk(),
                                "other",
                                words.of("desk.headingOf", place.desk().label()),
                                false))
                        .toList());
    }
}
