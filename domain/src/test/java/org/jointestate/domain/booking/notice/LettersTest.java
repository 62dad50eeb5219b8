package org.jointestate.domain.booking.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jointestate.domain.booking.InMemoryBookings;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.InMemorySites;
import org.jointestate.domain.people.InMemoryPeople;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;
import org.junit.jupiter.api.Test;

/** Who is sent what, and who is reminded when. */
class LettersTest {

    private final ABooking a =
            ABooking.of("LETTER", LocalDateTime.of(2026, 10, 26, 9, 0), LocalDateTime.of(2026, 10, 26, 17, 0));
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryBookings bookings = new InMemoryBookings();
    private final InMemoryNotices notices = new InMemoryNotices();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final InMemorySites sites = new InMemorySites();
    private final MovingClock clock = new MovingClock(Instant.parse("2026-10-25T12:00:00Z"));
    private final Messenger messenger = new Messenger(notices, outbox);

    LettersTest() {
        a.estate().addTo(sites);
        people.add(a.person());
        bookings.add(a.booking());
    }

    @Test
    void an_invitation_goes_to_the_persons_address_and_calendar() {
        var letter = assertInstanceOf(WriteLetter.Decision.Written.class, written(NoticeKind.BOOKED))
                .letter();

        assertEquals(a.person().email().orElseThrow(), letter.to());
        assertTrue(letter.inCalendar());
        assertEquals(a.booking().id(), letter.notice().about().orElseThrow().booking());
    }

    @Test
    void without_an_address_or_after_leaving_nothing_is_sent() {
        a.person().reachAt(null);
        assertEquals(WriteLetter.Why.NO_ADDRESS, whyNot(NoticeKind.BOOKED));

        a.person().reachAt(new org.jointestate.domain.people.EmailAddress("somebody@fire.example"));
        a.person().leave();
        assertEquals(WriteLetter.Why.NO_ADDRESS, whyNot(NoticeKind.NO_SHOW));
    }

    @Test
    void who_wants_no_invitations_is_told_only_what_others_did_and_not_their_calendar() {
        a.person().wishFor(false, ReminderWish.NONE);

        assertEquals(WriteLetter.Why.NOT_WANTED, whyNot(NoticeKind.BOOKED));
        assertEquals(WriteLetter.Why.NOT_WANTED, whyNot(NoticeKind.CANCELLED));
        assertEquals(WriteLetter.Why.NOT_WANTED, whyNot(NoticeKind.REMINDER));
        var letter = assertInstanceOf(WriteLetter.Decision.Written.class, written(NoticeKind.NO_SHOW))
                .letter();
        assertEquals(false, letter.inCalendar());
    }

    @Test
    void a_reminder_is_not_sent_when_the_booking_has_changed_or_begun() {
        a.person().wishFor(true, ReminderWish.MORNING);
        assertInstanceOf(WriteLetter.Decision.Written.class, written(NoticeKind.REMINDER));

        var early = notice(NoticeKind.REMINDER);
        a.booking()
                .moveTo(
                        a.estate().desks().get(1),
                        new Slot(LocalDateTime.of(2026, 10, 26, 10, 0), LocalDateTime.of(2026, 10, 26, 17, 0)),
                        clock.instant());
        assertEquals(new WriteLetter.Decision.NotNeeded(WriteLetter.Why.OVERTAKEN), write(early));

        clock.pass(Duration.ofHours(22));
        assertEquals(WriteLetter.Why.TOO_LATE, whyNot(NoticeKind.REMINDER), "it is ten in London by now");
    }

    @Test
    void an_invitation_to_what_is_over_is_not_sent_but_a_withdrawal_is() {
        clock.pass(Duration.ofDays(2));

        assertEquals(WriteLetter.Why.TOO_LATE, whyNot(NoticeKind.CHANGED));
        assertInstanceOf(WriteLetter.Decision.Written.class, written(NoticeKind.CANCELLED));
        assertEquals(
                new WriteLetter.Decision.NotNeeded(WriteLetter.Why.FORGOTTEN),
                new WriteLetter(notices, people, bookings, clock).write(java.util.UUID.randomUUID()));
    }

    @Test
    void people_are_reminded_on_the_evening_before_and_in_the_morning_by_the_clock_on_the_wall() {
        var asked = new ArrayList<String>();
        Reminders reminders = (site, day, wish, knownBefore) -> {
            asked.add(wish + " " + day + " " + knownBefore);
            return wish == ReminderWish.EVENING_BEFORE && day.equals(LocalDate.of(2026, 10, 26))
                    ? List.of(a.booking())
                    : List.of();
        };
        var remind = new RemindPeople(sites, reminders, messenger, clock);

        assertEquals(0, remind.remind());
        assertEquals(List.of("MORNING 2026-10-25 2026-10-25T06:00:00Z"), asked, "clocks went back in the night");
        clock.pass(Duration.ofHours(5));
        assertEquals(1, remind.remind());

        assertEquals("EVENING_BEFORE 2026-10-26 2026-10-25T17:00:00Z", asked.get(2));
        assertEquals(NoticeKind.REMINDER, notices.all().get(0).kind());
        assertTrue(outbox.take(clock.instant()).isPresent());
    }

    private Notice notice(NoticeKind kind) {
        messenger.tell(kind, a.booking(), a.place(), clock.instant(), "09:30");
        return notices.all().get(notices.all().size() - 1);
    }

    private WriteLetter.Decision written(NoticeKind kind) {
        return write(notice(kind));
    }

    private WriteLetter.Decision write(Notice notice) {
        return new WriteLetter(notices, people, bookings, clock).write(notice.id());
    }

    private WriteLetter.Why whyNot(NoticeKind kind) {
        return assertInstanceOf(WriteLetter.Decision.NotNeeded.class, written(kind))
                .why();
    }
}
