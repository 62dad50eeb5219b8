package org.jointestate.web.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.PersonId;
import org.jointestate.web.shared.Demonstration;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeWordsTest {

    private final Demonstration demonstration = new Demonstration();
    private final NoticeWords words = new NoticeWords(new Words(), demonstration);

    @Test
    void a_no_show_is_told_with_the_desk_the_day_and_why() {
        assertEquals(
                "Your desk B5 on Thursday 16 January 2020 was given back because nobody had checked in by 09:30.",
                words.sentence(notice(NoticeKind.NO_SHOW)));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void every_kind_has_its_words_without_a_gap_that_stays_open(NoticeKind kind) {
        var mail = words.mail(notice(kind));

        for (var text : mail.paragraphs()) {
            assertFalse(text.contains("{"), text);
        }
        assertFalse(mail.subject().contains("{"), mail.subject());
        assertFalse(words.sentence(notice(kind)).contains("{"), kind.name());
        assertTrue(mail.subject().contains("desk B5"), mail.subject());
    }

    @Test
    void a_mail_of_the_demonstration_says_so_in_its_subject_and_its_text() {
        demonstration.isOn();

        var mail = words.mail(notice(NoticeKind.BOOKED));

        assertEquals("[Demonstration] Booked: desk B5, Thursday 16 January 2020, 09:00 to 17:00", mail.subject());
        assertTrue(mail.paragraphs().stream()
                .anyMatch(text -> text.contains("everybody and everything in it is invented")));
    }

    private static Notice notice(NoticeKind kind) {
        var booking = BookingId.fresh();
        return Notice.of(
                PersonId.fresh(),
                kind,
                new Notice.About(
                        booking,
                        BookingReference.of(booking),
                        1,
                        new DeskCode("HQ-1-B05"),
                        SpaceKind.DESK,
                        "B5",
                        "Shared office",
                        "First floor",
                        "Headquarters",
                        "Ripley",
                        ZoneId.of("Europe/London"),
                        new Slot(LocalDateTime.of(2020, 1, 16, 9, 0), LocalDateTime.of(2020, 1, 16, 17, 0))),
                Instant.parse("2020-01-16T09:30:00Z"),
                LocalTime.of(9, 30),
                "A1",
                "Shared office, First floor");
    }
}
