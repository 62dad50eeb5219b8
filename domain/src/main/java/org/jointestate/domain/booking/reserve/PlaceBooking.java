package org.jointestate.domain.booking.reserve;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRows;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Act;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rule.Circumstances;
import org.jointestate.domain.booking.rule.LookAround;
import org.jointestate.domain.estate.Place;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Audit;

/**
 * The one way in which a place is promised or a promise is moved, whoever asks and for whomever: every rule is asked, then every half
 * hour is claimed, and only then is it booked. It is no use case: one that books calls it inside its own transaction, once.
 */
public class PlaceBooking {

    private final Sites sites;
    private final LookAround lookAround;
    private final Bookings bookings;
    private final Claims claims;
    private final Audit audit;
    private final Messenger messenger;
    private final List<BookingPolicy> policies = BookingPolicy.standard();

    @Inject
    public PlaceBooking(
            Sites sites, LookAround lookAround, Bookings bookings, Claims claims, Audit audit, Messenger messenger) {
        this.sites = sites;
        this.lookAround = lookAround;
        this.bookings = bookings;
        this.claims = claims;
        this.audit = audit;
        this.messenger = messenger;
    }

    /** How many visitors of one host may be in the building at once: who comes with more needs a room and a reception. */
    public static final int MOST_VISITORS = 10;

