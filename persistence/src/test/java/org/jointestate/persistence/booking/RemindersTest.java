package org.jointestate.persistence.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.notice.ABooking;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.people.JpaPeople;
import org.jointestate.persistence.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which bookings somebody is still to be reminded: a question to four tables, so it is asked of both databases. */
class RemindersTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 10, 26, 9, 0);
    private static final Instant EVENING = Instant.parse("2026-10-25T17:00:00Z");

    private final ABooking a =
            ABooking.of("R" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT), NINE, NINE.plusHours(8));

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void a_person_is_reminded_once_of_a_booking_and_again_when_it_moves_to_another_time(String name) {
        var database = database(name);
        store(database, ReminderWish.EVENING_BEFORE);

        assertEquals(List.of(a.booking().id()), due(database, ReminderWish.EVENING_BEFORE, EVENING));
        assertEquals(List.of(), due(database, ReminderWish.MORNING, EVENING));
        database.in(em -> {
            new SqlNotices(em)
                    .add(Notice.of(
                            a.person().id(), NoticeKind.REMINDER, Notice.About.of(a.booking(), a.place()), EVENING));
            return null;
        });
        assertEquals(List.of(), due(database, ReminderWish.EVENING_BEFORE, EVENING), "a second time");

        change(
                database,
                booking -> booking.moveTo(
                        a.estate().desks().get(1),
                        new org.jointestate.domain.booking.Slot(NINE.plusHours(1), NINE.plusHours(8)),
                        ABooking.RESERVED));
        assertEquals(List.of(a.booking().id()), due(database, ReminderWish.EVENING_BEFORE, EVENING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgres"})
    void nobody_is_reminded_of_what_they_booked_since_or_gave_up_or_without_an_address(String name) {
        var database = database(name);
        store(database, ReminderWish.EVENING_BEFORE);

        assertEquals(List.of(), due(database, ReminderWish.EVENING_BEFORE, ABooking.RESERVED), "booked since");
        database.in(em -> {
            new JpaPeople(em).find(a.person().id()).orElseThrow().reachAt(null);
            return null;
        });
        assertEquals(List.of(), due(database, ReminderWish.EVENING_BEFORE, EVENING), "no address");
        database.in(em -> {
            new JpaPeople(em)
                    .find(a.person().id())
                    .orElseThrow()
                    .reachAt(a.person().email().orElseThrow());
            return null;
        });
        assertEquals(1, due(database, ReminderWish.EVENING_BEFORE, EVENING).size());
        change(database, booking -> booking.cancel(ABooking.RESERVED));
        assertEquals(List.of(), due(database, ReminderWish.EVENING_BEFORE, EVENING), "given up");
    }

    private static TestDatabase database(String name) {
        return name.equals("h2") ? TestDatabase.h2() : TestDatabase.postgres();
    }

    private void store(TestDatabase database, ReminderWish wish) {
        Person person = a.person();
        person.wishFor(true, wish);
        database.in(em -> {
            a.estate().addTo(new JpaSites(em));
            new JpaPeople(em).add(person);
            new JpaBookings(em).add(a.booking());
            return null;
        });
    }

    private void change(TestDatabase database, Consumer<Booking> change) {
        database.in(em -> {
            change.accept(new JpaBookings(em).find(a.booking().id()).orElseThrow());
            return null;
        });
    }

    private List<BookingId> due(TestDatabase database, ReminderWish wish, Instant knownBefore) {
        return database.in(em -> new SqlReminders(em)
                .due(a.estate().site().code(), NINE.toLocalDate(), wish, knownBefore).stream()
                        .map(Booking::id)
                        .toList());
    }
}
