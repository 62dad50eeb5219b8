package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** One surge. Everybody sees what it takes; who was displaced, and drills, are for those who may declare one and for the auditor. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class SeeSurge {

    private final Surges surges;
    private final Sites sites;
    private final SurgeReader reader;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeSurge(Surges surges, Sites sites, SurgeReader reader, Caller caller, Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    public SurgeView see(SurgeId id) {
        var inCharge = !Collections.disjoint(caller.roles(), TakeDesk.IN_CHARGE);
        var seesAll = inCharge || caller.roles().contains(Role.AUDITOR);
        var surge =
                surges.find(id).filter(found -> seesAll || !found.drill()).orElseThrow(() -> new NotFound("surge", id));
        var site = sites.find(surge.site()).orElseThrow(() -> new NotFound("site", surge.site()));
        var now = site.wallClock(clock);
        return new SurgeView(
                surge,
                site.name(),
                reader.places(surge),
                reader.teams(surge),
                now,
                inCharge,
                surge.takesAt(now) && (inCharge || surge.isFor(caller.team().orElse(null))),
                seesAll,
                reader.seats(surge, now, seesAll),
                seesAll ? reader.displaced(surge) : List.of());
    }
}
