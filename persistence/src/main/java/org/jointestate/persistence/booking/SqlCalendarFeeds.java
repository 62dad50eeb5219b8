package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.booking.calendar.CalendarFeeds;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;

/** Addresses of calendars as rows; the address itself is nowhere. */
public class SqlCalendarFeeds implements CalendarFeeds {

    private final Sql sql;

    @Inject
    public SqlCalendarFeeds(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(PersonId person, String hash, Instant made) {
        sql.update("insert into calendar_feed (hash, person, made) values (?, ?, ?)", hash, person.toString(), made);
    }

    @Override
    public Optional<Instant> madeBy(PersonId person) {
        return sql.first(
                "select made from calendar_feed where person = ? and revoked is null order by made desc",
                row -> Sql.instant(row, "made"),
                person.toString());
    }

    @Override
    public int revoke(PersonId person, Instant at) {
        return sql.update(
                "update calendar_feed set revoked = ? where person = ? and revoked is null", at, person.toString());
    }

    @Override
    public Optional<PersonId> ownerOf(String hash) {
        return sql.first(
                "select p.id from calendar_feed f join person p on p.id = f.person"
                        + " where f.hash = ? and f.revoked is null and p.active = ?",
                row -> PersonId.of(row.getString("id")),
                hash,
                true);
    }
}
