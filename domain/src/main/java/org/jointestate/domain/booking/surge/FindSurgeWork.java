package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Looks for what is left to do for surges. It is asked of the bookings as they are, never of a list made before: a booking whose rules were
 * asked an instant before the declaration is stored an instant after it, and is found the next time.
 */
@UseCase(roles = Role.SYSTEM)
public class FindSurgeWork {

    /** A booking of a surge's people that was being made when it was stood down is ended within this time. */
    private static final Duration LOOKED_BACK = Duration.ofHours(1);

    private final Surges surges;
    private final SurgePlanner planner;
    private final Sites sites;
    private final Clock clock;

    @Inject
    public FindSurgeWork(Surges surges, SurgePlanner planner, Sites sites, Clock clock) {
        this.surges = surges;
        this.planner = planner;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * One booking, and what a surge means for it.
     *
     * @param suggested where its person could sit: all of them are looked for together, in one reading of the site
     */
    public record Work(Kind kind, SurgeId surge, BookingId booking, Optional<DeskCode> suggested) {}

    /** In this order: a desk is free for its old person once the surge's people have left it. */
    public enum Kind {
        RESEAT,
        END,
        GIVE_BACK
    }

    public List<Work> find() {
        var at = clock.instant();
        var work = new ArrayList<Work>();
        for (var surge : surges.standing()) {
            var now = sites.find(surge.site()).orElseThrow().wallClock(at);
            if (surge.takesAt(now)) {
                planner.workOut(surge, now)
                        .forEach(line -> work.add(new Work(Kind.RESEAT, surge.id(), line.booking(), line.to())));
            }
        }
        for (var surge : surges.toFinish(at.minus(LOOKED_BACK))) {
            var now = sites.find(surge.site()).orElseThrow().wallClock(at);
            surges.madeForIt(surge, now)
                    .forEach(booking -> work.add(new Work(Kind.END, surge.id(), booking, Optional.empty())));
            surges.notGivenBack(surge.id())
                    .forEach(booking -> work.add(new Work(Kind.GIVE_BACK, surge.id(), booking, Optional.empty())));
        }
        return work;
    }
}
