package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.PlanPosition;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.DesksStandApart.Standing;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Adds a desk to a zone; it can be booked at once. Its code and label follow from the zone and its number: the one that was asked for, or
 * else the next. Numbers of desks out of use are not given again, since their labels may still hang somewhere.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AddDesk {

    private static final int HIGHEST_NUMBER = 999;

    private final Sites sites;
    private final Audit audit;

    @Inject
    public AddDesk(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /**
     * A desk as it is to be.
     *
     * @param number its number in the zone; the next when nothing is said
     * @param network that of its zone when nothing is said
     */
    public record Draft(
            ZoneCode zone,
            Optional<Integer> number,
            Optional<Network> network,
            Set<DeskFeature> features,
            PlanPosition position) {

        public Draft {
            features = Set.copyOf(features);
        }
    }

    public EstateDecision add(Draft draft) {
        var zone = sites.zone(draft.zone()).orElseThrow(() -> new NotFound("zone", draft.zone()));
        var floor = sites.floor(zone.floor()).orElseThrow(() -> new NotFound("floor", zone.floor()));
        var number = draft.number().orElseGet(() -> sites.highestNumberIn(zone.code()) + 1);
        var faults = new Faults();
        faults.addIf(!zone.isInUse(), Kind.BELONGS_TO_OUT_OF_USE, zone.name());
        faults.addIf(number < 1 || number > HIGHEST_NUMBER, Kind.NUMBER);
        if (faults.any()) {
            return faults.wrong();
        }
        var desk = new Desk(
                new DeskCode("%s%02d".formatted(zone.code().value(), number)),
                zone,
                number,
                draft.network().orElse(zone.network()),
                draft.features(),
                draft.position());
        faults.addIf(isTaken(desk), Kind.NUMBER_TAKEN, desk.label());
        faults.addAll(DesksStandApart.faultsOf(
                new Standing(desk.label(), zone, draft.position()),
                floor,
                sites.placesOf(zone.site()).stream()
                        .filter(place -> place.floor().code().equals(floor.code()))
                        .map(Standing::of)
                        .toList()));
        return faults.any() ? faults.wrong() : keep(desk, floor);
    }

    /** Codes are of the whole estate; labels, of a site. */
    private boolean isTaken(Desk desk) {
        return sites.desk(desk.code()).isPresent()
                || sites.everyPlaceOf(desk.site()).stream()
                        .anyMatch(place -> place.desk().label().equals(desk.label()));
    }

    private EstateDecision keep(Desk desk, Floor floor) {
        sites.add(desk);
        floor.redraw();
        audit.record("desk added", desk.code().value());
        return new EstateDecision.Done(desk.code().value());
    }
}
