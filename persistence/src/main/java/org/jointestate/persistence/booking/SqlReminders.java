package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.notice.NoticeKind;
import org.jointestate.domain.booking.notice.Reminders;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.persistence.shared.Sql;

/** Bookings and the notices about them, joined: that somebody was reminded is known by the notice itself. */
public class SqlReminders implements Reminders {

    private final EntityManager em;
    private final Sql sql;

    @Inject
    public SqlReminders(EntityManager em) {
        this.em = em;
        this.sql = new Sql(em);
    }

    @Override
    public List<Booking> due(SiteCode site, LocalDate day, ReminderWish wish, Instant knownBefore) {
        return sql
                .list(
                        "select b.id from booking b join person p on p.id = b.person"
                                + " where b.site = ? and b.state = ? and b.starts >= ? and b.starts < ?"
                                + " and coalesce(b.revised, b.reserved) < ?"
                                + " and p.active = ? and p.email is not null and p.reminder = ?"
                                + " and not exists (select 1 from notice n where n.booking = b.id and n.kind = ?"
                                + " and n.starts = b.starts)"
                                + " order by b.starts, b.id",
                        row -> BookingId.of(row.getString("id")),
                        site.value(),
                        BookingState.RESERVED,
                        day.atStartOfDay(),
                        day.plusDays(1).atStartOfDay(),
                        knownBefore,
                        true,
                        wish,
                        NoticeKind.REMINDER)
                .stream()
                .map(id -> Optional.ofNullable(em.find(Booking.class, id)))
                .flatMap(Optional::stream)
                .toList();
    }
}
