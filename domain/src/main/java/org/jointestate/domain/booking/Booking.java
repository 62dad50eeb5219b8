package org.jointestate.domain.booking;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jspecify.annotations.Nullable;

/**
 * A promise of one desk, or of a place in another space, to one person, or to a visitor of theirs, for one slot. Somebody else may have made it for them; it may be one of a series. It begins reserved, and may be moved to another desk or slot until it is over.
 * When the person arrives it is checked in, and when they leave it is left. A reserved one may be cancelled by its person, released
 * by the estate, or become a no-show when nobody comes in time. After 90 days it keeps desk, slot and organisation, not its person or team.
 */
public class Booking {

    /** How long before the start somebody may check in. */
    static final int MINUTES_EARLY = 60;

    /** How long after the start the desk is kept for somebody who has not come. */
    static final int MINUTES_KEPT = 90;

    /** Nobody loses a desk for coming at nine, however early the site opens. */
    static final LocalTime KEPT_AT_LEAST_UNTIL = LocalTime.of(9, 30);

    private BookingId id;
    private BookingReference reference;
    private @Nullable PersonId person;
    private @Nullable PersonId bookedBy;
    private boolean visitor;
    private @Nullable SeriesId series;
    private OrganisationCode organisation;
    private @Nullable TeamCode team;
    private DeskCode desk;
    private SpaceKind kind;
    private ZoneCode zone;
    private SiteCode site;
    private LocalDateTime starts;
    private LocalDateTime ends;
    private BookingState state;
    private Instant reserved;
    private @Nullable Instant checkedIn;
    private @Nullable CheckInSource checkInSource;
    private @Nullable Instant ended;
    private int revision;
    private @Nullable Instant revised;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Booking() {}

    private Booking(
            BookingId id,
            PersonId person,
            OrganisationCode organisation,
            @Nullable TeamCode team,
            Desk desk,
            Slot slot,
            Instant reserved) {
        this.id = id;
        this.reference = BookingReference.of(id);
        this.person = person;
        this.organisation = organisation;
        this.team = team;
        this.desk = desk.code();
        this.kind = desk.kind();
        this.zone = desk.zone();
        this.site = desk.site();
        this.starts = slot.from();
        this.ends = slot.to();
        this.state = BookingState.RESERVED;
        this.reserved = reserved;
    }

    /** For somebody of no team; who books for a person names the team that person is of. */
    public static Booking reserve(
            BookingId id, PersonId person, OrganisationCode organisation, Desk desk, Slot slot, Instant at) {
        return new Booking(id, person, organisation, null, desk, slot, at);
    }

    public static Booking reserve(
            BookingId id,
            PersonId person,
            OrganisationCode organisation,
            Optional<TeamCode> team,
            Desk desk,
            Slot slot,
            Instant at) {
        return new Booking(id, person, organisation, team.orElse(null), desk, slot, at);
    }

    /** For a visitor, who is nobody here: the host answers for the booking as for their own. */
    public static Booking reserveForVisitor(
            BookingId id, PersonId host, OrganisationCode organisation, Desk desk, Slot slot, Instant at) {
        var booking = new Booking(id, host, organisation, null, desk, slot, at);
        booking.person = null;
        booking.bookedBy = host;
        booking.visitor = true;
        return booking;
    }

    /** All that is kept of a booking, for whoever reads it without the mapper. */
    public record Kept(
            BookingId id,
            BookingReference reference,
            @Nullable PersonId person,
            @Nullable PersonId bookedBy,
            boolean visitor,
            @Nullable SeriesId series,
            OrganisationCode organisation,
            @Nullable TeamCode team,
            DeskCode desk,
            SpaceKind kind,
            ZoneCode zone,
            SiteCode site,
            Slot slot,
            BookingState state,
            Instant reserved,
            @Nullable Instant checkedIn,
            @Nullable CheckInSource checkInSource,
            @Nullable Instant ended,
            int revision,
            @Nullable Instant revised,
            long version) {}

