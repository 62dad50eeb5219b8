package org.jointestate.domain.booking.closure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.closure.ClosureWork.Done;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.surge.ASurgeEstate;
import org.jointestate.domain.estate.AnnounceClosure;
import org.jointestate.domain.estate.CloseDesk;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.EstatePart;
import org.jointestate.domain.estate.building.EstateDecision;
import org.jointestate.domain.estate.building.TakeOutOfUse;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.people.FixedCaller;
import org.jointestate.domain.people.MovingClock;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.table.Change;
import org.jointestate.domain.shared.table.Effect;
import org.jointestate.domain.shared.table.Reckoning;
import org.junit.jupiter.api.Test;

/** What becomes of bookings in the way of a closure, over every store, in memory or in a database. */
public abstract class ClosureContract implements ClosurePorts.Runs {

    private static final Audit NOTHING = (action, thing) -> {};

    /** A Monday on which the clock of the machine and that of the wall agree. */
    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private static final Slot TODAY = new Slot(MONDAY.atTime(8, 0), MONDAY.atTime(18, 0));
    private static final Slot TOMORROW =
            new Slot(MONDAY.plusDays(1).atTime(8, 0), MONDAY.plusDays(1).atTime(18, 0));
    private static final Slot LATER =
            new Slot(MONDAY.plusDays(3).atTime(8, 0), MONDAY.plusDays(3).atTime(18, 0));

    /** Ten past ten. */
    protected final MovingClock clock = new MovingClock(Instant.parse("2027-03-01T10:10:00Z"));

    private ASurgeEstate estate = new ASurgeEstate(0, 0, 0, 0);

    @Override
    public abstract <T> T in(Function<ClosurePorts, T> work);

    /** What people were told so far. */
    protected abstract List<Notice> told();

    private void prepare(int desks, int besides, int people) {
        estate = new ASurgeEstate(desks, besides, 0, people);
        in(ports -> {
            estate.addTo(ports.sites(), ports.people());
            return null;
        });
    }

    private BookingId book(int person, Desk desk, Slot slot) {
        var somebody = estate.people.get(person);
        var at = clock.instant().minus(Duration.ofDays(3));
        return in(ports -> {
            var booking = Booking.reserve(BookingId.fresh(), somebody.id(), somebody.organisation(), desk, slot, at);
            ports.bookings().add(booking);
            ports.claims().take(booking);
            return booking.id();
        });
    }

    private Booking find(BookingId id) {
        return in(ports -> ports.bookings().find(id).orElseThrow());
    }

    private Desk desk(int number) {
        return estate.first.desks().get(number);
    }

    private void takeOut(EstatePart part) {
        assertInstanceOf(EstateDecision.Done.class, in(ports -> new TakeOutOfUse(ports.sites(), NOTHING)
                .take(part, ports.version(part))));
    }

    private void announce(boolean wholeSite, LocalDate first, LocalDate opensAgain) {
        in(ports -> new AnnounceClosure(ports.sites(), NOTHING)
                .announce(
                        estate.first.site().code(),
                        wholeSite ? null : estate.first.zone().code(),
                        first,
                        opensAgain,
                        "carpets are being laid"));
    }

    private Done finish() {
        return ClosurePorts.work(this).finish();
    }

    private List<NoticeKind> toldTo(int person) {
        return toldTo(estate.people.get(person));
    }

    private List<NoticeKind> toldTo(Person person) {
        return told().stream()
                .filter(notice -> notice.person().equals(person.id()))
                .map(Notice::kind)
                .toList();
    }

    private int inTheWay(EstatePart part) {
        return in(ports -> ports.count().count(CountInTheWay.Plan.forGood(part)));
    }

    @Test
    void who_has_booked_a_desk_that_is_taken_out_of_use_is_seated_elsewhere_and_told() {
        prepare(1, 1, 1);
        var today = book(0, desk(0), TODAY);
        var later = book(0, desk(0), LATER);
        var part = new EstatePart.OfSpace(desk(0).code());

        assertEquals(2, inTheWay(part));
        takeOut(part);
        var done = finish();

        assertEquals(new Done(2, 0), done);
        assertEquals(estate.inB.get(0).code(), find(later).desk());
        assertEquals(LATER, find(later).slot());
        assertEquals(estate.inB.get(0).code(), find(today).desk());
        assertEquals(MONDAY.atTime(10, 0), find(today).slot().from(), "what was left of it");
        assertEquals(List.of(NoticeKind.OUT_OF_USE_MOVED, NoticeKind.OUT_OF_USE_MOVED), toldTo(0));
        assertEquals(new Done(0, 0), finish(), "done once");
    }

