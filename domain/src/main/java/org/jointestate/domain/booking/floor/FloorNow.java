package org.jointestate.domain.booking.floor;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.estate.Floor;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Site;

/**
 * A floor as everybody who stands there may see it: which desks are free, taken or closed, and never who has one.
 *
 * @param open whether anything can be used there in the rest of today
 * @param opens when it opens, where it has not yet today: the desks are told as they are from then on
 * @param because why the whole site cannot be used today, if that was announced
 * @param hours how many desks are free now and in the hours to come
 */
public record FloorNow(
        Site site,
        Floor floor,
        LocalDateTime now,
        boolean open,
        Optional<LocalDateTime> opens,
        Optional<String> because,
        List<DeskThere> desks,
        List<FreeAt> hours) {

    /** One desk, what it is now, and until when that is so. */
    public record DeskThere(Place place, DeskState state, Optional<LocalDateTime> until, Optional<String> because) {}

    /** How many desks are free in the half hour that begins then. */
    public record FreeAt(LocalDateTime at, long free) {}

    public FloorNow {
        desks = List.copyOf(desks);
        hours = List.copyOf(hours);
    }

    public long count(DeskState state) {
        return desks.stream().filter(desk -> desk.state() == state).count();
    }
}
