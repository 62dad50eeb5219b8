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
            @Nullable DeskCode apart) {

        boolean isAs(Kind other) {
            return apart == null
                    && other.apart == null
                    && kind == other.kind
                    && network == other.network
                    && zone.equals(other.zone);
        }
    }

    private final List<Place> oneOfEach = new ArrayList<>();
    private final List<Integer> groupOfEach = new ArrayList<>();

    AlikePlaces(List<Place> places, RuleBook book) {
        var single = book.singledOut();
        var known = new HashMap<Kind, Integer>();
        @Nullable Kind last = null;
        var group = 0;
        for (var place : places) {
            var kind = kindOf(place.desk(), single);
            // They stand in the order of their zones, so that most are as the one before.
            if (last == null || !kind.isAs(last)) {
                group = known.computeIfAbsent(kind, fresh -> {
                    oneOfEach.add(place);
                    return oneOfEach.size() - 1;
                });
                last = kind;
            }
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
        var answers = new ArrayList<Optional<Refusal.Reason>>(oneOfEach.size());
        for (var place : oneOfEach) {
            answers.add(ask.apply(place).map(Refusal::reason));
        }
        var all = new ArrayList<Optional<Refusal.Reason>>(groupOfEach.size());
        for (var group : groupOfEach) {
            all.add(answers.get(group));
        }
        return all;
    }
}
