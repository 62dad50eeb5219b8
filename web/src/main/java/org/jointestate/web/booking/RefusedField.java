package org.jointestate.web.booking;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;

/** The field of a booking in JSON that a refusal is about, where it is about one. */
final class RefusedField {

    private static final int HALF_HOUR = 30;

    private RefusedField() {}

    /** @param space the word by which the body names its desk: "desk" or "space" */
    static Optional<String> of(Refusal refusal, Slot slot, String space) {
        return switch (refusal.reason()) {
            case UNKNOWN_DESK,
                    DESK_CLOSED,
                    ZONE_CLOSED,
                    DESK_OUT_OF_USE,
                    SURGE,
                    NETWORK_OUT_OF_REACH,
                    KEPT_FOR_OTHERS,
                    BANK_FOR_OTHERS,
                    BANK_RECALLED -> Optional.of(space);
            case IN_THE_PAST, TOO_FAR_AHEAD, SITE_CLOSED -> Optional.of("from");
            case TOO_LONG, TOO_SHORT -> Optional.of("to");
            case NOT_ON_HALF_HOUR -> Optional.of(isOnHalfHour(slot.from()) ? "to" : "from");
            case NO_SUCH_TIME, TIME_COMES_TWICE ->
                Optional.of(refusal.facts().contains(slot.from().toString()) ? "from" : "to");
            case OUTSIDE_OPENING_HOURS ->
                Optional.of(startsOutside(slot.from().toLocalTime(), refusal) ? "from" : "to");
            case UNKNOWN_COLLEAGUE -> Optional.of("for");
            case VISITOR_WITHOUT_NAME -> Optional.of("visitor");
            default -> Optional.empty();
        };
    }

    private static boolean isOnHalfHour(LocalDateTime moment) {
        return moment.getMinute() % HALF_HOUR == 0 && moment.getSecond() == 0 && moment.getNano() == 0;
    }

    private static boolean startsOutside(LocalTime start, Refusal refusal) {
        var opens = LocalTime.parse(refusal.facts().get(0));
        var closes = LocalTime.parse(refusal.facts().get(1));
        return start.isBefore(opens) || !start.isBefore(closes);
    }
}
