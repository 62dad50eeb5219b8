package org.jointestate.domain.estate;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Closes a desk from today until a day, or until somebody reopens it. What was booked there is seen to after it, one by one. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class CloseDesk {

    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CloseDesk(Sites sites, Audit audit, Clock clock) {
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param until the first day on which it can be used again, if that is known */
    public void close(DeskCode code, String because, @Nullable LocalDate until) {
        var place = sites.places(List.of(code)).stream().findFirst().orElseThrow(() -> new NotFound("desk", code));
        place.desk().close(because, place.site().wallClock(clock).toLocalDate(), until);
        audit.record("desk closed", code.value());
    }
}
