package org.jointestate.domain.booking.floor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules once for all places that they cannot tell apart, at one time and for one person: those of one zone, kind and network of
 * which nothing is said singly. A floor of hundreds of desks is a few questions then.
 */
final class AlikePlaces {

    /** @param apart the code of a place that is like no other */
    private record Kind(
            ZoneCode zone,
            SpaceKind kind,
            Network network,
            @Nullable DeskCode apart) {}

    private final RuleBook book;
    private final Map<Kind, Optional<Refusal.Reason>> known = new HashMap<>();

    AlikePlaces(RuleBook book) {
        this.book = book;
    }

    /** @param ask asks the rules about one place */
    Optional<Refusal.Reason> whyNot(Place place, Function<Place, Optional<Refusal>> ask) {
        return known.computeIfAbsent(kindOf(place), kind -> ask.apply(place).map(Refusal::reason));
    }

    private Kind kindOf(Place place) {
        var desk = place.desk();
        var apart = !desk.isInUse() || desk.closedBecause().isPresent() || book.singlesOut(desk.code());
        return new Kind(desk.zone(), desk.kind(), desk.network(), apart ? desk.code() : null);
    }
}
