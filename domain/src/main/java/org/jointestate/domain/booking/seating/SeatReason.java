package org.jointestate.domain.booking.seating;

/**
 * A reason for a seat. These are all the reasons that anybody is told, and none is about what somebody needs: what is kept to oneself could
 * be read from a reason that only those have who keep something to themselves.
 *
 * @param kind what is said
 * @param number how many metres, or how often; 0 where there is nothing to count
 */
public record SeatReason(Kind kind, int number) {

    /** What is said. */
    public enum Kind {
        /** Colleagues who let themselves be seen sit so many metres from it. */
        TEAM_NEARBY,
        /** The person sat there so often in the last weeks. */
        SAT_THERE,
        /** Most of the desks that the person had in the last weeks stand in that zone. */
        USUAL_ZONE,
        /** Somebody of another organisation sits nearby. */
        OTHERS_NEARBY,
        /** The next of the group sits so many metres from it. */
        TOGETHER,
        /** The same desk as on so many other days of the plan. */
        SAME_DESK,
        /** Nobody else of the group comes that day. */
        ALONE,
        /** It can be had for all of the time. Said of every desk that is suggested. */
        FREE
    }

    static SeatReason of(Kind kind) {
        return new SeatReason(kind, 0);
    }
}
