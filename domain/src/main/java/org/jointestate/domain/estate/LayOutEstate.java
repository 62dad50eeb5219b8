package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds the sites of a layout that are not there yet, each with all it holds. What is there already stays as it is. */
@UseCase(roles = Role.SYSTEM)
public class LayOutEstate {

    private final Sites sites;
    private final Audit audit;

    @Inject
    public LayOutEstate(Sites sites, Audit audit) {
        this.sites = sites;
        this.audit = audit;
    }

    /** @return the number of desks added */
    public int layOut(EstateLayout layout) {
        var missing = layout.sites().stream()
                .filter(site -> sites.find(site.code()).isEmpty())
                .collect(Collectors.toMap(Site::code, site -> site));
        missing.values().forEach(site -> {
            sites.add(site);
            audit.record("site laid out", site.code().value());
        });
        layout.floors().stream()
                .filter(floor -> missing.containsKey(floor.site()))
                .forEach(sites::add);
        layout.zones().stream().filter(zone -> missing.containsKey(zone.site())).forEach(sites::add);
        var desks = layout.desks().stream()
                .filter(desk -> missing.containsKey(desk.site()))
                .toList();
        desks.forEach(sites::add);
        layout.spaces().stream()
                .filter(space -> missing.containsKey(space.site()))
                .forEach(sites::add);
        return desks.size();
    }
}
