package org.jointestate.web.booking.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
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
import org.jointestate.web.booking.RefusalWords;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeriesMailWordsTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private final Demonstration demonstration = new Demonstration();
    private final SeriesMailWords words = new SeriesMailWords(
            new Words(),
            new NoticeWords(new Words(), demonstration),
            injected(new SeriesWords(), new Words()),
            injected(new RefusalWords(), new Words()),
            demonstration);

    @Test
    void every_day_stands_in_it_with_what_came_of_it() {
        var days = new ArrayList<SeriesLetter.Day>();
        days.add(done(NoticeKind.BOOKED, 0));
        days.add(new SeriesLetter.Day(
                MONDAY.plusDays(1),
                Optional.empty(),
                Optional.of(Refusal.of(Refusal.Reason.DESK_TAKEN, "B5")),
                Optional.of("B6"),
                false));
        days.add(new SeriesLetter.Day(MONDAY.plusDays(2), Optional.empty(), Optional.empty(), Optional.empty(), true));
        days.add(new SeriesLetter.Day(MONDAY.plusDays(3), Optional.empty(), Optional.empty(), Optional.empty(), false));
        days.add(done(NoticeKind.BOOKED, 4));

        var mail = words.mail(letter(NoticeKind.BOOKED, days));

        assertEquals("Series booked: desk B5, 2 of 5 days from Monday 1 March 2027", mail.subject());
        assertEquals(
                "You have booked a series. Monday to Friday, all day, from Monday 1 March 2027 until Friday 5 March 2027."
                        + " Of its 5 days, 2 are booked.",
                mail.blocks().get(0).says());
        assertEquals(
                List.of(
                        "Monday 1 March 2027: desk B5, 09:00 to 17:00, reference " + reference(days.get(0)),
                        "Friday 5 March 2027: desk B5, 09:00 to 17:00, reference " + reference(days.get(4)),
                        "Tuesday 2 March 2027: Somebody else has desk B5 then. Desk B6, close to it, is offered in its place.",
                        "Wednesday 3 March 2027",
                        "Thursday 4 March 2027"),
                mail.blocks().stream().flatMap(block -> block.days().stream()).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeKind.class,
            names = {"BOOKED", "CHANGED", "CANCELLED"})
    void each_act_has_its_words_without_a_gap_that_stays_open(NoticeKind did) {
        demonstration.isOn();
        for (var some : List.of(
                List.of(done(did, 0), kept(1), undone(2, true), undone(3, false)),
                List.of(done(did, 0), done(did, 1)))) {
            var mail = words.mail(letter(did, some));

            assertTrue(mail.subject().startsWith("[Demonstration] Series "), mail.subject());
            for (var block : mail.blocks()) {
                assertFalse((block.says() + block.days()).contains("{"), block::toString);
            }
            assertEquals(
                    some.size(),
                    mail.blocks().stream()
                            .mapToInt(block -> block.days().size())
                            .sum());
        }
    }

    @Test
    void a_cancelling_that_was_interrupted_is_not_told_as_whole() {
        var mail = words.mail(letter(
                NoticeKind.CANCELLED,
                List.of(done(NoticeKind.CANCELLED, 0), undone(1, true), undone(2, false), undone(3, false))));

        assertEquals("Series cancelled: 1 of 4 days from Monday 1 March 2027", mail.subject());
        assertEquals(
                "You have cancelled days of a series. Of the 4 that you meant, 1 is cancelled.",
                mail.blocks().get(0).says());
        assertEquals(
                new SeriesMailWords.Block("Cancelled before:", List.of("Tuesday 2 March 2027")),
                mail.blocks().get(2));
        assertEquals(
                new SeriesMailWords.Block(
                        "This was interrupted before all was done, and has not cancelled these days. Look at them in the series, and cancel"
                                + " them again if you still want that:",
                        List.of("Wednesday 3 March 2027", "Thursday 4 March 2027")),
                mail.blocks().get(3));
    }

    private static SeriesLetter.Day undone(int day, boolean earlier) {
        return new SeriesLetter.Day(
                MONDAY.plusDays(day), Optional.empty(), Optional.empty(), Optional.empty(), earlier);
    }

    private static String reference(SeriesLetter.Day day) {
        return day.told().orElseThrow().about().orElseThrow().reference().toString();
    }

    private static SeriesLetter letter(NoticeKind did, List<SeriesLetter.Day> days) {
        return new SeriesLetter(
                new Series(
                        SeriesId.fresh(),
                        PersonId.fresh(),
                        new DeskCode("HQ-1-B05"),
                        new SeriesPattern(
                                MONDAY,
                                MONDAY.plusDays(4),
                                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                DayPart.DAY),
                        Instant.parse("2027-02-01T09:00:00Z")),
                did,
                days,
                new EmailAddress("somebody@fire.example"));
    }

    private static SeriesLetter.Day done(NoticeKind kind, int day) {
        return new SeriesLetter.Day(
                MONDAY.plusDays(day), Optional.of(notice(kind, day)), Optional.empty(), Optional.empty(), false);
    }

    private static SeriesLetter.Day kept(int day) {
        return new SeriesLetter.Day(
                MONDAY.plusDays(day),
                Optional.of(notice(NoticeKind.SERIES_KEPT, day)),
                Optional.of(Refusal.of(Refusal.Reason.ALREADY_OVER)),
                Optional.empty(),
                false);
    }

    private static Notice notice(NoticeKind kind, int day) {
        var booking = BookingId.fresh();
        return Notice.of(
                PersonId.fresh(),
                kind,
                new Notice.About(
                        booking,
                        BookingReference.of(booking),
                        0,
                        new DeskCode("HQ-1-B05"),
                        SpaceKind.DESK,
                        "B5",
                        "Shared office",
                        "First floor",
                        "Headquarters",
                        "Ripley",
                        ZoneId.of("Europe/London"),
                        new Slot(
                                MONDAY.plusDays(day).atTime(9, 0),
                                MONDAY.plusDays(day).atTime(17, 0))),
                Instant.parse("2027-02-01T09:00:00Z"));
    }

    /** As the container does. */
    private static <T> T injected(T bean, Words words) {
        try {
            Field field = bean.getClass().getDeclaredField("words");
            field.setAccessible(true);
            field.set(bean, words);
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