    /** As it was kept, for looking at: nothing watches what is changed in it. */
    public static Booking asKept(Kept kept) {
        var booking = new Booking();
        booking.id = kept.id;
        booking.reference = kept.reference;
        booking.person = kept.person;
        booking.bookedBy = kept.bookedBy;
        booking.visitor = kept.visitor;
        booking.series = kept.series;
        booking.organisation = kept.organisation;
        booking.team = kept.team;
        booking.desk = kept.desk;
        booking.kind = kept.kind;
        booking.zone = kept.zone;
        booking.site = kept.site;
        booking.starts = kept.slot.from();
        booking.ends = kept.slot.to();
        booking.state = kept.state;
        booking.reserved = kept.reserved;
        booking.checkedIn = kept.checkedIn;
        booking.checkInSource = kept.checkInSource;
        booking.ended = kept.ended;
        booking.revision = kept.revision;
        booking.revised = kept.revised;
        booking.version = kept.version;
        return booking;
    }

    /** Says that somebody else made it for its person. */
    public void wasMadeBy(PersonId somebody) {
        if (!somebody.equals(person)) {
            this.bookedBy = somebody;
        }
    }

    public void joins(SeriesId itsSeries) {
        this.series = itsSeries;
    }

    /** Another desk or another slot for the same booking; its reference stays. */
    public void moveTo(Desk newDesk, Slot newSlot, Instant at) {
        require(state.holdsDesk());
        this.desk = newDesk.code();
        this.kind = newDesk.kind();
        this.zone = newDesk.zone();
        this.site = newDesk.site();
        this.starts = newSlot.from();
        this.ends = newSlot.to();
        revise(at);
    }

