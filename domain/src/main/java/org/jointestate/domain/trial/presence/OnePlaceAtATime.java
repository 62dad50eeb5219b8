package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.protocol.ZoneRef;
import org.jspecify.annotations.Nullable;

/**
 * A person is in one zone at a time: a stay that nobody ended ends at the latest when the same person is seen in another zone, or begins
 * the next stay by the same way of recording. A file and a check-in that tell of the same zone do not end each other: they are two logs of
 * one presence, and the dose counts people.
 */
final class OnePlaceAtATime {

    private record Place(ZoneRef zone, OrganisationCode organisation) {}

    private OnePlaceAtATime() {}

    /** The same stays, those closed by the rule ended sooner where the person was seen again. */
    static List<Stay> applied(Collection<Stay> stays) {
        var result = new ArrayList<Stay>();
        stays.stream().collect(Collectors.groupingBy(Stay::pseudonym)).values().forEach(ofOne -> {
            var byStart = new TreeMap<Instant, List<Stay>>();
            ofOne.forEach(stay -> byStart.computeIfAbsent(stay.from(), at -> new ArrayList<>())
                    .add(stay));
            for (var stay : ofOne) {
                var next = stay.closedByRule() ? seenAgain(stay, byStart) : null;
                result.add(next == null ? stay : stay.until(next));
            }
        });
        return result;
    }

    private static @Nullable Instant seenAgain(Stay stay, TreeMap<Instant, List<Stay>> byStart) {
        if (!stay.to().isAfter(stay.from())) {
            return null;
        }
        return byStart.subMap(stay.from(), false, stay.to(), false).values().stream()
                .flatMap(List::stream)
                .filter(other -> !other.zone().equals(stay.zone()) || imported(other) == imported(stay))
                .map(Stay::from)
                .findFirst()
                .orElse(null);
    }

    private static boolean imported(Stay stay) {
        return stay.source() == Stay.Source.IMPORT;
    }

    /**
     * Stays that cannot both be true: one pseudonym at one instant in two zones, or of two organisations. Of each place only the stay that
     * lasts longest so far is remembered, so that a file of nothing but overlaps is read as fast as any other.
     */
    static List<Stay[]> contradictions(Collection<Stay> stays) {
        var found = new ArrayList<Stay[]>();
        stays.stream().collect(Collectors.groupingBy(Stay::pseudonym)).values().forEach(ofOne -> {
            Map<Place, Stay> open = new HashMap<>();
            for (var stay :
                    ofOne.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
                open.values().removeIf(other -> !other.to().isAfter(stay.from()));
                if (stay.to().isAfter(stay.from())) {
                    var here = new Place(stay.zone(), stay.organisation());
                    open.forEach((place, other) -> {
                        if (!place.equals(here)) {
                            found.add(new Stay[] {other, stay});
                        }
                    });
                    open.merge(here, stay, (one, two) -> one.to().isAfter(two.to()) ? one : two);
                }
            }
        });
        return found;
    }
}
