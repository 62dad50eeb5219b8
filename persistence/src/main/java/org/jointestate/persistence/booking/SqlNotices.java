package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingReference;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.notice.Notice;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.notice.Notices;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Notices as rows: added once, read, and dismissed. */
public class SqlNotices implements Notices {

    private static final String NEXT_FACT = "\n";

    private final Sql sql;

    @Inject
    public SqlNotices(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(Notice notice) {
        var about = notice.about();
        sql.write(
                "insert into notice (id, person, kind, shown, booking, reference, revision, desk, desk_kind, desk_label, zone_name,"
                        + " floor_name, site_name, site_address, time_zone, starts, ends, facts, told, act)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                notice.id(),
                notice.person().toString(),
                notice.kind(),
                notice.kind().isShown(),
                orNull(about.map(it -> it.booking().toString())),
                orNull(about.map(it -> it.reference().toString())),
                orNull(about.map(Notice.About::revision)),
                orNull(about.map(it -> it.desk().value())),
                orNull(about.map(it -> it.deskKind().name())),
                orNull(about.map(Notice.About::deskLabel)),
                orNull(about.map(Notice.About::zoneName)),
                orNull(about.map(Notice.About::floorName)),
                orNull(about.map(Notice.About::siteName)),
                orNull(about.map(Notice.About::siteAddress)),
                orNull(about.map(it -> it.timeZone().getId())),
                orNull(about.map(it -> it.slot().from())),
                orNull(about.map(it -> it.slot().to())),
                String.join(NEXT_FACT, notice.facts()),
                notice.told(),
                orNull(notice.act().map(UUID::toString)));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return sql.first("select * from notice where id = ?", SqlNotices::notice, id);
    }

    @Override
    public List<Notice> ofAct(UUID act) {
        return sql.list(
                "select * from notice where act = ? order by case when starts is null then 0 else 1 end, starts, id",
                SqlNotices::notice,
                act.toString());
    }

    @Override
    public List<Notice> shownTo(PersonId person, int most) {
        return sql.list(
                "select * from notice where person = ? and shown = ? and dismissed is null"
                        + " order by told desc, id fetch first " + most + " rows only",
                SqlNotices::notice,
                person.toString(),
                true);
    }

    @Override
    public boolean dismiss(UUID id, PersonId person, Instant at) {
        return sql.update(
                        "update notice set dismissed = coalesce(dismissed, ?) where id = ? and person = ? and shown = ?",
                        at,
                        id,
                        person.toString(),
                        true)
                == 1;
    }

    @Override
    public int forgetToldBefore(Instant moment) {
        return sql.update("delete from notice where told < ?", moment);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var facts = row.getString("facts");
        return new Notice(
                UUID.fromString(row.getString("id")),
                PersonId.of(row.getString("person")),
                NoticeKind.valueOf(row.getString("kind")),
                about(row),
                facts.isEmpty() ? List.of() : List.of(facts.split(NEXT_FACT, -1)),
                Sql.instant(row, "told"),
                Optional.ofNullable(row.getString("act")).map(UUID::fromString));
    }

    private static Optional<Notice.About> about(ResultSet row) throws SQLException {
        var booking = row.getString("booking");
        if (booking == null) {
            return Optional.empty();
        }
        return Optional.of(new Notice.About(
                BookingId.of(booking),
                new BookingReference(row.getString("reference")),
                row.getInt("revision"),
                new DeskCode(row.getString("desk")),
                SpaceKind.valueOf(row.getString("desk_kind")),
                row.getString("desk_label"),
                row.getString("zone_name"),
                row.getString("floor_name"),
                row.getString("site_name"),
                row.getString("site_address"),
                ZoneId.of(row.getString("time_zone")),
                new Slot(row.getObject("starts", LocalDateTime.class), row.getObject("ends", LocalDateTime.class))));
    }
}
