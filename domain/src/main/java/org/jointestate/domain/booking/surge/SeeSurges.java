package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The newest surges and drills, with what they take. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.SENIOR_LEADER, Role.ADMINISTRATOR, Role.AUDITOR})
public class SeeSurges {

    private static final int MOST = 50;

    private final Surges surges;
    private final Sites sites;
    private final SurgeReader reader;
    private final Clock clock;

    @Inject
    public SeeSurges(Surges surges, Sites sites, SurgeReader reader, Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.reader = reader;
        this.clock = clock;
    }

    /** A line of the list. */
    public record Row(Surge surge, String siteName, List<String> places, LocalDateTime now) {}

    public List<Row> see() {
        var at = clock.instant();
        return surges.newest(MOST).stream()
                .map(surge -> {
                    var site = sites.find(surge.site()).orElseThrow(() -> new NotFound("site", surge.site()));
                    return new Row(surge, site.name(), reader.places(surge), site.wallClock(at));
                })
                .toList();
    }
}
