package org.jointestate.domain.booking.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.Place;

/** Nobody means two series on the same days: such a request is refused as a whole, where a single booking in the way costs its day alone. */
final class OverlappingSeries {

    private OverlappingSeries() {}

    /** @param itself the series that asks: the same request may be ahead of this one, with some days booked already */
    static Optional<SeriesPattern.Objection> objectionTo(
            SeriesPattern pattern, Place wanted, List<Booking> open, Optional<SeriesId> itself) {
        if (!wanted.desk().kind().onePerPerson()) {
            return Optional.empty();
        }
        var slots = slots(pattern, wanted);
        return open.stream()
                .filter(booking ->
                        booking.series().isPresent() && !booking.series().equals(itself))
                .filter(booking -> booking.kind().onePerPerson())
                .filter(booking -> slots.stream().anyMatch(booking.slot()::overlaps))
                .findFirst()
                .map(booking -> new SeriesPattern.Objection(
                        SeriesPattern.Field.FIRST,
                        Refusal.of(
                                Refusal.Reason.SERIES_OVERLAPS, booking.slot().day())));
    }

    /**
     * The same for series whose days are being booked at this moment, so that they are not yet among the bookings.
     *
     * @param beingBooked those with where their desks are
     */
    static Optional<SeriesPattern.Objection> objectionTo(
            SeriesPattern pattern, Place wanted, Map<Series, Place> beingBooked) {
        if (!wanted.desk().kind().onePerPerson()) {
            return Optional.empty();
        }
        var slots = slots(pattern, wanted);
        return beingBooked.entrySet().stream()
                .filter(other -> other.getValue().desk().kind().onePerPerson())
                .flatMap(other -> slots(other.getKey().pattern(), other.getValue()).stream())
                .filter(slot -> slots.stream().anyMatch(slot::overlaps))
                .findFirst()
                .map(slot -> new SeriesPattern.Objection(
                        SeriesPattern.Field.FIRST, Refusal.of(Refusal.Reason.SERIES_OVERLAPS, slot.day())));
    }

    private static List<Slot> slots(SeriesPattern pattern, Place wanted) {
        return pattern.days().stream()
                .flatMap(day -> pattern.time().on(day, wanted.site().hours()).stream())
                .toList();
    }
}
