package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.booking.floor.DeskState;
import org.jointestate.domain.booking.floor.SiteDay;
import org.jointestate.domain.booking.floor.SiteDay.DeskOnDay;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Zone;
import org.jointestate.web.estate.FloorPlan;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Draws a floor as it is on a day. */
@ApplicationScoped
public class Floors {

    @Inject
    private RefusalWords refusals;

    @Inject
    private Words words;

    // Written without streams: a page asks for each of these many times, and a site has hundreds of desks.

    /** The desks of one floor. */
    static List<DeskOnDay> on(SiteDay seen, Floor floor) {
        var on = new ArrayList<DeskOnDay>();
        for (var desk : seen.desks()) {
            if (desk.place().floor() == floor || desk.place().floor().code().equals(floor.code())) {
                on.add(desk);
            }
        }
        return on;
    }

    static List<Floor> of(SiteDay seen) {
        var codes = new LinkedHashMap<Object, Floor>();
        @Nullable Floor last = null;
        for (var desk : seen.desks()) {
            if (desk.place().floor() != last) {
                last = desk.place().floor();
                codes.putIfAbsent(last.code(), last);
            }
        }
        return List.copyOf(codes.values());
    }

    static List<Zone> zones(List<DeskOnDay> desks) {
        var codes = new LinkedHashMap<Object, Zone>();
        @Nullable Zone last = null;
        for (var desk : desks) {
            if (desk.place().zone() != last) {
                last = desk.place().zone();
                codes.putIfAbsent(last.code(), last);
            }
        }
        return List.copyOf(codes.values());
    }

    static long count(List<DeskOnDay> desks, DeskState state) {
        var count = 0;
        for (var desk : desks) {
            if (desk.state() == state) {
                count++;
            }
        }
        return count;
    }

    /** @param choosable the desks that have a radio beside the plan; empty for a plan that only shows */
    FloorPlan plan(SiteDay seen, Floor floor, Set<DeskCode> choosable) {
        var desks = on(seen, floor);
        var says = words.of(
                "plan.says",
                floor.name(),
                count(desks, DeskState.FREE),
                count(desks, DeskState.TAKEN),
                count(desks, DeskState.CLOSED),
                count(desks, DeskState.OUT_OF_REACH));
        return new FloorPlan(
                floor,
                says,
                zones(desks).stream()
                        .map(zone -> FloorPlan.PlanZone.of(zone, words.of("network." + zone.network())))
                        .toList(),
                desks.stream().map(desk -> draw(desk, choosable)).toList());
    }

    private FloorPlan.PlanDesk draw(DeskOnDay shown, Set<DeskCode> choosable) {
        Place place = shown.place();
        var canBeChosen = choosable.contains(place.desk().code());
        var state =
                switch (shown.state()) {
                    case FREE -> canBeChosen || choosable.isEmpty() ? "free" : "other";
                    case TAKEN -> "taken";
                    case YOURS -> "yours";
                    case CLOSED -> "closed";
                    case OUT_OF_REACH -> "away";
                };
        var says = words.of("plan.desk." + state, place.desk().label());
        return FloorPlan.PlanDesk.of(
                place.desk(),
                state,
                shown.outOfReachBecause()
                        .map(refusal -> words.of("plan.desk.because", says, refusals.outOfReach(refusal)))
                        .orElse(says),
                canBeChosen);
    }
}
