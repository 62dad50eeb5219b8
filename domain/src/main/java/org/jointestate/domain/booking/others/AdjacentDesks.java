package org.jointestate.domain.booking.others;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.reserve.NearestLike;
import org.jointestate.domain.estate.FloorCode;
import org.jointestate.domain.estate.Place;

/**
 * The desks that stand closest together, for people who want to sit together. A block is grown from each free desk in turn by the desk that
 * is nearest to all that are in it, and the tightest block wins. That is not proved the best of all choices, which would take too long to try,
 * but nobody would see the difference on a floor: groups are small and desks stand in rows.
 */
public final class AdjacentDesks {

    /** What a zone boundary is worth in units of the plan: four metres, so that a team sits across one only if it must. */
    static final double BOUNDARY = 120;

    private AdjacentDesks() {}

    /**
     * @param free the desks that are to be had
     * @return so many of them on one floor, from the first to the last as they stand; nothing when no floor has enough
     */
    public static Optional<List<Place>> choose(Collection<Place> free, int people) {
        var floors = new LinkedHashMap<FloorCode, List<Place>>();
        free.forEach(place -> floors.computeIfAbsent(place.floor().code(), floor -> new ArrayList<>())
                .add(place));
        return floors.values().stream()
                .filter(floor -> floor.size() >= people)
                .flatMap(floor -> floor.stream().map(seed -> grow(seed, floor, people)))
                .min(Comparator.comparingDouble(AdjacentDesks::spread)
                        .thenComparing(block -> block.get(0).desk().code().value()))
                .map(AdjacentDesks::inOrder);
    }

    private static List<Place> grow(Place seed, List<Place> floor, int people) {
        var block = new ArrayList<Place>(List.of(seed));
        while (block.size() < people) {
            floor.stream()
                    .filter(place -> !block.contains(place))
                    .min(Comparator.comparingDouble((Place place) -> block.stream()
                                    .mapToDouble(other -> apart(place, other))
                                    .sum())
                            .thenComparing(place -> place.desk().code().value()))
                    .ifPresent(block::add);
        }
        return block;
    }

    /** How far apart the desks of a block are, all pairs together. */
    static double spread(List<Place> block) {
        var sum = 0.0;
        for (int i = 0; i < block.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += apart(block.get(i), block.get(j));
            }
        }
        return sum;
    }

    private static double apart(Place one, Place other) {
        return NearestLike.distance(one.desk(), other.desk())
                + (one.zone().code().equals(other.zone().code()) ? 0 : BOUNDARY);
    }

    private static List<Place> inOrder(List<Place> block) {
        return block.stream()
                .sorted(Comparator.comparing((Place place) -> place.zone().letter())
                        .thenComparing(place -> place.desk().number()))
                .toList();
    }
}
