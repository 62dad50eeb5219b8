package org.jointestate.persistence.booking.waiting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.DayPart;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.waiting.OfferState;
import org.jointestate.domain.booking.waiting.PlaceOffer;
import org.jointestate.domain.booking.waiting.WaitingEntry;
import org.jointestate.domain.booking.waiting.WaitingId;
import org.jointestate.domain.booking.waiting.WaitingLists;
import org.jointestate.domain.booking.waiting.WaitingState;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.ZoneCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/**
 * Entries and offers as rows that are moved on by statements which name the state they must be in: of two that meet, the second waits for
 * the row and then touches none.
 */
public class SqlWaitingLists implements WaitingLists {

    private static final String DUPLICATE = "23505";
    private static final String LIVE = "state in ('WAITING', 'OFFERED')";
    private static final String ENTRY =
            "select id, person, site, day_of, part, zone, joined, state from waiting_entry ";
    private static final String OFFER =
            "select id, entry, person, desk, starts, ends, made, held_until, state from waiting_offer ";

    private final Sql sql;

    @Inject
    public SqlWaitingLists(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void keepSeed(SiteCode site, LocalDate day, String seed) {
        if (seed(site, day).isEmpty()) {
            insertUnlessThere(
                    "insert into waiting_day (site, day_of, seed, looks) values (?, ?, ?, 0)", site.value(), day, seed);
        }
    }

    /** What somebody else has written in the same instant stands; the savepoint keeps the transaction. */
    private boolean insertUnlessThere(String insert, @Nullable Object... arguments) {
        sql.update("savepoint before_waiting");
        try {
            sql.update(insert, arguments);
            return true;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                sql.update("rollback to savepoint before_waiting");
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<String> seed(SiteCode site, LocalDate day) {
        return sql.first(
                "select seed from waiting_day where site = ? and day_of = ?",
                row -> row.getString("seed"),
                site.value(),
                day);
    }

    @Override
    public void hold(SiteCode site, LocalDate day) {
        sql.update("update waiting_day set looks = looks + 1 where site = ? and day_of = ?", site.value(), day);
    }

    @Override
    public Optional<WaitingId> join(WaitingEntry entry) {
        var person = entry.person().toString();
        var part = entry.part().name();
        var again = sql.update(
                "update waiting_entry set site = ?, zone = ?, joined = ?, state = 'WAITING'"
                        + " where person = ? and day_of = ? and part = ? and not " + LIVE,
                entry.site().value(),
                entry.zone().map(ZoneCode::value).orElse(null),
                entry.joined(),
                person,
                entry.day(),
                part);
        if (again == 1) {
            return sql.first(
                    "select id from waiting_entry where person = ? and day_of = ? and part = ?",
                    row -> WaitingId.of(row.getString("id")),
                    person,
                    entry.day(),
                    part);
        }
        return sql.first(
                                        "select 1 from waiting_entry where person = ? and day_of = ? and part = ?",
                                        row -> true,
                                        person,
                                        entry.day(),
                                        part)
                                .isEmpty()
                        && insert(entry)
                ? Optional.of(entry.id())
                : Optional.empty();
    }

    private boolean insert(WaitingEntry entry) {
        return insertUnlessThere(
                "insert into waiting_entry (id, person, site, day_of, part, zone, joined, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id().toString(),
                entry.person().toString(),
                entry.site().value(),
                entry.day(),
                entry.part(),
                entry.zone().map(ZoneCode::value).orElse(null),
                entry.joined(),
                entry.state());
    }

    @Override
    public Optional<WaitingEntry> find(WaitingId id) {
        return sql.first(ENTRY + "where id = ?", SqlWaitingLists::entry, id.toString());
    }

    @Override
    public List<WaitingEntry> liveOf(PersonId person, LocalDate from) {
        return sql.list(
                ENTRY + "where person = ? and day_of >= ? and " + LIVE + " order by day_of, part, id",
                SqlWaitingLists::entry,
                person.toString(),
                from);
    }

    @Override
    public List<WaitingEntry> liveOn(SiteCode site, LocalDate day) {
        return sql.list(
                ENTRY + "where site = ? and day_of = ? and " + LIVE + " order by joined, id",
                SqlWaitingLists::entry,
                site.value(),
                day);
    }

    @Override
    public Map<PersonId, Integer> gotSince(SiteCode site, LocalDate day, Instant since) {
        var got = new HashMap<PersonId, Integer>();
        sql.list(
                "select o.person as person, count(*) as got from waiting_offer o where o.state = 'ACCEPTED'"
                        + " and o.settled >= ? and o.person in (select e.person from waiting_entry e"
                        + " where e.site = ? and e.day_of = ? and e." + LIVE + ") group by o.person",
                row -> got.put(PersonId.of(row.getString("person")), row.getInt("got")),
                since,
                site.value(),
                day);
        return got;
    }

    @Override
    public List<ListedDay> days() {
        return sql.list(
                "select distinct site, day_of from waiting_entry where " + LIVE + " order by day_of, site",
                row -> new ListedDay(new SiteCode(row.getString("site")), Sql.date(row, "day_of")));
    }

    @Override
    public boolean end(WaitingId entry, WaitingState how) {
        return sql.update(
                        "update waiting_entry set state = ? where id = ? and state = 'WAITING'", how, entry.toString())
                == 1;
    }

    @Override
    public boolean offer(PlaceOffer offer) {
        var entry = offer.entry().toString();
        if (sql.update("update waiting_entry set state = 'OFFERED' where id = ? and state = 'WAITING'", entry) == 0) {
            return false;
        }
        sql.update(
                "insert into waiting_offer (id, entry, live_entry, person, desk, starts, ends, made, held_until, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                offer.id().toString(),
                entry,
                entry,
                offer.person().toString(),
                offer.desk().value(),
                offer.slot().from(),
                offer.slot().to(),
                offer.made(),
                offer.until(),
                offer.state());
        return true;
    }

    @Override
    public Optional<PlaceOffer> offer(BookingId id) {
        return sql.first(OFFER + "where id = ?", SqlWaitingLists::offer, id.toString());
    }

    @Override
    public Optional<PlaceOffer> newestOffer(WaitingId entry) {
        return sql.first(
                OFFER
                        + "where entry = ? order by case when live_entry is null then 1 else 0 end, made desc, settled desc"
                        + " fetch first 1 row only",
                SqlWaitingLists::offer,
                entry.toString());
    }

    @Override
    public List<BookingId> openOffers() {
        return sql.list(
                "select id from waiting_offer where live_entry is not null order by held_until, id",
                row -> BookingId.of(row.getString("id")));
    }

    @Override
    public boolean settle(PlaceOffer offer, OfferState how, WaitingState entryGoesTo, Instant at) {
        var settled = sql.update(
                "update waiting_offer set state = ?, settled = ?, live_entry = null where id = ? and state = 'OPEN'",
                how,
                at,
                offer.id().toString());
        if (settled == 0) {
            return false;
        }
        sql.update(
                "update waiting_entry set state = ? where id = ? and state = 'OFFERED'",
                entryGoesTo,
                offer.entry().toString());
        return true;
    }

    @Override
    public List<Length> lengths(SiteCode site, LocalDate from, LocalDate to) {
        return sql.list(
                "select day_of, part, zone, sum(case when state = 'WAITING' then 1 else 0 end) as waiting,"
                        + " sum(case when state = 'OFFERED' then 1 else 0 end) as offered from waiting_entry"
                        + " where site = ? and day_of between ? and ? and " + LIVE
                        + " group by day_of, part, zone order by day_of, part, coalesce(zone, '')",
                row -> new Length(
                        Sql.date(row, "day_of"),
                        DayPart.valueOf(row.getString("part")),
                        Optional.ofNullable(row.getString("zone")).map(ZoneCode::new),
                        row.getInt("waiting"),
                        row.getInt("offered")),
                site.value(),
                from,
                to);
    }

    @Override
    public int forgetBefore(LocalDate day) {
        sql.update("delete from waiting_offer where entry in (select id from waiting_entry where day_of < ?)", day);
        sql.update("delete from waiting_day where day_of < ?", day);
        return sql.update("delete from waiting_entry where day_of < ?", day);
    }

    private static WaitingEntry entry(ResultSet row) throws SQLException {
        return new WaitingEntry(
                WaitingId.of(row.getString("id")),
                PersonId.of(row.getString("person")),
                new SiteCode(row.getString("site")),
                Sql.date(row, "day_of"),
                DayPart.valueOf(row.getString("part")),
                Optional.ofNullable(row.getString("zone")).map(ZoneCode::new),
                Sql.instant(row, "joined"),
                WaitingState.valueOf(row.getString("state")));
    }

    private static PlaceOffer offer(ResultSet row) throws SQLException {
        return new PlaceOffer(
                BookingId.of(row.getString("id")),
                WaitingId.of(row.getString("entry")),
                PersonId.of(row.getString("person")),
                new DeskCode(row.getString("desk")),
                new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                Sql.instant(row, "made"),
                Sql.instant(row, "held_until"),
                OfferState.valueOf(row.getString("state")));
    }
}
