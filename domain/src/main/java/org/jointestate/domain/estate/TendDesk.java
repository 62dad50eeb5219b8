package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What an estate manager does to a desk: look at it, close it, reopen it, say what it has. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class TendDesk {

    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public TendDesk(Sites sites, Audit audit, Clock clock) {
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every desk of every site, as the estate manager's list shows them. */
    public List<Place> all() {
        return sites.all().stream()
                .flatMap(site -> sites.placesOf(site.code()).stream())
                .toList();
    }

    public Place see(DeskCode code) {
        return sites.places(List.of(code)).stream().findFirst().orElseThrow(() -> new NotFound("desk", code));
    }

    /** Closes the desk from today until the given day, not included, or until it is reopened. Bookings on it stay, and say so. */
    public void close(DeskCode code, String because, @Nullable LocalDate until) {
        var place = see(code);
        place.desk().close(because, place.site().wallClock(clock).toLocalDate(), until);
        audit.record("desk closed", code.value());
    }

    public void reopen(DeskCode code) {
        see(code).desk().reopen();
        audit.record("desk reopened", code.value());
    }

    public void equip(DeskCode code, Set<DeskFeature> features) {
        see(code).desk().equipWith(features);
        audit.record("desk equipped", code.value());
    }
}
