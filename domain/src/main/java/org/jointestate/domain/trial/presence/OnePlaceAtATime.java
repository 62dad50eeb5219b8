package org.jointestate.domain.trial.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A person is in one zone at a time: a stay that nobody ended ends at the latest when the next stay of the same person begins. */
final class OnePlaceAtATime {

    private OnePlaceAtATime() {}

    /** The same stays, those closed by the rule ended sooner where the person was seen again. */
    static List<Stay> applied(Collection<Stay> stays) {
        var result = new ArrayList<Stay>();
        stays.stream().collect(Collectors.groupingBy(Stay::pseudonym)).values().forEach(ofOne -> {
            var starts = new TreeSet<Instant>();
            ofOne.forEach(stay -> starts.add(stay.from()));
            for (var stay : ofOne) {
                var next = stay.closedByRule() ? starts.higher(stay.from()) : null;
                result.add(next != null && next.isBefore(stay.to()) ? stay.until(next) : stay);
            }
        });
        return result;
    }

    /** Stays that cannot both be true: one pseudonym at one instant in two zones, or of two organisations. */
    static List<Stay[]> contradictions(Collection<Stay> stays) {
        var found = new ArrayList<Stay[]>();
        stays.stream().collect(Collectors.groupingBy(Stay::pseudonym)).values().forEach(ofOne -> {
            var open = new ArrayList<Stay>();
            for (var stay :
                    ofOne.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
                open.removeIf(other -> !other.to().isAfter(stay.from()));
                if (stay.to().isAfter(stay.from())) {
                    for (var other : open) {
                        if (!other.zone().equals(stay.zone())
                                || !other.organisation().equals(stay.organisation())) {
                            found.add(new Stay[] {other, stay});
                        }
                    }
                    open.add(stay);
                }
            }
        });
        return found;
    }
}
