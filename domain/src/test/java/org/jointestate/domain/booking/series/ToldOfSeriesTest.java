package org.jointestate.domain.booking.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingPorts;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.notice.WriteLetter.Why;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.outbox.Delivery;
import org.jointestate.domain.shared.outbox.OutboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One act on a series is told by one message, in which every day of it stands with what came of it. */
class ToldOfSeriesTest extends SeriesRoom {

    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final SeriesDays ALL_DAY = new SeriesDays(WORKING_DAYS, DayPart.DAY);
    /** Ten working days. */
    private static final LocalDate LAST = MONDAY.plusDays(11);

    private final InMemoryStore store = new InMemoryStore();
    private final SeriesId id = SeriesId.fresh();
    private Consumer<LocalDate> beforeDay = day -> {};

    @Override
    protected void beforeDay(LocalDate day) {
        beforeDay.accept(day);
    }

    @Override
    protected <T> T transaction(Function<SeriesPorts, T> work) {
        return store.transaction(work);
    }

    @BeforeEach
    void prepare() {
        prepare(2);
        people.get(0).reachAt(new EmailAddress("somebody@police.example"));
        empty();
    }

    /** The outbox is shared with other tests of this module. */
    private void empty() {
        for (var message : BookingPorts.OUTBOX.in(
                List.of(OutboxMessage.State.WAITING, OutboxMessage.State.SENDING), Integer.MAX_VALUE)) {
            BookingPorts.OUTBOX.replace(message, message.dropped(message.added()));
        }
    }

    @Test
    void ten_days_with_one_conflict_are_one_mail_and_no_day_is_lost() {
        as(BookingDecision.Booked.class, reserve(1, 2, day(MONDAY.plusDays(3))));
        empty();

        book(0, id, 2, MONDAY, LAST, ALL_DAY);

        var message = only();
        var letter = letter(message);
        assertEquals(Messenger.SERIES_TOPIC, message.topic());
        assertEquals(NoticeKind.BOOKED, letter.did());
        assertEquals(10, letter.days().size());
        assertEquals(9, letter.done().size());
        assertEquals(
                9,
                letter.done().stream()
                        .map(notice -> notice.about().orElseThrow().booking())
                        .distinct()
                        .count());
        var refused = letter.days().get(3);
        assertEquals(Refusal.Reason.DESK_TAKEN, refused.because().orElseThrow().reason());
        assertEquals(Optional.of(estate.desks().get(1).label()), refused.offered());
    }

    @Test
    void the_same_request_again_says_nothing_more_whether_the_mail_has_left_or_not() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        var message = only();
        assertEquals(10, letter(message).done().size());
        BookingPorts.OUTBOX.replace(message, message.after(new Delivery.Sent(), clock().instant()));

        book(0, id, 2, MONDAY, LAST, ALL_DAY);

