package org.jointestate.domain.booking.seating;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Refusal;

/** What to tell somebody to whom the rules give no desk at all: what is about them or the time, before what is about single desks. */
final class NoDeskAtAll {

    /** Objections that another desk may not meet. */
    private static final Set<Refusal.Reason> OF_ONE_PLACE = EnumSet.of(
            Refusal.Reason.DESK_CLOSED,
            Refusal.Reason.ZONE_CLOSED,
            Refusal.Reason.SURGE,
            Refusal.Reason.NETWORK_OUT_OF_REACH,
            Refusal.Reason.KEPT_FOR_OTHERS,
            Refusal.Reason.BANK_FOR_OTHERS,
            Refusal.Reason.BANK_RECALLED,
            Refusal.Reason.BANK_USED_UP);

    private NoDeskAtAll() {}

    /** @param objections one for each desk */
    static Optional<Refusal> because(List<Refusal> objections) {
        return objections.stream()
                .filter(objection -> !OF_ONE_PLACE.contains(objection.reason()))
                .findFirst()
                .or(() -> objections.stream().findFirst());
    }
}
