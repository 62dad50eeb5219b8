package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Declares a surge. It holds as soon as this is stored; the bookings in its way are seen to one by one after it ({@link SurgeWork}), so
 * that nobody waits for all of them. A drill is worked out here, whole, and changes no booking.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
public class DeclareSurge {

    private final SurgePlanner planner;
    private final Surges surges;
    private final Sites sites;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public DeclareSurge(SurgePlanner planner, Surges surges, Sites sites, Audit audit, Caller caller, Clock clock) {
        this.planner = planner;
        this.surges = surges;
        this.sites = sites;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Declared(SurgeId surge) implements Answer {}

        record Refused(Set<SurgePlan.Problem> because) implements Answer {}
    }

    public Answer declare(SurgePlan plan) {
        surges.waitForTurn();
        var at = clock.instant();
        var drafted = planner.draft(plan, caller.person(), at);
        if (drafted instanceof SurgePlanner.Drafted.Bad bad) {
            return new Answer.Refused(bad.problems());
        }
        var good = (SurgePlanner.Drafted.Good) drafted;
        var surge = good.surge();
        surges.add(surge, good.seats());
        audit.record(
                surge.drill() ? "surge drill declared" : "surge declared",
                surge.id().toString());
        if (surge.drill()) {
            var now = sites.find(surge.site())
                    .orElseThrow(() -> new NotFound("site", surge.site()))
                    .wallClock(at);
            List<Displaced> lines = planner.workOut(surge, now);
            lines.forEach(surges::keep);
        }
        return new Answer.Declared(surge.id());
    }
}
