package org.jointestate.web.booking.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.calendar.CalendarEntry;
import org.jointestate.domain.booking.notice.Letter;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.series.Series;
import org.jointestate.domain.booking.series.SeriesLetter;
import org.jointestate.domain.booking.series.SeriesPattern;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.PersonId;
import org.jointestate.web.booking.NoticeWords;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant TOLD = Instant.parse("2026-10-01T08:00:00.5Z");
    private static final BookingId BOOKING = BookingId.of("7a3c5a52-6b1f-4f0e-9a39-0c6f5b1c2d3e");

    private final CalendarFile file = new CalendarFile(new NoticeWords(new Words(), new Demonstration()));

    @Test
    void a_booking_is_an_event_by_the_clock_on_the_wall_of_the_site() {
        var text = file.of(List.of(entry(slot("2026-10-26T09:00", "2026-10-26T17:00"), 3)));

        assertTrue(text.contains("UID:" + BOOKING + "@joint-estate\r\n"), text);
        assertTrue(text.contains("SEQUENCE:3\r\n"), text);
        assertTrue(text.contains("DTSTAMP:20261001T080000Z\r\n"), text);
        assertTrue(text.contains("DTSTART;TZID=Europe/London:20261026T090000\r\n"), text);
        assertTrue(text.contains("DTEND;TZID=Europe/London:20261026T170000\r\n"), text);
        assertTrue(text.contains("SUMMARY:Desk B5\\, Headquarters\r\n"), text);
        assertTrue(
                unfolded(text).contains("LOCATION:Desk B5\\, Shared office\\, first floor\\, Headquarters\\, Ripley"),
                text);
        assertTrue(text.contains("TRANSP:TRANSPARENT\r\n"), "a desk keeps nobody from a meeting");
        assertFalse(text.contains("METHOD:"), "a file that is read is no message");
        assertFalse(text.contains("ATTENDEE"), text);
        assertTrue(text.lines().allMatch(line -> line.length() <= 75), text);
        assertEquals(text, file.of(List.of(entry(slot("2026-10-26T09:00", "2026-10-26T17:00"), 3))));
    }

    /** Hours worked out by hand: 25 October 2026 has 25 of them, 28 March 2027 has 23. */
    @Test
    void both_days_on_which_the_clocks_change_have_their_true_length() throws Exception {
        assertEquals(Duration.ofHours(25), trueLength(slot("2026-10-25T00:00", "2026-10-26T00:00")));
        assertEquals(Duration.ofHours(23), trueLength(slot("2027-03-28T00:00", "2027-03-29T00:00")));
        assertEquals(Duration.ofHours(9), trueLength(slot("2026-10-24T22:00", "2026-10-25T06:00")));
        assertEquals(Duration.ofHours(7), trueLength(slot("2027-03-27T22:00", "2027-03-28T06:00")));
        assertEquals(Duration.ofHours(8), trueLength(slot("2026-10-26T09:00", "2026-10-26T17:00")));
    }

    @Test
    void the_rules_of_London_are_the_last_Sundays_of_March_and_October_at_one_o_clock_universal_time() {
        var text = file.of(List.of(entry(slot("2026-10-26T09:00", "2026-10-26T17:00"), 0)));

        assertTrue(text.contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"), text);
        assertTrue(
                text.contains("BEGIN:DAYLIGHT\r\nDTSTART:19960331T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"),
                text);
        assertTrue(
                text.contains("BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"),
                text);
    }

    @Test
    void other_rules_of_the_world_are_told_as_calendars_say_them() {
        // tzdata of JDK 17: New York changes on the second Sunday of March and the first of November; Phoenix never.
        assertTrue(TimeZoneRules.of(ZoneId.of("America/New_York")).toString().contains("BYMONTH=3;BYDAY=2SU"));
        assertTrue(TimeZoneRules.of(ZoneId.of("America/New_York")).toString().contains("BYMONTH=11;BYDAY=1SU"));
        assertFalse(TimeZoneRules.of(ZoneId.of("America/Phoenix")).toString().contains("RRULE"));
    }

    @Test
    void an_invitation_asks_and_a_withdrawal_cancels_the_same_event() {
        var about = about(slot("2026-10-26T09:00", "2026-10-26T17:00"), 1, SpaceKind.DESK);
        var asks = file.of(letter(NoticeKind.CHANGED, about, true), "desks@estate.example")
                .orElseThrow();
        var takes = file.of(letter(NoticeKind.NO_SHOW, about, true), "desks@estate.example")
                .orElseThrow();

        assertEquals("REQUEST", asks.method());
        assertTrue(asks.text().contains("METHOD:REQUEST\r\n") && asks.text().contains("STATUS:CONFIRMED\r\n"));
        assertTrue(
                unfolded(asks.text()).contains("ORGANIZER;CN=Joint Estate:mailto:desks@estate.example\r\n"),
                asks.text());
        assertTrue(
                unfolded(asks.text())
                        .contains(
                                "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:somebody@fire.example\r\n"),
                asks.text());
        assertEquals("CANCEL", takes.method());
        assertTrue(takes.text().contains("METHOD:CANCEL\r\n") && takes.text().contains("STATUS:CANCELLED\r\n"));
        assertTrue(takes.text().contains("UID:" + BOOKING + "@joint-estate\r\n"));
        assertTrue(file.of(letter(NoticeKind.NO_SHOW, about, false), "desks@estate.example")
                .isEmpty());
    }

    /** RFC 5546: REQUEST and CANCEL are about one UID; what is published has an organiser and no attendee. */
    @Test
    void several_days_of_a_series_are_published_each_as_the_event_that_it_is_everywhere() throws Exception {
        var other = BookingId.fresh();
        var first = about(slot("2026-10-26T09:00", "2026-10-26T17:00"), 2, SpaceKind.DESK);
        var second = new Notice.About(
                other,
                BookingReference.of(other),
                1,
                first.desk(),
                first.deskKind(),
                "B6",
                first.zoneName(),
                first.floorName(),
                first.siteName(),
                first.siteAddress(),
                LONDON,
                slot("2026-10-27T09:00", "2026-10-27T17:00"));
        var part = file.of(
                new SeriesLetter(
                        new Series(
                                SeriesId.fresh(),
                                PersonId.fresh(),
                                first.desk(),
                                new SeriesPattern(
                                        LocalDate.of(2026, 10, 26),
                                        LocalDate.of(2026, 10, 28),
                                        EnumSet.allOf(DayOfWeek.class),
                                        DayPart.DAY),
                                TOLD),
                        NoticeKind.CHANGED,
                        List.of(
                                seriesDay(NoticeKind.CHANGED, first),
                                seriesDay(NoticeKind.CANCELLED, second),
                                new SeriesLetter.Day(
                                        LocalDate.of(2026, 10, 28),
                                        Optional.empty(),
                                        Optional.of(Refusal.of(Refusal.Reason.ALREADY_OVER)),
                                        Optional.empty(),
                                        false)),
                        new EmailAddress("somebody@fire.example")),
                "desks@estate.example");

        assertEquals("PUBLISH", part.method());
        assertEquals(Optional.of("joint-estate-bookings.ics"), part.file());
        var events = parsed(part.text()).getComponents(Component.VEVENT);
        assertEquals(2, events.size());
        var text = unfolded(part.text());
        assertTrue(text.contains("METHOD:PUBLISH\r\n"), text);
        assertFalse(text.contains("ATTENDEE"), text);
        assertEquals(2, text.split("ORGANIZER;CN=Joint Estate:mailto:desks@estate.example", -1).length - 1);
        assertEquals(1, text.split("BEGIN:VTIMEZONE", -1).length - 1);
        for (var each : List.of(
                "UID:" + BOOKING + "@joint-estate\r\nSEQUENCE:2\r\n",
                "UID:" + other + "@joint-estate\r\nSEQUENCE:1\r\n")) {
            assertTrue(text.contains(each), text);
        }
        assertTrue(text.indexOf("STATUS:CONFIRMED") < text.indexOf("STATUS:CANCELLED"), text);
    }

    private static SeriesLetter.Day seriesDay(NoticeKind kind, Notice.About about) {
        return new SeriesLetter.Day(
                about.slot().day(),
                Optional.of(Notice.of(PersonId.fresh(), kind, about, TOLD)),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void a_meeting_room_makes_its_person_busy() {
        var room = new CalendarEntry(
                about(slot("2026-10-26T09:00", "2026-10-26T10:00"), 0, SpaceKind.MEETING_ROOM), true, TOLD);

        assertTrue(file.of(List.of(room)).contains("TRANSP:OPAQUE\r\n"));
    }

    @Test
    void a_calendar_without_bookings_is_still_one() throws Exception {
        assertEquals(
                0, parsed(file.of(List.of())).getComponents(Component.VEVENT).size());
    }

    private Duration trueLength(Slot slot) throws IOException, ParserException {
        var event = (VEvent) parsed(file.of(List.of(entry(slot, 0))))
                .getComponents(Component.VEVENT)
                .get(0);
        return Duration.between(
                instant(event.getDateTimeStart().getDate()),
                instant(event.getDateTimeEnd().getDate()));
    }

    private static Instant instant(Temporal read) {
        return read instanceof LocalDateTime local ? local.atZone(LONDON).toInstant() : Instant.from(read);
    }

    private static Calendar parsed(String text) throws IOException, ParserException {
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private static Letter letter(NoticeKind kind, Notice.About about, boolean inCalendar) {
        return new Letter(
                Notice.of(PersonId.fresh(), kind, about, TOLD, "09:30"),
                new EmailAddress("somebody@fire.example"),
                inCalendar);
    }

    private static CalendarEntry entry(Slot slot, int revision) {
        return new CalendarEntry(about(slot, revision, SpaceKind.DESK), true, TOLD);
    }

    private static Slot slot(String from, String to) {
        return new Slot(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private static Notice.About about(Slot slot, int revision, SpaceKind kind) {
        return new Notice.About(
                BOOKING,
                BookingReference.of(BOOKING),
                revision,
                new DeskCode("HQ-1-B05"),
                kind,
                "B5",
                "Shared office",
                "First floor",
                "Headquarters",
                "Ripley",
                LONDON,
                slot);
    }
}
