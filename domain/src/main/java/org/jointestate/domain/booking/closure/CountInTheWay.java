package org.jointestate.domain.booking.closure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says how many bookings would be in the way of closing a part of the estate, or of taking it out of use. It says nothing of whose. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class CountInTheWay {

    private final Sites sites;
    private final ShutPlaces shut;
    private final Clock clock;

    @Inject
    public CountInTheWay(Sites sites, ShutPlaces shut, Clock clock) {
        this.sites = sites;
        this.shut = shut;
        this.clock = clock;
    }

    /**
     * What is to be closed, and for which days.
     *
     * @param from nothing for now
     * @param until the first day on which it can be used again; nothing for good
     */
    public record Plan(EstatePart part, Optional<LocalDate> from, Optional<LocalDate> until) {

        public static Plan forGood(EstatePart part) {
            return new Plan(part, Optional.empty(), Optional.empty());
        }
    }

    public int count(Plan plan) {
        var site = siteOf(plan.part());
        return shut.inTheWayOf(site, plan.part()::holds, plan.from(), plan.until(), clock.instant())
                .size();
    }

    private Site siteOf(EstatePart part) {
        return siteOf(part, sites)
                .flatMap(sites::find)
                .orElseThrow(() -> new NotFound("part of the estate", part.text()));
    }

    /** The site a part is at; nothing where there is no such part. */
    static Optional<SiteCode> siteOf(EstatePart part, Sites sites) {
        if (part instanceof EstatePart.OfSite of) {
            return Optional.of(of.code());
        }
        if (part instanceof EstatePart.OfFloor of) {
            return sites.floor(of.code()).map(Floor::site);
        }
        if (part instanceof EstatePart.OfZone of) {
            return sites.zone(of.code()).map(Zone::site);
        }
        return sites.desk(((EstatePart.OfSpace) part).code()).map(Desk::site);
    }
}
