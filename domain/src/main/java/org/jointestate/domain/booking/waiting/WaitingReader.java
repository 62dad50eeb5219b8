package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.NotFound;

/** Puts the words around entries. */
class WaitingReader {

    private final Sites sites;
    private final WaitingLists lists;

    @Inject
    WaitingReader(Sites sites, WaitingLists lists) {
        this.sites = sites;
        this.lists = lists;
    }

    WaitingRow read(WaitingEntry entry, Instant at) {
        var site = sites.find(entry.site()).orElseThrow(() -> new NotFound("site", entry.site()));
        var order = WaitingOrder.read(lists, new WaitingLists.ListedDay(entry.site(), entry.day()), at);
        var standing = order.standingOf(entry.id());
        return new WaitingRow(
                entry,
                site,
                entry.zone().flatMap(sites::zone),
                site.wallClock(entry.joined()),
                standing,
                standing.map(mine -> before(order, mine, site)).orElse(List.of()),
                lists.seed(entry.site(), entry.day()).orElse(""),
                entry.state() == WaitingState.OFFERED ? offered(entry, site, at) : Optional.empty());
    }

    private static List<WaitingRow.Before> before(WaitingOrder order, WaitingOrder.Standing mine, Site site) {
        return order.lines().stream()
                .filter(line -> line.entry().competesWith(mine.mine().entry()))
                .limit(mine.position() - 1L)
                .map(line -> new WaitingRow.Before(line.got(), site.wallClock(line.hour()), line.ticket()))
                .toList();
    }

    private Optional<WaitingRow.Offered> offered(WaitingEntry entry, Site site, Instant at) {
        return lists.newestOffer(entry.id())
                .filter(offer -> offer.isOpenAt(at))
                .flatMap(offer -> sites.places(List.of(offer.desk())).stream()
                        .findFirst()
                        .map(place -> new WaitingRow.Offered(place, offer.slot(), site.wallClock(offer.until()))));
    }
}
