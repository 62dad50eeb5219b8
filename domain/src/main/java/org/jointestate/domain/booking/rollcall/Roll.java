package org.jointestate.domain.booking.rollcall;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.Site;

/**
 * Everybody who is to be accounted for at a site.
 *
 * @param rollCall the one that is going on, if one has begun
 */
public record Roll(List<Site> sites, Site site, LocalDateTime now, Optional<RollCall> rollCall, List<Line> lines) {

    public Roll {
        sites = List.copyOf(sites);
        lines = List.copyOf(lines);
    }

    public long count(Mark mark) {
        return lines.stream().filter(line -> line.mark() == mark).count();
    }
}
