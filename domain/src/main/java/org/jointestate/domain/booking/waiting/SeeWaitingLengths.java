package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.Zone;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows how many wait for a site from today on, and for which zones; never who. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class SeeWaitingLengths {

    /** How far it looks: as far ahead as anybody can wait. */
    private static final int DAYS = 400;

    /** The lists of one site, and the sites there are. */
    public record Lengths(
            List<Site> sites,
            Site site,
            LocalDate today,
            Map<ZoneCode, Zone> zones,
            List<WaitingLists.Length> lengths) {}

    private final Sites sites;
    private final WaitingLists lists;
    private final Clock clock;

    @Inject
    public SeeWaitingLengths(Sites sites, WaitingLists lists, Clock clock) {
        this.sites = sites;
        this.lists = lists;
        this.clock = clock;
    }

    public Lengths see(SiteCode code) {
        var all = sites.all();
        var site = all.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("site", code));
        var today = site.wallClock(clock).toLocalDate();
        return new Lengths(
                all,
                site,
                today,
                sites.zonesOf(code).stream().collect(Collectors.toMap(Zone::code, Function.identity())),
                lists.lengths(code, today, today.plusDays(DAYS)));
    }
}
