package org.jointestate.domain.booking.floor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleBook;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.Network;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jspecify.annotations.Nullable;

/**
 * The places of a site in groups that no rule can tell apart: those of one zone, kind and network of which nothing is said singly. The
 * rules are asked for one of each group, so that a floor of hundreds of desks is a few questions.
 */
final class AlikePlaces {

    /** @param apart the code of a place that is like no other */
    private record Kind(
            ZoneCode zone,
            SpaceKind kind,
            Network network,
            @Nullable DeskCode apart) {}

    private final List<Place> oneOfEach = new ArrayList<>();
    private final List<Integer> groupOfEach = new ArrayList<>();

    AlikePlaces(List<Place> places, RuleBook book) {
        var single = book.singledOut();
        var known = new HashMap<Kind, Integer>();
        for (var place : places) {
            var group = known.computeIfAbsent(kindOf(place.desk(), single), kind -> {
                oneOfEach.add(place);
                return oneOfEach.size() - 1;
            });
            groupOfEach.add(group);
        }
    }

    private static Kind kindOf(Desk desk, Set<DeskCode> single) {
        var apart = !desk.isInUse() || desk.closedBecause().isPresent() || single.contains(desk.code());
        return new Kind(desk.zone(), desk.kind(), desk.network(), apart ? desk.code() : null);
    }

    /**
     * Why each of the places cannot be had, in their order.
     *
     * @param ask asks the rules about one place, at the one time and for the one person that are meant
     */
    List<Optional<Refusal.Reason>> whyNot(Function<Place, Optional<Refusal>> ask) {
        var answers = oneOfEach.stream()
                .map(place -> ask.apply(place).map(Refusal::reason))
                .toList();
        return groupOfEach.stream().map(answers::get).toList();
    }
}
