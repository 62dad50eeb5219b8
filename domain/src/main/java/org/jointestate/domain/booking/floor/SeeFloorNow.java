package org.jointestate.domain.booking.floor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Shows a kiosk or a wall display its own floor, and no other. */
@UseCase(roles = Role.DEVICE)
public class SeeFloorNow {

    private static final int HOURS_TO_COME = 4;

    private final Sites sites;
    private final Claims claims;
    private final ThisDevice thisDevice;
    private final Clock clock;

    @Inject
    public SeeFloorNow(Sites sites, Claims claims, ThisDevice thisDevice, Clock clock) {
        this.sites = sites;
        this.claims = claims;
        this.thisDevice = thisDevice;
        this.clock = clock;
    }

    public FloorNow see() {
        var device = thisDevice.asking();
        var site = sites.find(device.site()).orElseThrow(() -> new NotFound("site", device.site()));
        var floor = sites.floorsOf(site.code()).stream()
                .filter(candidate -> candidate.code().equals(device.floor()))
                .findFirst()
                .orElseThrow(() -> new NotFound("floor", device.floor()));
        var rest = RestOfDay.read(site, site.wallClock(clock), sites, claims);
        var places = rest.places().stream()
                .filter(place -> place.floor().code().equals(floor.code()))
                .toList();
        var closed = rest.siteClosedBecause();
        return new FloorNow(
                site,
                floor,
                rest.now(),
                rest.open().isPresent() && closed.isEmpty(),
                closed.isEmpty() ? rest.first().filter(first -> first.isAfter(rest.now())) : Optional.empty(),
                closed,
                places.stream().map(place -> look(place, rest)).toList(),
                hours(places, rest));
    }

    private static FloorNow.DeskThere look(Place place, RestOfDay rest) {
        var closed = rest.closedBecause(place);
        if (closed.isPresent() || rest.open().isEmpty()) {
            return new FloorNow.DeskThere(place, DeskState.CLOSED, Optional.empty(), closed);
        }
        var free = rest.isFree(place, rest.first().orElseThrow());
        return new FloorNow.DeskThere(
                place, free ? DeskState.FREE : DeskState.TAKEN, rest.sameUntil(place), Optional.empty());
    }

    private static List<FloorNow.FreeAt> hours(List<Place> places, RestOfDay rest) {
        return rest.open().stream()
                .flatMap(open -> Stream.concat(Stream.of(open.from()), fullHours(open.from()))
                        .filter(open::contains))
                .map(at -> new FloorNow.FreeAt(
                        at,
                        places.stream().filter(place -> rest.isFree(place, at)).count()))
                .toList();
    }

    private static Stream<LocalDateTime> fullHours(LocalDateTime from) {
        var hour = from.truncatedTo(ChronoUnit.HOURS);
        return LongStream.rangeClosed(1, HOURS_TO_COME).mapToObj(hour::plusHours);
    }
}
