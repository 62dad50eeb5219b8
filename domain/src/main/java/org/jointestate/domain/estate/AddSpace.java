package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/** Adds a room or a car park to a zone; it can be booked at once. Its code and label follow from the zone and the next number there. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AddSpace {

    /** What came of it. */
    public sealed interface Decision {
        record Added(DeskCode space) implements Decision {}

        /** Two of one name on one site nobody could tell apart; and a form that is sent twice adds one. */
        record NameTaken(DeskCode by) implements Decision, Undone {}
    }

    private final Sites sites;
    private final Audit audit;

    @Inject
    public AddSpace(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** @throws IllegalArgumentException when the kind is that of a desk, which has a place on the plan */
    public Decision add(ZoneCode code, SpaceKind kind, Desk.Dimensions size) {
        var zone = sites.zone(code).orElseThrow(() -> new NotFound("zone", code));
        var namesake = sites.spacesOf(zone.site()).stream()
                .map(Place::desk)
                .filter(space -> space.spokenName().equalsIgnoreCase(size.name()))
                .findFirst();
        if (namesake.isPresent()) {
            return new Decision.NameTaken(namesake.get().code());
        }
        var number = sites.highestNumberIn(code) + 1;
        var space = Desk.space(
                new DeskCode("%s%02d".formatted(zone.code().value(), number)),
                zone,
                number,
                kind,
                zone.network(),
                size);
        sites.add(space);
        audit.record("space added", space.code().value());
        return new Decision.Added(space.code());
    }
}
