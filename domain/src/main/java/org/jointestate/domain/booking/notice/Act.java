package org.jointestate.domain.booking.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jointestate.domain.booking.SeriesId;

/**
 * What somebody does to many days of a series at once: booking them, changing or cancelling some. Each day is a transaction of its own, and
 * all of them together are told by one mail.
 */
public record Act(UUID id, SeriesId series) {

    /** A change, or going on with a series of whose beginning the person has been told already. */
    public static Act on(SeriesId series) {
        return new Act(UUID.randomUUID(), series);
    }

    /** Booking the series: the same act, and so the same mail, however often and on however many nodes it is asked for at once. */
    public static Act booking(SeriesId series) {
        return new Act(UUID.nameUUIDFromBytes(("booking of " + series).getBytes(StandardCharsets.UTF_8)), series);
    }
}