    /** Why it cannot be moved or cancelled at this wall-clock time, if so. */
    public Optional<Refusal> objectionToGivingUp(LocalDateTime now) {
        if (state == BookingState.CHECKED_IN) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_CHECKED_IN));
        }
        return over(now) ? Optional.of(Refusal.of(Refusal.Reason.ALREADY_OVER)) : Optional.empty();
    }

    public Optional<Refusal> objectionToCheckIn(LocalDateTime now) {
        if (state == BookingState.CHECKED_IN) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_CHECKED_IN));
        }
        if (over(now)) {
            return Optional.of(Refusal.of(Refusal.Reason.ALREADY_OVER));
        }
        if (now.isBefore(checkInFrom())) {
            return Optional.of(Refusal.of(Refusal.Reason.TOO_EARLY_TO_CHECK_IN, checkInFrom()));
        }
        return Optional.empty();
    }

    public Optional<Refusal> objectionToLeaving() {
        return state == BookingState.CHECKED_IN
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        state == BookingState.RESERVED ? Refusal.Reason.NOT_CHECKED_IN : Refusal.Reason.ALREADY_OVER));
    }

    public void checkIn(Instant at, CheckInSource source) {
        require(state == BookingState.RESERVED);
        this.state = BookingState.CHECKED_IN;
        this.checkedIn = at;
        this.checkInSource = source;
    }

    public void leave(Instant at) {
        require(state == BookingState.CHECKED_IN);
        end(BookingState.LEFT, at);
    }

    /** Who leaves before it begins was there in no minute of it: the booking is given up and nobody has attended. */
    public void leave(Instant at, LocalDateTime now) {
        if (!now.isBefore(starts)) {
            leave(at);
            return;
        }
        require(state == BookingState.CHECKED_IN);
        this.checkedIn = null;
        this.checkInSource = null;
        end(BookingState.CANCELLED, at);
    }

    public void cancel(Instant at) {
        require(state == BookingState.RESERVED);
        end(BookingState.CANCELLED, at);
    }

    /** The estate takes the desk back. */
    public void release(Instant at) {
        require(state.holdsDesk());
        end(BookingState.RELEASED, at);
    }

    /** Nobody came. */
    public void becomeNoShow(Instant at) {
        require(state == BookingState.RESERVED);
        end(BookingState.NO_SHOW, at);
    }

    private void end(BookingState newState, Instant at) {
        this.state = newState;
        this.ended = at;
        revise(at);
    }

    private void revise(Instant at) {
        this.revision++;
        this.revised = at;
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new IllegalStateException("The booking (%s) is %s, which does not allow this.".formatted(id, state));
        }
    }

    private boolean over(LocalDateTime now) {
        return !state.holdsDesk() || !now.isBefore(ends);
    }

    public LocalDateTime checkInFrom() {
        return starts.minusMinutes(MINUTES_EARLY);
    }

    /** Whether nobody came in time, or at all, when the wall clock shows this. */
    public boolean isMissedAt(LocalDateTime now) {
        return state == BookingState.RESERVED && (!now.isBefore(checkInBy()) || !now.isBefore(ends));
    }

    /** Bookings that started then or before are not kept any longer when the wall clock shows this; those that are over are not either. */
    public static LocalDateTime notKeptWhenStartedBy(LocalDateTime now) {
        var kept = now.minusMinutes(MINUTES_KEPT);
        var today = now.toLocalDate().atStartOfDay();
        return now.toLocalTime().isBefore(KEPT_AT_LEAST_UNTIL) && !kept.isBefore(today) ? today.minusMinutes(1) : kept;
    }

    /** After this, a desk nobody has checked in to may be given to others. */
    public LocalDateTime checkInBy() {
        var kept = starts.plusMinutes(MINUTES_KEPT);
        var atLeast = starts.toLocalDate().atTime(KEPT_AT_LEAST_UNTIL);
        return kept.isBefore(atLeast) ? atLeast : kept;
    }

    public BookingId id() {
        return id;
    }

    public BookingReference reference() {
        return reference;
    }

    /** Nobody any more when its 90 days are over. */
    public Optional<PersonId> person() {
        return Optional.ofNullable(person);
    }

    /** Whether this person answers for it: their own, or that of their visitor. */
    public boolean isOf(PersonId somebody) {
        return somebody.equals(visitor ? bookedBy : person);
    }

    /** Who made it, when that was not its person. For a visitor it is the host. */
    public Optional<PersonId> bookedBy() {
        return Optional.ofNullable(bookedBy);
    }

    public boolean wasMadeByOrIsOf(PersonId somebody) {
        return somebody.equals(bookedBy) || isOf(somebody);
    }

    public boolean isForVisitor() {
        return visitor;
    }

    public Optional<SeriesId> series() {
        return Optional.ofNullable(series);
    }

    public OrganisationCode organisation() {
        return organisation;
    }

    /** The person's team when the place was reserved: whoever changes teams later was of this one that day. */
    public Optional<TeamCode> team() {
        return Optional.ofNullable(team);
    }

    /** The desk, room or car park. */
    public DeskCode desk() {
        return desk;
    }

    public SpaceKind kind() {
        return kind;
    }

    /** Where the desk stood, for counting presence by zone. */
    public ZoneCode zone() {
        return zone;
    }

    public SiteCode site() {
        return site;
    }

    public Slot slot() {
        return new Slot(starts, ends);
    }

    public BookingState state() {
        return state;
    }

    public Instant reserved() {
        return reserved;
    }

    public Optional<Instant> checkedIn() {
        return Optional.ofNullable(checkedIn);
    }

    public Optional<CheckInSource> checkInSource() {
        return Optional.ofNullable(checkInSource);
    }

    /** When it was left, cancelled, released or found a no-show. */
    public Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** How often its desk, its time or its promise has changed since it was reserved: a calendar needs to know which news is newer. */
    public int revision() {
        return revision;
    }

    /** When it was reserved, or last changed in this way. */
    public Instant revised() {
        return revised == null ? reserved : revised;
    }

    public long version() {
        return version;
    }
}
