package org.jointestate.domain.booking.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jointestate.domain.booking.SeriesId;

/**
 * What somebody does to many days of a series at once: booking them, changing or cancelling some. Each day is a transaction of its own, and
 * all of them together are told by one mail.
 *
 * @param meant the days that are to be changed or cancelled, as they stand in the series; nothing where its days are booked, for then the
 *     series itself says which
 */
public record Act(UUID id, SeriesId series, List<LocalDate> meant) {

    public Act {
        meant = List.copyOf(meant);
    }

    /** Going on with a series of whose beginning the person has been told already. */
    public static Act on(SeriesId series) {
        return on(series, List.of());
    }

    /** Changing or cancelling these days. */
    public static Act on(SeriesId series, List<LocalDate> meant) {
        return new Act(UUID.randomUUID(), series, meant);
    }

    /** Booking the series: the same act, and so the same mail, however often and on however many nodes it is asked for at once. */
    public static Act booking(SeriesId series) {
        return new Act(
                UUID.nameUUIDFromBytes(("booking of " + series).getBytes(StandardCharsets.UTF_8)), series, List.of());
    }
}
