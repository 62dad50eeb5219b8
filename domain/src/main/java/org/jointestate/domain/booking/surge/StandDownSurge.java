package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says that a surge is over. Its places are free at once; people get theirs back one by one after it ({@link SurgeWork}). */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
public class StandDownSurge {

    private final Surges surges;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public StandDownSurge(Surges surges, Audit audit, Clock clock) {
        this.surges = surges;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it stood until now; a second press of the button changes nothing */
    public boolean standDown(SurgeId id) {
        var surge = surges.find(id).orElseThrow(() -> new NotFound("surge", id));
        if (!surge.stands()) {
            return false;
        }
        if (!surges.change(surge.stoodDownAt(clock.instant()))) {
            throw new ChangedMeanwhile(new IllegalStateException("The surge (%s) has another version.".formatted(id)));
        }
        audit.record(surge.drill() ? "surge drill stood down" : "surge stood down", id.toString());
        return true;
    }
}
