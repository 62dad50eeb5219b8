package org.jointestate.domain.booking.surge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.KeptReadings;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The real surges that hold now, for every page, and what they did to the caller's own bookings. At most one query while there is none. */
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
public class WatchSurges {

    private final Surges surges;
    private final Sites sites;
    private final SurgeReader reader;
    private final Caller caller;
    private final Clock clock;
    private final KeptReadings<String, List<Surge>> kept = new KeptReadings<>(1);

    @Inject
    public WatchSurges(Surges surges, Sites sites, SurgeReader reader, Caller caller, Clock clock) {
        this.surges = surges;
        this.sites = sites;
        this.reader = reader;
        this.caller = caller;
        this.clock = clock;
    }

    /** A surge that holds now, and the caller's places that it took. */
    public record Standing(Surge surge, String siteName, List<String> places, List<Mine> mine) {}

    /**
     * A booking of the caller's that it displaced.
     *
     * @param move whether they were sitting there, so that they must move at once
     * @param to where they sit meanwhile; nowhere when there was no place
     */
    public record Mine(String from, Slot slot, boolean move, Optional<Where> to) {}

    /** Where somebody sits meanwhile. */
    public record Where(String desk, String zone, String floor) {}

    public List<Standing> watch() {
        var standing = kept.of(caller.asOf(), "standing", surges::standing);
        if (standing.isEmpty()) {
            return List.of();
        }
        var at = clock.instant();
        return standing.stream()
                .filter(surge -> surge.takesAt(site(surge).wallClock(at)))
                .map(surge -> new Standing(
                        surge,
                        site(surge).name(),
                        reader.places(surge),
                        surges.ofPerson(caller.signedInPerson(), site(surge).wallClock(at)).stream()
                                .filter(line -> line.surge().equals(surge.id()))
                                .map(this::mine)
                                .toList()))
                .toList();
    }

    private org.jointestate.domain.estate.Site site(Surge surge) {
        return sites.find(surge.site()).orElseThrow(() -> new NotFound("site", surge.site()));
    }

    private Mine mine(Displaced line) {
        return new Mine(
                place(line.from())
                        .map(place -> place.desk().spokenName())
                        .orElse(line.from().value()),
                line.slot(),
                line.wasThere(),
                line.to()
                        .flatMap(this::place)
                        .map(place -> new Where(
                                place.desk().spokenName(),
                                place.zone().name(),
                                place.floor().name())));
    }

    private Optional<Place> place(DeskCode desk) {
        return sites.places(List.of(desk)).stream().findFirst();
    }
}