        assertEquals(List.of(), waiting());
    }

    @Test
    void later_days_that_are_changed_and_a_range_that_is_cancelled_are_a_mail_each() {
        as(BookingDecision.Booked.class, reserve(1, 3, day(MONDAY.plusDays(8))));
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        empty();

        changeSeries(0).change(id, new SeriesScope.From(MONDAY.plusDays(7)), Optional.of(desk(3)), Optional.empty());

        var changed = letter(only());
        assertEquals(NoticeKind.CHANGED, changed.did());
        assertEquals(5, changed.days().size());
        assertEquals(4, changed.done().size());
        assertEquals(
                Refusal.Reason.DESK_TAKEN,
                changed.days().get(1).because().orElseThrow().reason());
        assertTrue(changed.done().stream().allMatch(notice -> about(notice).revision() == 1));

        empty();
        cancel(0, id, new SeriesScope.Range(MONDAY.plusDays(2), MONDAY.plusDays(8)));

        var cancelled = letter(only());
        assertEquals(NoticeKind.CANCELLED, cancelled.did());
        assertEquals(
                List.of(2, 3, 4, 7, 8),
                cancelled.days().stream()
                        .map(day -> (int) (day.day().toEpochDay() - MONDAY.toEpochDay()))
                        .toList());
        assertEquals(
                List.of(1, 1, 1, 2, 1),
                cancelled.done().stream()
                        .map(notice -> about(notice).revision())
                        .toList());
    }

    @Test
    void all_that_is_told_in_any_order_ends_with_the_bookings_as_they_are() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        changeSeries(0).change(id, new SeriesScope.All(), Optional.of(desk(3)), Optional.empty());
        cancel(0, id, new SeriesScope.From(MONDAY.plusDays(9)));

        var newest = waiting().stream()
                .flatMap(message -> letter(message).done().stream())
                .collect(Collectors.toMap(
                        notice -> about(notice).booking(),
                        Function.identity(),
                        (one, other) -> about(one).revision() > about(other).revision() ? one : other));

        assertEquals(3, waiting().size());
        assertEquals(10, newest.size());
        var bookings = in(ports -> ports.booking().bookings().find(newest.keySet()));
        for (var booking : bookings) {
            var told = newest.get(booking.id());
            assertEquals(booking.revision(), about(told).revision());
            assertEquals(booking.state() == BookingState.CANCELLED, told.kind() == NoticeKind.CANCELLED);
        }
    }

    @Test
    void a_series_whose_server_died_is_told_of_a_while_later_with_the_days_that_it_did_not_come_to() {
        in(ports -> ports.start(caller(0), clock()).start(id, desk(2), MONDAY, LAST, ALL_DAY));
        for (int done : List.of(0, 1)) {
            in(ports -> ports.day(caller(0), clock()).book(Act.booking(id), MONDAY.plusDays(done), Optional.empty()));
        }
        var soon = clock().instant();
        assertEquals(Optional.empty(), BookingPorts.OUTBOX.take(soon.plusSeconds(100)));
        var late = BookingPorts.OUTBOX.take(soon.plus(Duration.ofMinutes(3))).orElseThrow();

        var letter = letter(late);
        assertEquals(2, letter.done().size());
        assertEquals(10, letter.days().size());
        assertEquals(
                8,
                letter.days().stream()
                        .filter(day -> day.told().isEmpty() && day.because().isEmpty() && !day.earlier())
                        .count());

        BookingPorts.OUTBOX.replace(late, late.after(new Delivery.Sent(), soon));
        book(0, id, 2, MONDAY, LAST, ALL_DAY);

        var rest = letter(only());
        assertEquals(8, rest.done().size());
        assertEquals(2, rest.days().stream().filter(SeriesLetter.Day::earlier).count());
    }

    @Test
    void a_day_that_is_booked_when_the_mail_has_left_already_is_told_by_itself() {
        in(ports -> ports.start(caller(0), clock()).start(id, desk(2), MONDAY, LAST, ALL_DAY));
        in(ports -> ports.day(caller(0), clock()).book(Act.booking(id), MONDAY, Optional.empty()));
        BookingPorts.OUTBOX.take(clock().instant().plus(Duration.ofMinutes(3)));

        in(ports -> ports.day(caller(0), clock()).book(Act.booking(id), MONDAY.plusDays(1), Optional.empty()));

        var own = waiting();
        assertEquals(
                List.of(Messenger.TOPIC), own.stream().map(OutboxMessage::topic).toList());
        assertEquals(id.toString(), own.get(0).about(), "so it leaves after the mail of the series");
    }

    @Test
    void a_single_day_of_a_series_is_told_as_a_single_booking_is() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        empty();

        cancel(0, id, new SeriesScope.One(MONDAY));

        var single = as(WriteSeriesLetter.Decision.Single.class, write(only(), clock()));
        assertEquals(NoticeKind.CANCELLED, single.letter().notice().kind());
        assertTrue(single.letter().inCalendar());
    }

    @Test
    void nothing_goes_when_nothing_came_of_it_or_nobody_would_read_it() {
        for (var one : List.of(0, 1, 2, 3, 4, 7, 8, 9, 10, 11)) {
            as(BookingDecision.Booked.class, reserve(1, 2, day(MONDAY.plusDays(one))));
        }
        empty();
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        assertEquals(new WriteSeriesLetter.Decision.NotNeeded(Why.NOTHING_DONE), write(only(), clock()));

        empty();
        var other = SeriesId.fresh();
        book(0, other, 3, MONDAY, LAST, ALL_DAY);
        var message = only();
        people.get(0).wishFor(false, ReminderWish.NONE);
        assertEquals(new WriteSeriesLetter.Decision.NotNeeded(Why.NOT_WANTED), write(message, clock()));
        people.get(0).wishFor(true, ReminderWish.NONE);
        var afterwards = Clock.fixed(clock().instant().plus(Duration.ofDays(20)), clock().getZone());
        assertEquals(new WriteSeriesLetter.Decision.NotNeeded(Why.TOO_LATE), write(message, afterwards));
        people.get(0).reachAt(null);
        assertEquals(new WriteSeriesLetter.Decision.NotNeeded(Why.NO_ADDRESS), write(message, clock()));
    }

    @Test
    void a_cancelling_whose_server_died_names_the_days_that_it_did_not_come_to() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        empty();
        beforeDay = failingOn(MONDAY.plusDays(4), Died::new);

        assertThrows(Died.class, () -> cancel(0, id, new SeriesScope.All()));

        assertEquals(
                Optional.empty(), BookingPorts.OUTBOX.take(clock().instant().plusSeconds(100)));
        assertInterrupted(NoticeKind.CANCELLED, late());
        beforeDay = day -> {};
        empty();

        cancel(0, id, new SeriesScope.All());

        var rest = letter(only());
        assertEquals(6, rest.days().size());
        assertEquals(6, rest.done().size());
    }

    @Test
    void a_change_whose_server_died_names_the_days_that_it_did_not_come_to() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        empty();
        beforeDay = failingOn(MONDAY.plusDays(4), Died::new);

        assertThrows(Died.class, () -> changeSeries(0)
                .change(id, new SeriesScope.All(), Optional.of(desk(3)), Optional.empty()));

        assertInterrupted(NoticeKind.CHANGED, late());
        beforeDay = day -> {};
        empty();

        changeSeries(0).change(id, new SeriesScope.All(), Optional.of(desk(3)), Optional.empty());

        var rest = letter(only());
        assertEquals(10, rest.days().size());
        assertEquals(6, rest.done().size());
        assertEquals(4, rest.days().stream().filter(SeriesLetter.Day::earlier).count(), "changed the first time");
    }

    @Test
    void whoever_gets_an_error_in_the_middle_is_told_of_every_day_too() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        empty();
        beforeDay = failingOn(MONDAY.plusDays(4), () -> new IllegalStateException("The database is silent."));

        assertThrows(IllegalStateException.class, () -> cancel(0, id, new SeriesScope.All()));

        assertInterrupted(NoticeKind.CANCELLED, late());
        empty();
        as(BookingDecision.Booked.class, reserve(1, 3, day(MONDAY.plusDays(7))));
        empty();
        beforeDay = failingOn(MONDAY.plusDays(9), () -> new ChangedMeanwhile(new IllegalStateException()));

        assertThrows(ChangedMeanwhile.class, () -> changeSeries(0)
                .change(id, new SeriesScope.All(), Optional.of(desk(3)), Optional.empty()));

        var letter = letter(only());
        assertEquals(
                List.of(4, 7, 8, 9, 10, 11),
                letter.days().stream().map(ToldOfSeriesTest::number).toList());
        assertEquals(2, letter.done().size());
        assertEquals(
                Refusal.Reason.DESK_TAKEN,
                letter.days().get(1).because().orElseThrow().reason());
        assertEquals(List.of(9, 10, 11), notComeTo(letter));
    }

    @Test
    void nothing_is_told_when_the_server_died_before_the_first_day() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        empty();
        var told = BookingPorts.NOTICES.all().size();
        beforeDay = failingOn(MONDAY, Died::new);

        assertThrows(Died.class, () -> cancel(0, id, new SeriesScope.All()));

        assertEquals(List.of(), waiting());
        assertEquals(told, BookingPorts.NOTICES.all().size());
    }

    @Test
    void a_day_that_was_so_before_and_one_that_was_moved_to_another_day_are_not_taken_for_days_that_were_not_come_to() {
        book(0, id, 2, MONDAY, LAST, ALL_DAY);
        var moved = see(0, id).days().get(9).booking().orElseThrow().id();
        as(BookingDecision.Booked.class, in(ports -> ports.booking()
                .changeBooking(caller(0), clock())
                .change(moved, new BookingRequest(desk(2), day(MONDAY.plusDays(14))))));
        empty();
        var second = see(0, id).days().get(1).booking().orElseThrow().id();
        beforeDay = day -> {
            if (day.equals(MONDAY)) {
                cancelAs(0, second);
                empty();
            }
        };

        cancel(0, id, new SeriesScope.All());

        var letter = letter(only());
        assertEquals(
                List.of(0, 1, 2, 3, 4, 7, 8, 9, 10, 14),
                letter.days().stream().map(ToldOfSeriesTest::number).toList());
        assertEquals(9, letter.done().size());
        assertTrue(letter.days().get(1).earlier());
        assertEquals(List.of(), notComeTo(letter));
    }

    /** A server that dies tells nobody and does nothing more. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static Consumer<LocalDate> failingOn(LocalDate last, Supplier<Throwable> failure) {
        return day -> {
            if (day.equals(last)) {
                var thrown = failure.get();
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            }
        };
    }

    private OutboxMessage late() {
        return BookingPorts.OUTBOX
                .take(clock().instant().plus(Duration.ofMinutes(3)))
                .orElseThrow();
    }

    /** Of ten days, the first four were done. */
    private void assertInterrupted(NoticeKind did, OutboxMessage message) {
        var letter = letter(message);
        assertEquals(did, letter.did());
        assertEquals(10, letter.days().size());
        assertEquals(4, letter.done().size());
        assertEquals(List.of(4, 7, 8, 9, 10, 11), notComeTo(letter));
    }

    private static List<Integer> notComeTo(SeriesLetter letter) {
        return letter.days().stream()
                .filter(day -> day.told().isEmpty() && day.because().isEmpty() && !day.earlier())
                .map(ToldOfSeriesTest::number)
                .toList();
    }

    private static int number(SeriesLetter.Day day) {
        return (int) (day.day().toEpochDay() - MONDAY.toEpochDay());
    }

    private List<OutboxMessage> waiting() {
        return BookingPorts.OUTBOX.in(List.of(OutboxMessage.State.WAITING), Integer.MAX_VALUE);
    }

    /** The one message that waits, which may go now. */
    private OutboxMessage only() {
        var all = waiting();
        assertEquals(1, all.size(), all::toString);
        Instant now = clock().instant();
        assertEquals(now, all.get(0).due());
        return all.get(0);
    }

    private SeriesLetter letter(OutboxMessage message) {
        return as(WriteSeriesLetter.Decision.Written.class, write(message, clock()))
                .letter();
    }

    private WriteSeriesLetter.Decision write(OutboxMessage message, Clock at) {
        return transaction(ports -> new WriteSeriesLetter(
                        BookingPorts.NOTICES,
                        ports.series(),
                        ports.booking().sites(),
                        ports.booking().people(),
                        at)
                .write(UUID.fromString(message.content()), SeriesId.of(message.about())));
    }

    private static Notice.About about(Notice notice) {
        return notice.about().orElseThrow();
    }
}
