package org.jointestate.domain.booking.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What every keeper of notices promises. */
public abstract class NoticesContract {

    private static final Instant NOON = Instant.parse("2020-01-16T12:00:00.123456Z");

    protected abstract <T> T in(BiFunction<People, Notices, T> work);

    @Test
    void a_notice_is_found_again_as_it_was_told() {
        var me = somebody("a");
        var about =
                Notice.of(me, NoticeKind.NO_SHOW, about(3), NOON, LocalTime.of(9, 30), "another fact, with a comma");
        var plain = Notice.of(me, NoticeKind.REMINDER, NOON);

        add(about, plain);

        assertEquals(Optional.of(about), in((people, notices) -> notices.find(about.id())));
        assertEquals(Optional.of(plain), in((people, notices) -> notices.find(plain.id())));
    }

    @Test
    void what_was_told_within_an_act_is_found_together_by_the_start_of_the_bookings_after_what_is_about_none() {
        var me = somebody("e");
        var act = Act.on(SeriesId.fresh());
        var later = Notice.of(me, NoticeKind.BOOKED, onDay(17), NOON).within(act);
        var earlier = Notice.of(me, NoticeKind.SERIES_KEPT, onDay(16), NOON, "NOTHING_TO_CHANGE")
                .within(act);
        var meant = Notice.of(me, NoticeKind.SERIES_MEANT, NOON, sixtyDays()).within(act);
        add(
                later,
                earlier,
                meant,
                Notice.of(me, NoticeKind.BOOKED, onDay(16), NOON),
                Notice.of(me, NoticeKind.BOOKED, onDay(16), NOON).within(Act.on(SeriesId.fresh())));

        assertEquals(List.of(meant, earlier, later), in((people, notices) -> notices.ofAct(act.id())));
    }

    /** As many as a series may have. */
    private static Object[] sixtyDays() {
        return LocalDate.of(2020, 1, 16).datesUntil(LocalDate.of(2020, 3, 16)).toArray();
    }

    private static Notice.About onDay(int day) {
        var about = about(0);
        return new Notice.About(
                about.booking(),
                about.reference(),
                0,
                about.desk(),
                about.deskKind(),
                about.deskLabel(),
                about.zoneName(),
                about.floorName(),
                about.siteName(),
                about.siteAddress(),
                about.timeZone(),
                new Slot(LocalDateTime.of(2020, 1, day, 9, 0), LocalDateTime.of(2020, 1, day, 17, 0)));
    }

    @Test
    void my_day_shows_the_newest_first_until_it_is_dismissed_and_nobody_elses() {
        var me = somebody("b");
        var other = somebody("c");
        var older = Notice.of(me, NoticeKind.NO_SHOW, about(1), NOON, "09:30");
        var newer = Notice.of(me, NoticeKind.NO_SHOW, about(1), NOON.plusSeconds(60), "09:30");
        add(
                older,
                newer,
                Notice.of(other, NoticeKind.NO_SHOW, about(1), NOON, "09:30"),
                Notice.of(me, NoticeKind.BOOKED, about(0), NOON));

        assertEquals(List.of(newer, older), shown(me, 10));
        assertEquals(List.of(newer), shown(me, 1));
        assertFalse(dismiss(newer, other), "somebody else's");
        assertTrue(dismiss(newer, me));
        assertTrue(dismiss(newer, me), "a second time does no harm");
        assertEquals(List.of(older), shown(me, 10));
    }

    @Test
    void notices_are_forgotten_when_they_are_old() {
        var me = somebody("d");
        var ancient = Notice.of(me, NoticeKind.NO_SHOW, about(1), Instant.parse("1999-12-31T23:59:59Z"), "09:30");
        add(ancient, Notice.of(me, NoticeKind.NO_SHOW, about(1), NOON, "09:30"));

        int forgotten = in((people, notices) -> notices.forgetToldBefore(Instant.parse("2000-01-01T00:00:00Z")));
        assertEquals(1, forgotten);

        assertEquals(1, shown(me, 10).size());
    }

    private static Notice.About about(int revision) {
        var booking = BookingId.fresh();
        return new Notice.About(
                booking,
                BookingReference.of(booking),
                revision,
                new DeskCode("HQ-1-B05"),
                SpaceKind.DESK,
                "B5",
                "Shared office",
                "First floor",
                "Joint Police and Fire Headquarters",
                "Butterley Hall, Ripley",
                ZoneId.of("Europe/London"),
                new Slot(LocalDateTime.of(2020, 1, 16, 9, 0), LocalDateTime.of(2020, 1, 16, 17, 0)));
    }

    private void add(Notice... told) {
        in((people, notices) -> {
            for (var notice : told) {
                notices.add(notice);
            }
            return null;
        });
    }

    private List<Notice> shown(PersonId person, int most) {
        return in((people, notices) -> notices.shownTo(person, most));
    }

    private boolean dismiss(Notice notice, PersonId person) {
        return in((people, notices) -> notices.dismiss(notice.id(), person, NOON.plusSeconds(90)));
    }

    private PersonId somebody(String letter) {
        var name = letter + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
        var person = new Person(
                PersonId.fresh(),
                new Username("notices." + name),
                "Somebody",
                new OrganisationCode("FIRE"),
                null,
                Set.of(Role.STAFF));
        in((people, notices) -> {
            people.add(person);
            return null;
        });
        return person.id();
    }
}
