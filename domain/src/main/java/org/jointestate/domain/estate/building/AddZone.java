package org.jointestate.domain.estate.building;

import jakarta.inject.Inject;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.estate.building.EstateDecision.Kind;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds a zone to a floor. Its code follows from the floor and its letter, which no other zone of the site has. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AddZone {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public AddZone(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** @param letter one to three upper-case letters and digits, which begin with a letter */
    public EstateDecision add(FloorCode floorCode, String letter, Zone.Terms terms) {
        var floor = sites.floor(floorCode).orElseThrow(() -> new NotFound("floor", floorCode));
        var faults = new Faults();
        faults.letter(letter);
        faults.name(terms.name().strip());
        faults.area(floor.planWidth(), floor.planHeight(), letter, terms.area());
        faults.addIf(!floor.isInUse(), Kind.BELONGS_TO_OUT_OF_USE, floor.name());
        for (var other : sites.everyZoneOf(floor.site())) {
            faults.addIf(other.letter().equals(letter), Kind.LETTER_TAKEN, letter, other.name());
        }
        if (faults.any()) {
            return faults.wrong();
        }
        var code = new ZoneCode(floorCode.value() + "-" + letter);
        if (sites.zone(code).isPresent()) {
            faults.add(Kind.LETTER_TAKEN, letter, code);
            return faults.wrong();
        }
        sites.add(new Zone(
                code,
                floorCode,
                floor.site(),
                letter,
                terms.name().strip(),
                terms.network(),
                terms.shared(),
                terms.walled(),
                terms.area()));
        floor.redraw();
        audit.record("zone added", code.value());
        return new EstateDecision.Done(code.value());
    }
}
