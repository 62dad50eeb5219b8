package org.jointestate.domain.booking;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which place of a space each half hour of a booking is given. Places of one space are alike, so a booking may have another place in
 * each half hour: a car park is full only when it is full at some moment, not because its free bays are not free all morning.
 */
public final class FreePlaces {

    private FreePlaces() {}

    /**
     * @param places how many the space has; they are numbered from 1
     * @param taken the places taken in each half hour
     * @param first where to begin to look: those who ask at one instant should not all want the same place
     * @return a free place for each half hour, the same for all if one is free throughout; nothing when some half hour is full
     */
    public static Optional<Map<LocalDateTime, Integer>> choose(
            int places, Collection<LocalDateTime> cells, Map<LocalDateTime, Set<Integer>> taken, int first) {
        var order = IntStream.range(0, places)
                .map(n -> Math.floorMod(n + first, places) + 1)
                .boxed()
                .toList();
        var throughout = order.stream()
                .filter(place -> cells.stream().noneMatch(cell -> isTaken(taken, cell, place)))
                .findFirst();
        var chosen = new LinkedHashMap<LocalDateTime, Integer>();
        for (var cell : cells) {
            var place = throughout.or(() -> order.stream()
                    .filter(candidate -> !isTaken(taken, cell, candidate))
                    .findFirst());
            if (place.isEmpty()) {
                return Optional.empty();
            }
            chosen.put(cell, place.get());
        }
        return Optional.of(chosen);
    }

    private static boolean isTaken(Map<LocalDateTime, Set<Integer>> taken, LocalDateTime cell, Integer place) {
        return taken.getOrDefault(cell, Set.of()).contains(place);
    }
}
