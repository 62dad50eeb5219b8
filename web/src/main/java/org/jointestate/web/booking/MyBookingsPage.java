package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.MyBookings;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Lists the caller's bookings: those to come, with what can be done to them, and those of this week that are over. */
@Named
@RequestScoped
public class MyBookingsPage {

    /** A booking in words. */
    public record Row(
            String reference,
            String day,
            String part,
            String desk,
            String place,
            String state,
            @Nullable String closed,
            String change) {}

    @Inject
    private MyBookings myBookings;

    @Inject
    private Words words;

    private MyBookings.@Nullable Mine mine;

    private MyBookings.Mine mine() {
        var known = mine;
        if (known == null) {
            known = myBookings.mine();
            mine = known;
        }
        return known;
    }

    /** Those that stand for themselves; the days of a series stand with it. */
    public List<Row> getNext() {
        return rows(booking -> isToCome(booking) && booking.made().series().isEmpty());
    }

    public boolean isNothingToCome() {
        return mine().bookings().stream().noneMatch(this::isToCome);
    }

    public List<Row> getOver() {
        return rows(booking -> !isToCome(booking));
    }

    private boolean isToCome(BookingRow booking) {
        return isToCome(booking, mine().now());
    }

    public static boolean isToCome(BookingRow booking, LocalDateTime now) {
        return booking.state().holdsDesk() && booking.slot().to().isAfter(now);
    }

    private List<Row> rows(Predicate<BookingRow> which) {
        return mine().bookings().stream()
                .filter(which)
                .map(booking -> row(words, booking))
                .toList();
    }

    public static Row row(Words words, BookingRow booking) {
        var slot = booking.slot();
        return new Row(
                booking.reference().value(),
                When.shortDay(slot.day()),
                booking.partOfDay()
                        .map(part -> words.of("part." + part))
                        .orElseGet(() -> words.of("my.times", When.time(slot.from()), When.time(slot.to()))),
                booking.deskLabel(),
                words.of(
                        "my.place", booking.zoneName(), booking.floorName().toLowerCase(Locale.UK), booking.siteName()),
                words.of("state." + booking.state()),
                booking.closedBecause()
                        .filter(reason -> booking.state().holdsDesk())
                        .map(reason -> words.of("booking.closed", booking.deskLabel(), reason))
                        .orElse(null),
                BookingPage.changeOf(booking));
    }
}
