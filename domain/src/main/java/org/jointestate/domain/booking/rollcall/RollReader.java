package org.jointestate.domain.booking.rollcall;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;

/** Puts the roll of a site together. While a roll call goes on, whoever checks in is added to it and nobody is taken off. */
public class RollReader {

    private static final Comparator<Present> BY_PLACE = Comparator.comparingInt(Present::level)
            .thenComparing(Present::zoneLetter)
            .thenComparing(Present::name)
            .thenComparing(Present::who);

    private final Sites sites;
    private final Attendance attendance;
    private final RollCalls rollCalls;

    @Inject
    public RollReader(Sites sites, Attendance attendance, RollCalls rollCalls) {
        this.sites = sites;
        this.attendance = attendance;
        this.rollCalls = rollCalls;
    }

    Site site(SiteCode code) {
        return sites.find(code).orElseThrow(() -> new NotFound("site", code));
    }

    SiteCode siteOf(PersonId person, Instant at) {
        var all = sites.all();
        return all.stream()
                .filter(site -> there(site, site.wallClock(at)).stream()
                        .anyMatch(one -> one.who().equals(person.toString())))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Site::code)
                .orElseThrow(() -> new NotFound("site", "of any code"));
    }

    Roll read(Site site, Instant at) {
        var now = site.wallClock(at);
        var there = there(site, now);
        var open = rollCalls.open(site.code());
        var lines = open.map(rollCall -> lines(rollCall, there)).orElseGet(() -> there.stream()
                .map(one -> new Line(one, Mark.NONE, "", Optional.empty(), false))
                .toList());
        return new Roll(
                sites.all(),
                site,
                now,
                open,
                lines.stream()
                        .sorted(Comparator.comparing(Line::present, BY_PLACE))
                        .toList());
    }

    /** Everybody once, where they most likely are. */
    Collection<Present> there(Site site, LocalDateTime now) {
        var latest = new LinkedHashMap<String, Present>();
        attendance.at(site.code(), now.toLocalDate()).forEach(one -> latest.put(one.who(), one));
        return latest.values();
    }

    private List<Line> lines(RollCall rollCall, Collection<Present> there) {
        rollCalls.add(rollCall.id(), there);
        var stillIn = there.stream().map(Present::who).collect(Collectors.toSet());
        return rollCalls.lines(rollCall.id()).stream()
                .map(line -> new Line(
                        line.present(),
                        line.mark(),
                        line.note(),
                        line.marked(),
                        !stillIn.contains(line.present().who())))
                .toList();
    }
}
