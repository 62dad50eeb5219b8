package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Bookings;
import org.jointestate.domain.booking.CheckInSource;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.estate.JpaSites;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Bookings in the database. */
public class JpaBookings implements Bookings {

    private static final int PEOPLE_A_QUERY = 500;

    private static final String TURN = "update person set booking_turns = booking_turns + 1 where id = ?";

    private static final String OPEN =
            "select * from booking where person = ? and ends > ? and state in (?, ?) order by starts, id";

    /** As the mapper begins to count. */
    private static final long FIRST_VERSION = 1;

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public JpaBookings(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    /**
     * Not by the mapper, which would write it at the end of the transaction by itself and not with what else belongs to it. From then on the
     * row is what counts: who wants to change the booking finds it.
     */
    @Override
    public void add(Booking booking) {
        sql.write(
                "insert into booking (id, reference, person, booked_by, visitor, series, organisation, team, desk, kind, zone, site,"
                        + " starts, ends, state, reserved, checked_in, check_in_source, ended, revision, revised, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                booking.id().toString(),
                booking.reference().value(),
                text(booking.person()),
                text(booking.bookedBy()),
                booking.isForVisitor(),
                text(booking.series()),
                booking.organisation().value(),
                booking.team().map(TeamCode::value).orElse(null),
                booking.desk().value(),
                booking.kind(),
                booking.zone().value(),
                booking.site().value(),
                booking.slot().from(),
                booking.slot().to(),
                booking.state(),
                booking.reserved(),
                booking.checkedIn().orElse(null),
                booking.checkInSource().orElse(null),
                booking.ended().orElse(null),
                booking.revision(),
                booking.revision() == 0 ? null : booking.revised(),
                FIRST_VERSION);
    }

    private static @Nullable String text(Optional<?> id) {
        return id.map(Object::toString).orElse(null);
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(em.find(Booking.class, id));
    }

    @Override
    public Optional<Booking> find(BookingReference reference) {
        return em
                .createQuery("select b from Booking b where b.reference = :reference", Booking.class)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<Booking> find(Collection<BookingId> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select b from Booking b where b.id in :ids order by b.starts, b.id", Booking.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    @Override
    public List<Booking> madeForOthersBy(PersonId person, LocalDateTime endingAfter, int most) {
        return em.createQuery(
                        "select b from Booking b where b.bookedBy = :person and b.ends > :moment order by b.starts, b.id",
                        Booking.class)
                .setParameter("person", person)
                .setParameter("moment", endingAfter)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Booking> ofPerson(PersonId person, LocalDateTime endingAfter, int most) {
        return em.createQuery(
                        "select b from Booking b where b.person = :person and b.ends > :moment order by b.starts, b.id",
                        Booking.class)
                .setParameter("person", person)
                .setParameter("moment", endingAfter)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<Booking> openOf(PersonId person, LocalDateTime endingAfter) {
        return em.createQuery(
                        "select b from Booking b where b.person = :person and b.ends > :moment and b.state in :holding"
                                + " order by b.starts, b.id",
                        Booking.class)
                .setParameter("person", person)
                .setParameter("moment", endingAfter)
                .setParameter("holding", EnumSet.of(BookingState.RESERVED, BookingState.CHECKED_IN))
                .getResultList();
    }

    @Override
    public List<Booking> openOf(Collection<PersonId> people, LocalDateTime endingAfter) {
        var all = List.copyOf(people);
        var open = new ArrayList<Booking>();
        for (int from = 0; from < all.size(); from += PEOPLE_A_QUERY) {
            var some = all.subList(from, Math.min(from + PEOPLE_A_QUERY, all.size()));
            // Two questions, because each has an index of its own and one with "or" would use neither.
            open.addAll(openOf(false, "b.person", some, endingAfter));
            open.addAll(openOf(true, "b.bookedBy", some, endingAfter));
        }
        open.sort(Comparator.comparing((Booking booking) -> booking.slot().from())
                .thenComparing(booking -> booking.id().toString()));
        return open;
    }

    private List<Booking> openOf(boolean visitor, String whose, List<PersonId> people, LocalDateTime endingAfter) {
        return em.createQuery(
                        "select b from Booking b where b.visitor = :visitor and " + whose
                                + " in :people and b.ends > :moment and b.state in :holding",
                        Booking.class)
                .setParameter("visitor", visitor)
                .setParameter("people", people)
                .setParameter("moment", endingAfter)
                .setParameter("holding", EnumSet.of(BookingState.RESERVED, BookingState.CHECKED_IN))
                .getResultList();
    }

    @Override
    public void waitForTurn(PersonId person) {
        sql.update(TURN, person.toString());
    }

    /** Of adapters that are not of this database nothing can be asked together. */
    @Override
    public Turn inTurn(PersonId person, LocalDateTime endingAfter, LocalDate day, Sites sites, BookingRules rules) {
        if (!(sites instanceof JpaSites layouts && rules instanceof SqlBookingRules)) {
            return Bookings.super.inTurn(person, endingAfter, day, sites, rules);
        }
        var id = person.toString();
        var revision = new ArrayList<String>();
        var open = new ArrayList<Booking>();
        var asked = new SqlBookingRules.Asked(day, day);
        sql.writeThenAsk(
                TURN,
                List.of(id),
                List.of(
                        new Sql.Question(JpaSites.REVISION, row -> revision.add(row.getString(1)), List.of()),
                        new Sql.Question(
                                OPEN,
                                row -> open.add(kept(row)),
                                List.of(id, endingAfter, BookingState.RESERVED, BookingState.CHECKED_IN)),
                        asked.question()));
        return new Turn(layouts.layoutOf(revision.get(0)), open, asked.book());
    }

    private static Booking kept(ResultSet row) throws SQLException {
        return Booking.asKept(new Booking.Kept(
                BookingId.of(row.getString("id")),
                new BookingReference(row.getString("reference")),
                orNull(row.getString("person"), PersonId::of),
                orNull(row.getString("booked_by"), PersonId::of),
                row.getBoolean("visitor"),
                orNull(row.getString("series"), SeriesId::of),
                new OrganisationCode(row.getString("organisation")),
                orNull(row.getString("team"), TeamCode::new),
                new DeskCode(row.getString("desk")),
                SpaceKind.valueOf(row.getString("kind")),
                new ZoneCode(row.getString("zone")),
                new SiteCode(row.getString("site")),
                new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                BookingState.valueOf(row.getString("state")),
                Sql.instant(row, "reserved"),
                Sql.instantOrNull(row, "checked_in"),
                orNull(row.getString("check_in_source"), CheckInSource::valueOf),
                Sql.instantOrNull(row, "ended"),
                row.getInt("revision"),
                Sql.instantOrNull(row, "revised"),
                row.getLong("version")));
    }

    private static <T> @Nullable T orNull(@Nullable String text, Function<String, T> read) {
        return text == null ? null : read.apply(text);
    }

    @Override
    public List<Booking> missedAt(SiteCode site, LocalDateTime now, int most) {
        if (most <= 0) {
            // The mapper would take it for no limit.
            return List.of();
        }
        return em.createQuery(
                        "select b from Booking b where b.site = :site and b.starts < :now and b.state = :reserved"
                                + " and (b.starts <= :notKept or b.ends <= :now) order by b.starts, b.id",
                        Booking.class)
                .setParameter("site", site)
                .setParameter("now", now)
                .setParameter("notKept", Booking.notKeptWhenStartedBy(now))
                .setParameter("reserved", BookingState.RESERVED)
                .setMaxResults(most)
                .getResultList();
    }

    /** The version goes up, so that somebody who has read the booking before cannot write over it. */
    @Override
    public boolean becomeNoShow(BookingId booking, Instant at) {
        return sql.update(
                        "update booking set state = ?, ended = ?, revision = revision + 1, revised = ?, version = version + 1"
                                + " where id = ? and state = ?",
                        BookingState.NO_SHOW,
                        at,
                        at,
                        booking.toString(),
                        BookingState.RESERVED)
                == 1;
    }
}
