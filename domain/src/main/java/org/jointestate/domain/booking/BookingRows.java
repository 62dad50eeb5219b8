package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Closure;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;

/** Puts the words around bookings: two queries and one for each site, however many bookings there are. */
public final class BookingRows {

    private BookingRows() {}

    public static BookingRow of(Booking booking, Sites sites) {
        return of(List.of(booking), sites).get(0);
    }

    /** Without a query, for whoever has read the place and its closures already. */
    public static BookingRow of(Booking booking, Place place, List<Closure> closures) {
        return row(booking, place, closures);
    }

    public static List<BookingRow> of(Collection<Booking> bookings, Sites sites) {
        var places = sites.places(bookings.stream().map(Booking::desk).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(place -> place.desk().code(), Function.identity()));
        var closures = new HashMap<SiteCode, List<Closure>>();
        var rows = new ArrayList<BookingRow>();
        for (var booking : bookings) {
            var place = places.get(booking.desk());
            if (place != null) {
                rows.add(row(
                        booking,
                        place,
                        closures.computeIfAbsent(booking.site(), site -> closuresOf(site, bookings, sites))));
            }
        }
        return rows;
    }

    private static List<Closure> closuresOf(SiteCode site, Collection<Booking> bookings, Sites sites) {
        var days = bookings.stream()
                .filter(booking -> booking.site().equals(site))
                .map(booking -> booking.slot().day())
                .sorted(Comparator.naturalOrder())
                .toList();
        return sites.closuresOf(site, days.get(0), days.get(days.size() - 1));
    }

    private static BookingRow row(Booking booking, Place place, List<Closure> closures) {
        var slot = booking.slot();
        return new BookingRow(
                booking.id(),
                booking.reference(),
                booking.desk(),
                booking.kind(),
                place.desk().spokenName(),
                place.zone().name(),
                place.floor().code(),
                place.floor().name(),
                booking.site(),
                place.site().name(),
                slot,
                booking.state(),
                place.site().hours().on(slot.day()).flatMap(hours -> DayPart.of(slot, hours)),
                booking.checkInFrom(),
                booking.checkInBy(),
                closedBecause(place, slot.day(), closures),
                new BookingRow.Made(booking.person(), booking.bookedBy(), booking.isForVisitor(), booking.series()));
    }

    private static Optional<String> closedBecause(Place place, LocalDate day, List<Closure> closures) {
        return closures.stream()
                .filter(closure -> closure.closes(place.zone().code(), day))
                .map(Closure::because)
                .findFirst()
                .or(() -> place.desk().closedBecause(day));
    }
}