    @Test
    void where_no_place_is_free_the_booking_is_released_and_its_person_is_told_so() {
        prepare(2, 1, 3);
        var lost = book(0, desk(0), TOMORROW);
        book(1, desk(1), TOMORROW);
        book(2, estate.inB.get(0), TOMORROW);

        takeOut(new EstatePart.OfSpace(desk(0).code()));

        assertEquals(new Done(0, 1), finish());
        assertEquals(BookingState.RELEASED, find(lost).state());
        assertEquals(List.of(NoticeKind.OUT_OF_USE_NO_PLACE), toldTo(0));
        assertEquals(List.of(), toldTo(1));
    }

    @Test
    void a_desk_out_of_use_is_refused_in_words_to_whom_the_page_still_offers_it() {
        prepare(1, 1, 1);
        takeOut(new EstatePart.OfSpace(desk(0).code()));

        var decision = in(ports -> ports.reserve(new FixedCaller(estate.people.get(0)), clock)
                .reserve(new BookingRequest(desk(0).code(), TOMORROW)));

        var because = assertInstanceOf(BookingDecision.Refused.class, decision).because();
        assertEquals(Refusal.of(Refusal.Reason.DESK_OUT_OF_USE, "A1"), because);
    }

    @Test
    void a_closure_of_a_zone_moves_only_the_bookings_of_its_days() {
        prepare(1, 1, 1);
        var tomorrow = book(0, desk(0), TOMORROW);
        var later = book(0, desk(0), LATER);

        announce(false, MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertEquals(new Done(1, 0), finish());
        assertNotEquals(desk(0).code(), find(tomorrow).desk());
        assertEquals(desk(0).code(), find(later).desk());
        assertEquals(List.of(NoticeKind.CLOSED_MOVED), toldTo(0));
        assertTrue(told().stream()
                .filter(notice -> notice.person().equals(estate.people.get(0).id()))
                .allMatch(notice -> notice.facts().contains("carpets are being laid")));
    }

    @Test
    void a_closure_of_the_whole_site_leaves_nobody_with_a_place_there_and_tells_each() {
        prepare(2, 2, 2);
        var one = book(0, desk(0), TOMORROW);
        var other = book(1, estate.inB.get(0), TOMORROW);

        announce(true, MONDAY.plusDays(1), MONDAY.plusDays(2));

        assertEquals(new Done(0, 2), finish());
        assertEquals(BookingState.RELEASED, find(one).state());
        assertEquals(BookingState.RELEASED, find(other).state());
        assertEquals(List.of(NoticeKind.CLOSED_NO_PLACE), toldTo(0));
        assertEquals(List.of(NoticeKind.CLOSED_NO_PLACE), toldTo(1));
    }

    @Test
    void a_desk_that_is_closed_until_a_day_keeps_what_is_booked_from_that_day() {
        prepare(1, 1, 1);
        var tomorrow = book(0, desk(0), TOMORROW);
        var later = book(0, desk(0), LATER);
        in(ports -> {
            new CloseDesk(ports.sites(), NOTHING, clock).close(desk(0).code(), "a socket", MONDAY.plusDays(3));
            return null;
        });

        assertEquals(new Done(1, 0), finish());
        assertEquals(estate.inB.get(0).code(), find(tomorrow).desk());
        assertEquals(desk(0).code(), find(later).desk());
    }

    @Test
    void who_sits_there_stays_and_what_is_over_is_left_as_it_was() {
        prepare(1, 1, 1);
        var sits = book(0, desk(0), TODAY);
        in(ports -> {
            ports.bookings().find(sits).orElseThrow().checkIn(clock.instant(), CheckInSource.PAGE);
            return null;
        });
        var over = book(
                0,
                desk(0),
                new Slot(MONDAY.minusDays(3).atTime(8, 0), MONDAY.minusDays(3).atTime(9, 0)));

        takeOut(new EstatePart.OfZone(estate.first.zone().code()));

        assertEquals(new Done(0, 0), finish());
        assertEquals(BookingState.CHECKED_IN, find(sits).state());
        assertEquals(desk(0).code(), find(sits).desk());
        assertEquals(BookingState.RESERVED, find(over).state());
        assertEquals(List.of(), toldTo(0));
    }

    @Test
    void the_host_of_a_visitor_is_told() {
        prepare(1, 1, 1);
        var host = estate.people.get(0);
        var visit = in(ports -> {
            var booking = Booking.reserveForVisitor(
                    BookingId.fresh(), host.id(), host.organisation(), desk(0), TOMORROW, clock.instant());
            ports.bookings().add(booking);
            ports.claims().take(booking);
            return booking.id();
        });

        takeOut(new EstatePart.OfSpace(desk(0).code()));

        assertEquals(new Done(1, 0), finish());
        assertEquals(estate.inB.get(0).code(), find(visit).desk());
        assertEquals(List.of(NoticeKind.OUT_OF_USE_MOVED), toldTo(0));
    }

    @Test
    void how_many_would_be_in_the_way_is_counted_for_the_days_and_the_part_that_are_asked_for() {
        prepare(2, 1, 3);
        book(0, desk(0), TOMORROW);
        book(1, desk(1), LATER);
        book(2, estate.inB.get(0), TOMORROW);
        var zone = new EstatePart.OfZone(estate.first.zone().code());
        var site = new EstatePart.OfSite(estate.first.site().code());

        assertEquals(2, inTheWay(zone));
        assertEquals(3, inTheWay(site));
        assertEquals(3, inTheWay(new EstatePart.OfFloor(estate.first.floor().code())));
        assertEquals(1, inTheWay(zone, MONDAY.plusDays(1), MONDAY.plusDays(2)));
        assertEquals(0, inTheWay(site, MONDAY.plusDays(4), MONDAY.plusDays(9)));
    }

    @Test
    void a_table_counts_each_booking_once_that_is_in_the_way_of_what_it_would_close() {
        prepare(3, 0, 3);
        book(0, desk(0), TODAY);
        book(1, desk(1), TOMORROW);
        book(2, desk(2), LATER);
        var out = new Change(2, desk(0).code().value(), Effect.TAKEN_OUT, List.of());
        var closed = new Change(
                3,
                desk(1).code().value(),
                Effect.CHANGED,
                List.of(new Change.Difference(
                        "closed_from", "", MONDAY.plusDays(1).toString())));
        var moved =
                new Change(4, desk(2).code().value(), Effect.CHANGED, List.of(new Change.Difference("x", "1", "2")));
        var site = estate.first.site().code().value();
        var shut = new Change(
                2,
                site + " " + MONDAY.plusDays(3),
                Effect.ADDED,
                List.of(
                        new Change.Difference("site", "", site),
                        new Change.Difference(
                                "first_day", "", MONDAY.plusDays(3).toString()),
                        new Change.Difference(
                                "opens_again", "", MONDAY.plusDays(4).toString())));
        var twice = new Change(3, "again", Effect.ADDED, shut.differences());
        var withdrawn = new Change(4, "gone", Effect.TAKEN_OUT, List.of());

        assertEquals(2, ofTable(EstateSheet.DESKS, out, closed, moved));
        assertEquals(1, ofTable(EstateSheet.CLOSURES, shut, twice, withdrawn));
        assertEquals(3, ofTable(EstateSheet.SITES, new Change(2, site, Effect.TAKEN_OUT, List.of())));
        assertEquals(0, ofTable(EstateSheet.ZONES, new Change(2, "NOWHERE", Effect.TAKEN_OUT, List.of())));
    }

    private int ofTable(EstateSheet kind, Change... changes) {
        return in(ports -> ports.countOfTable().count(kind, new Reckoning(List.of(), 0, List.of(changes), 0, "")));
    }

    private int inTheWay(EstatePart part, LocalDate from, LocalDate until) {
        var plan = new CountInTheWay.Plan(part, Optional.of(from), Optional.of(until));
        return in(ports -> ports.count().count(plan));
    }
}
