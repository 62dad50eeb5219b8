package org.jointestate.domain.booking.reserve;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.Place;

/** Finds the desk to offer in place of one that is not to be had: on the same floor, with all that the other has, as near as possible. */
public final class NearestLike {

    private NearestLike() {}

    public static Optional<Place> to(Place wanted, Collection<Place> all, Predicate<Place> isToBeHad) {
        return all.stream()
                .filter(place -> place.desk().kind() == wanted.desk().kind())
                .filter(place -> !place.desk().code().equals(wanted.desk().code()))
                .filter(place -> place.floor().code().equals(wanted.floor().code()))
                .filter(place ->
                        place.desk().features().containsAll(wanted.desk().features()))
                .sorted(Comparator.comparingDouble((Place place) -> distance(wanted.desk(), place.desk()))
                        .thenComparing(place -> place.desk().code().value()))
                .filter(isToBeHad)
                .findFirst();
    }

    /** In units of the plan. */
    public static double distance(Desk one, Desk other) {
        var a = one.position();
        var b = other.position();
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
