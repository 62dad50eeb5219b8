package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says that a surge is expected to end later than was said. Bookings that come to stand in its way are seen to as at the declaration. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
public class ExtendSurge {

    private final Surges surges;
    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ExtendSurge(Surges surges, Sites sites, Audit audit, Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with it. */
    public enum Problem {
        STOOD_DOWN,
        /** To end sooner, stand it down. */
        NOT_LATER,
        ENDS_TOO_LATE
    }

    /** @return why it was not extended, if so */
    public Optional<Problem> extend(SurgeId id, LocalDateTime until) {
        var surge = surges.find(id).orElseThrow(() -> new NotFound("surge", id));
        var now = sites.find(surge.site())
                .orElseThrow(() -> new NotFound("site", surge.site()))
                .wallClock(clock);
        var later = SurgePlanner.onGrid(until);
        if (!surge.stands()) {
            return Optional.of(Problem.STOOD_DOWN);
        }
        if (!later.isAfter(surge.until()) || !later.isAfter(now)) {
            return Optional.of(Problem.NOT_LATER);
        }
        if (SurgePlanner.endProblem(later, now).isPresent()) {
            return Optional.of(Problem.ENDS_TOO_LATE);
        }
        if (!surges.change(surge.extendedUntil(later))) {
            throw new ChangedMeanwhile(new IllegalStateException("The surge (%s) has another version.".formatted(id)));
        }
        audit.record("surge extended", id.toString());
        return Optional.empty();
    }
}
