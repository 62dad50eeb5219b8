package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says what a surge would do if it were declared now, and changes nothing. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR})
public class PreviewSurge {

    private final SurgePlanner planner;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public PreviewSurge(SurgePlanner planner, Sites sites, Clock clock) {
        this.planner = planner;
        this.sites = sites;
        this.clock = clock;
    }

    /** What is wrong with the plan, or else how many would be displaced. */
    public record Preview(Set<SurgePlan.Problem> problems, int displaced, int reseated, int there) {}

    public Preview preview(SurgePlan plan) {
        var at = clock.instant();
        var drafted = planner.draft(plan, Optional.empty(), at);
        if (drafted instanceof SurgePlanner.Drafted.Good good) {
            var now = sites.find(plan.site())
                    .orElseThrow(() -> new NotFound("site", plan.site()))
                    .wallClock(at);
            List<Displaced> lines = planner.workOut(good.surge(), now);
            return new Preview(
                    Set.of(),
                    lines.size(),
                    (int) lines.stream().filter(Displaced::isReseated).count(),
                    (int) lines.stream().filter(Displaced::wasThere).count());
        }
        var bad = (SurgePlanner.Drafted.Bad) drafted;
        return new Preview(bad.problems(), 0, 0, 0);
    }
}
