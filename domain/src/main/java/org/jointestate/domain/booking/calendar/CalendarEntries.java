package org.jointestate.domain.booking.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.estate.Sites;

/** Puts the words around bookings that a calendar needs; one query. */
final class CalendarEntries {

    private CalendarEntries() {}

    static List<CalendarEntry> of(Collection<Booking> bookings, Sites sites) {
        var places = sites.places(bookings.stream().map(Booking::desk).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Function.identity()));
        var entries = new ArrayList<CalendarEntry>();
        for (var booking : bookings) {
            var place = places.get(booking.desk());
            if (place != null) {
                entries.add(new CalendarEntry(Notice.About.of(booking, place), stands(booking), booking.revised()));
            }
        }
        return entries;
    }

    static boolean stands(Booking booking) {
        return booking.state().holdsDesk() || booking.state() == BookingState.LEFT;
    }
}
