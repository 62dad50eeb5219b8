package org.jointestate.domain.booking.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.ABooking;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.CountedSecrets;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.RecordedAudit;
import org.junit.jupiter.api.Test;

class InMemoryCalendarFeedsTest extends CalendarFeedsContract {

    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryCalendarFeeds feeds = new InMemoryCalendarFeeds(people);

    @Override
    protected <T> T in(BiFunction<People, CalendarFeeds, T> work) {
        return work.apply(people, feeds);
    }

    @Test
    void a_person_makes_an_address_reads_their_bookings_by_it_and_ends_it() {
        var a = ABooking.of("CAL", LocalDateTime.of(2026, 10, 26, 9, 0), LocalDateTime.of(2026, 10, 26, 17, 0));
        var sites = new InMemorySites();
        a.estate().addTo(sites);
        people.add(a.person());
        var bookings = new InMemoryBookings();
        bookings.add(a.booking());
        var clock = new MovingClock(Instant.parse("2026-10-20T08:00:00Z"));
        var secrets = new CountedSecrets();
        var audit = new RecordedAudit();
        var mine = new MyCalendar(feeds, secrets, new FixedCaller(a.person()), audit, clock);
        var read = new ReadFeed(feeds, bookings, sites, secrets, clock);

        assertEquals(Optional.empty(), mine.see());
        var first = mine.make();
        var second = mine.make();

        assertNotEquals(first.secret(), second.secret());
        assertFalse(second.toString().contains(second.secret()));
        assertEquals(Optional.empty(), read.read(first.secret()), "the one before ends");
        var entry = read.read(second.secret()).orElseThrow().get(0);
        assertEquals(a.booking().id(), entry.about().booking());
        assertEquals(0, entry.about().revision());

        a.booking()
                .moveTo(
                        a.estate().desks().get(1),
                        new Slot(LocalDateTime.of(2026, 10, 27, 9, 0), LocalDateTime.of(2026, 10, 27, 17, 0)),
                        clock.instant());
        var moved = read.read(second.secret()).orElseThrow().get(0);
        assertEquals(1, moved.about().revision());
        assertEquals(clock.instant(), moved.revised());

        a.booking().cancel(clock.instant());
        assertEquals(Optional.of(List.of()), read.read(second.secret()), "cancelled ones are not in it");
        mine.revoke();
        assertEquals(Optional.empty(), read.read(second.secret()));
        assertEquals(
                List.of("calendar address made", "calendar address made", "calendar address ended"), audit.entries);
    }

    @Test
    void somebody_elses_booking_is_not_told_as_a_file() {
        var a = ABooking.of("CAL", LocalDateTime.of(2026, 10, 26, 9, 0), LocalDateTime.of(2026, 10, 26, 17, 0));
        var other = ABooking.of("OTHER", LocalDateTime.of(2026, 10, 26, 9, 0), LocalDateTime.of(2026, 10, 26, 17, 0));
        var sites = new InMemorySites();
        a.estate().addTo(sites);
        var bookings = new InMemoryBookings();
        bookings.add(a.booking());
        var reference = a.booking().reference();

        var mine = new SeeCalendarEntry(bookings, sites, new FixedCaller(a.person())).see(reference);
        assertEquals(a.booking().id(), mine.about().booking());
        assertThrows(NotFound.class, () -> new SeeCalendarEntry(bookings, sites, new FixedCaller(other.person()))
                .see(reference));
    }
}