    /**
     * What is wanted, for whom, by whom, and when it is asked.
     *
     * @param person who is to sit there; of a visitor, the host
     * @param askedBy who asks: the person, or somebody who may ask for them
     * @param known what the rules may know of the person, when it was read for this request already
     * @param act the act on a series of which this is one day, when all its days are told by one mail
     */
    public record Wanted(
            BookingRequest request,
            PersonId person,
            OrganisationCode organisation,
            Instant at,
            PersonId askedBy,
            boolean forVisitor,
            Optional<SeriesId> series,
            Optional<Booker> known,
            Optional<Act> act) {

        /** For whoever asks. */
        public Wanted(BookingRequest request, PersonId person, OrganisationCode organisation, Instant at) {
            this(
                    request,
                    person,
                    organisation,
                    at,
                    person,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** For the caller, of whom the request has read who they are. */
        public static Wanted byCaller(BookingRequest request, Caller caller, Instant at) {
            var person = caller.signedInPerson();
            var booker = Booker.of(caller);
            return new Wanted(
                    request,
                    person,
                    booker.organisation(),
                    at,
                    person,
                    false,
                    Optional.empty(),
                    Optional.of(booker),
                    Optional.empty());
        }

        public Wanted askedBy(PersonId somebody) {
            return new Wanted(request, person, organisation, at, somebody, forVisitor, series, known, act);
        }

        public Wanted asHost() {
            return new Wanted(request, person, organisation, at, person, true, series, known, act);
        }

        public Wanted inSeries(SeriesId id) {
            return new Wanted(request, person, organisation, at, askedBy, forVisitor, Optional.of(id), known, act);
        }

        /** As one day of a series, told with the others. */
        public Wanted within(Act whole) {
            return new Wanted(
                    request,
                    person,
                    organisation,
                    at,
                    askedBy,
                    forVisitor,
                    Optional.of(whole.series()),
                    known,
                    Optional.of(whole));
        }
    }

    public BookingDecision place(Wanted wanted) {
        var request = wanted.request();
        var turn = lookAround.inTurn(wanted.person(), request.slot(), wanted.at());
        var found = turn.layout().place(request.desk());
        if (found.isEmpty()) {
            return refusedAsUnknown(request);
        }
        var place = found.get();
        var now = place.site().wallClock(wanted.at());
        var open = wanted.forVisitor() ? visitorsOf(wanted.person(), now) : notOver(turn.open(), now);
        var held = alreadyHeld(request, open, now);
        // Of a booking that a colleague made for themself nothing is told but that they have one.
        if (held.filter(booking -> booking.wasMadeByOrIsOf(wanted.askedBy())).isPresent()) {
            return new BookingDecision.AlreadySo(BookingRows.of(held.get(), sites));
        }
        var around = around(turn, wanted, place, now, open);
        var objection = objectionTo(wanted, around, open);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        var booking = make(
                BookingId.fresh(),
                wanted,
                request.slot(),
                place,
                around.booker().team());
        var act = messenger.join(wanted.act(), wanted.person(), wanted.at());
        // Others may want the same place in the same instant; the claims let one of them through.
        var claim = claims.take(booking, around.draw(request.slot()), () -> write(booking, place, wanted.at(), act));
        if (claim instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(refused.because(), true);
        }
        return new BookingDecision.Booked(BookingRows.of(booking, place, around.closures()));
    }

    private static Booking make(BookingId id, Wanted wanted, Slot slot, Place place, Optional<TeamCode> team) {
        if (wanted.forVisitor()) {
            return Booking.reserveForVisitor(
                    id, wanted.person(), wanted.organisation(), place.desk(), slot, wanted.at());
        }
        var booking =
                Booking.reserve(id, wanted.person(), wanted.organisation(), team, place.desk(), slot, wanted.at());
        booking.wasMadeBy(wanted.askedBy());
        wanted.series().ifPresent(booking::joins);
        return booking;
    }

    /**
     * What the rules say now against a place that is held for somebody under the id that their booking would have. What is held and drawn
     * for it counts neither for nor against it.
     */
    public Optional<Refusal> objectionToHeld(Wanted wanted, Place place, BookingId held) {
        var now = place.site().wallClock(wanted.at());
        var open = openOf(wanted, now);
        return objectionTo(wanted, around(wanted, place, now, open, Optional.of(held)), open);
    }

    /**
     * Makes a booking of a place that is held for this person: the rules are asked again, and the claims become the booking's.
     *
     * @param wanted what is left of the slot for the rules to judge
     * @param slot what is held
     */
    public BookingDecision bookHeld(Wanted wanted, Place place, BookingId held, Slot slot) {
        bookings.waitForTurn(wanted.person());
        var now = place.site().wallClock(wanted.at());
        var open = openOf(wanted, now);
        var around = around(wanted, place, now, open, Optional.of(held));
        var objection = objectionTo(wanted, around, open);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        var booking = make(held, wanted, slot, place, around.booker().team());
        write(booking, place, wanted.at(), messenger.join(wanted.act(), wanted.person(), wanted.at()));
        return new BookingDecision.Booked(BookingRows.of(booking, sites));
    }

    /** The booking itself, that it was made, and the word of it. */
    private void write(Booking booking, Place place, Instant at, Optional<Act> act) {
        bookings.add(booking);
        audit.record("booking reserved", booking.id().toString());
        messenger.tell(act, NoticeKind.BOOKED, booking, place, at);
    }

    /** What counts against the person's limits: for a visitor, the host's other visitors. */
    public List<Booking> openOf(Wanted wanted, LocalDateTime now) {
        return wanted.forVisitor() ? visitorsOf(wanted.person(), now) : bookings.openOf(wanted.person(), now);
    }

    private static List<Booking> notOver(List<Booking> open, LocalDateTime now) {
        return open.stream().filter(booking -> booking.slot().to().isAfter(now)).toList();
    }

    private List<Booking> visitorsOf(PersonId host, LocalDateTime now) {
        return bookings.madeForOthersBy(host, now, Integer.MAX_VALUE).stream()
                .filter(Booking::isForVisitor)
                .filter(booking -> booking.state().holdsDesk())
                .toList();
    }

    /** Moves a booking of this person to another desk, another time or both. The old place is kept unless the new one is won. */
    public BookingDecision move(Booking booking, PersonId person, BookingRequest request, Instant at) {
        return move(booking, person, request, at, Optional.empty());
    }

    /** The same as one day of an act on a series. */
    public BookingDecision move(
            Booking booking, PersonId person, BookingRequest request, Instant at, Optional<Act> act) {
        bookings.waitForTurn(person);
        var found = sites.layout().place(request.desk());
        if (found.isEmpty()) {
            return refusedAsUnknown(request);
        }
        var place = found.get();
        var now = place.site().wallClock(at);
        var tooLate = booking.objectionToGivingUp(now);
        if (tooLate.isPresent()) {
            return new BookingDecision.Refused(tooLate.get());
        }
        if (request.desk().equals(booking.desk()) && request.slot().equals(booking.slot())) {
            return new BookingDecision.Refused(Refusal.of(Refusal.Reason.NOTHING_TO_CHANGE));
        }
        var wanted = new Wanted(request, person, booking.organisation(), at);
        wanted = booking.isForVisitor() ? wanted.asHost() : wanted;
        var others = openOf(wanted, now).stream()
                .filter(other -> !other.id().equals(booking.id()))
                .toList();
        var around = around(wanted, place, now, others, Optional.of(booking.id()));
        var objection = objectionTo(wanted, around, others);
        if (objection.isPresent()) {
            return new BookingDecision.Refused(objection.get());
        }
        booking.moveTo(place.desk(), request.slot(), at);
        if (claims.retake(booking, around.draw(request.slot())) instanceof Claim.Refused refused) {
            return new BookingDecision.Refused(
                    refused.because(), refused.because().reason() == Refusal.Reason.BANK_CHANGED);
        }
        audit.record("booking changed", booking.id().toString());
        messenger.tell(messenger.join(act, person, at), NoticeKind.CHANGED, booking, place, at);
        return new BookingDecision.Booked(BookingRows.of(booking, place, around.closures()));
    }

    /**
     * What the rules look at for this wish. Of a visitor nothing is held: the host's visitors are several people, and no rule for one
     * person is for them.
     *
     * @param open what counts against the person's limits, without the booking that is being moved
     * @param moving the booking that is being moved, if one is
     */
    public Circumstances around(
            Wanted wanted, Place place, LocalDateTime now, List<Booking> open, Optional<BookingId> moving) {
        return holding(wanted, lookAround.of(place, wanted.request().slot(), now, wanted.person(), open, moving));
    }

    private Circumstances around(
            Bookings.Turn turn, Wanted wanted, Place place, LocalDateTime now, List<Booking> open) {
        var somebody = new LookAround.Somebody(wanted.person(), wanted.known());
        return holding(
                wanted, lookAround.of(turn, somebody, place, wanted.request().slot(), now, open, Optional.empty()));
    }

    private static Circumstances holding(Wanted wanted, Circumstances around) {
        return wanted.forVisitor() ? around.holding(Circumstances.Held.NOTHING) : around;
    }

    /** What the rules say against it, whether or not it is free. */
    public Optional<Refusal> objectionTo(Wanted wanted, Circumstances around, List<Booking> open) {
        var slot = wanted.request().slot();
        var tooMany = wanted.forVisitor()
                && open.stream().filter(other -> other.slot().overlaps(slot)).count() >= MOST_VISITORS;
        return BookingPolicy.firstObjection(policies, wanted.request(), around)
                .or(() -> tooMany
                        ? Optional.of(Refusal.of(Refusal.Reason.TOO_MANY_VISITORS, MOST_VISITORS))
                        : Optional.empty());
    }

    private static BookingDecision refusedAsUnknown(BookingRequest request) {
        return new BookingDecision.Refused(Refusal.of(Refusal.Reason.UNKNOWN_DESK, request.desk()));
    }

    /**
     * The booking that this request has made already, when it comes a second time. It is asked for before the rules: half an hour later
     * the same request would start in the past. The page asks for what is left of today, so that counts as the same too.
     */
    private static Optional<Booking> alreadyHeld(BookingRequest request, List<Booking> open, LocalDateTime now) {
        return open.stream()
                .filter(booking -> booking.desk().equals(request.desk()))
                .filter(booking -> booking.slot().equals(request.slot())
                        || booking.slot()
                                .leftAt(now)
                                .filter(request.slot()::equals)
                                .isPresent())
                .findFirst();
    }
}
