package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Draw;
import org.jointestate.domain.booking.FreePlaces;
import org.jointestate.domain.booking.GivesPlacesUp;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;
import org.jspecify.annotations.Nullable;

/**
 * Claims as rows under two keys, taken by one statement. Which key objected is read from the message, because after a violation the
 * transaction answers no further question.
 */
public class SqlClaims implements Claims {

    private static final String DUPLICATE = "23505";
    private static final int ONLY_PLACE = 1;
    private static final String ROWS = "insert into claim (space, place, cell, person, booking) values ";

    private static final String HOLDING = "select desk, person, starts, ends from booking"
            + " where site = ? and kind = 'DESK' and state in ('RESERVED', 'CHECKED_IN')"
            + " and starts >= ? and starts < ? and ends > ?"
            + " union all select o.desk, o.person, o.starts, o.ends from waiting_offer o join desk d on d.code = o.desk"
            + " where o.live_entry is not null and d.site = ? and d.kind = 'DESK' and o.starts < ? and o.ends > ?";

    private final Sql sql;

    @Inject
    public SqlClaims(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Claim take(Booking booking, Optional<Draw> draw, Runnable beside) {
        var taken = takeHalfHours(booking, beside);
        return taken instanceof Claim.Refused || draw.isEmpty() ? taken : draw(booking.id(), draw.get());
    }

    private Claim takeHalfHours(Booking booking, Runnable beside) {
        if (booking.kind().onePerPerson()) {
            return takeDesk(booking, beside);
        }
        var taken = takeAnyPlace(booking);
        if (taken instanceof Claim.Taken) {
            beside.run();
        }
        return taken;
    }

    /**
     * Always after the half hours, and always first the row of the bank, then that of the count: whoever waits for one holds none that
     * the other wants. The row of the bank says no when the bank has changed since it was read; while it is held, nobody else makes the
     * row of the count.
     */
    private Claim draw(BookingId booking, Draw draw) {
        var bank = draw.bank().value();
        var organisation = draw.organisation().value();
        var start = draw.periodStart();
        if (sql.update("update bank set draws = draws + 1 where code = ? and version = ?", bank, draw.version()) == 0) {
            return new Claim.Refused(Refusal.of(Refusal.Reason.BANK_CHANGED, draw.bankName()));
        }
        sql.update(
                "insert into bank_count (bank, organisation, period_start, halves)"
                        + " select s.bank, s.organisation, cast(? as date), 0 from bank_share s"
                        + " where s.bank = ? and s.organisation = ? and not exists (select 1 from bank_count c"
                        + " where c.bank = s.bank and c.organisation = s.organisation and c.period_start = ?)",
                start,
                bank,
                organisation,
                start);
        var halves = draw.amount().halves();
        var most = draw.quota().map(quota -> quota.halves()).orElse(Integer.MAX_VALUE);
        var counted = sql.update(
                "update bank_count set halves = halves + ? where bank = ? and organisation = ? and period_start = ?"
                        + " and halves <= ?",
                halves,
                bank,
                organisation,
                start,
                most - halves);
        if (counted == 0) {
            return new Claim.Refused(draw.usedUp());
        }
        sql.update(
                "insert into bank_draw (booking, bank, organisation, draw_day, period_start, halves) values (?, ?, ?, ?, ?, ?)",
                booking.toString(),
                bank,
                organisation,
                draw.day(),
                start,
                halves);
        return new Claim.Taken();
    }

    /** In the same order as a draw. Whoever deletes the draw gives it back, so nobody can twice. */
    @Override
    public void giveBackDraw(BookingId booking) {
        var drawn = sql.first(
                "select bank, organisation, period_start, halves from bank_draw where booking = ?",
                row -> new @Nullable Object[] {
                    row.getInt("halves"),
                    row.getString("bank"),
                    row.getString("organisation"),
                    Sql.date(row, "period_start")
                },
                booking.toString());
        if (drawn.isEmpty()) {
            return;
        }
        sql.update("update bank set draws = draws + 1 where code = ?", drawn.get()[1]);
        if (sql.update("delete from bank_draw where booking = ?", booking.toString()) == 1) {
            sql.update(
                    "update bank_count set halves = halves - ? where bank = ? and organisation = ? and period_start = ?",
                    drawn.get());
        }
    }

    /**
     * Tries free places until one is won or none is left. Each try that fails is one that somebody else has won meanwhile, so there are
     * at most as many as there are places and half hours; what a failed try has written is undone by a savepoint, since the transaction
     * would be lost otherwise.
     */
    private Claim takeAnyPlace(Booking booking) {
        var cells = booking.slot().cells();
        var places = sql.first(
                        "select places from desk where code = ?",
                        row -> row.getInt("places"),
                        booking.desk().value())
                .orElse(ONLY_PLACE);
        for (int attempt = 0; attempt <= places * cells.size(); attempt++) {
            var chosen = FreePlaces.choose(
                    places, cells, takenIn(booking), booking.id().hashCode() + attempt);
            if (chosen.isEmpty()) {
                break;
            }
            sql.update("savepoint before_place");
            try {
                insert(booking, chosen.get());
                return new Claim.Taken();
            } catch (SqlFailure failure) {
                if (!isDuplicate(failure)) {
                    throw failure;
                }
                sql.update("rollback to savepoint before_place");
            }
        }
        return new Claim.Refused(Refusal.of(Refusal.Reason.SPACE_FULL, booking.desk()));
    }

    private Map<LocalDateTime, Set<Integer>> takenIn(Booking booking) {
        var taken = new HashMap<LocalDateTime, Set<Integer>>();
        sql.list(
                "select place, cell from claim where space = ? and cell >= ? and cell < ?",
                row -> taken.computeIfAbsent(Sql.wallClock(row, "cell"), cell -> new HashSet<>())
                        .add(row.getInt("place")),
                booking.desk().value(),
                booking.slot().from(),
                booking.slot().to());
        return taken;
    }

    /** Without a person, who may hold a desk besides; in key order, as for desks. */
    private void insert(Booking booking, Map<LocalDateTime, Integer> places) {
        var arguments = new ArrayList<@Nullable Object>();
        places.entrySet().stream()
                .sorted(Map.Entry.<LocalDateTime, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(held -> {
                    arguments.add(booking.desk().value());
                    arguments.add(held.getValue());
                    arguments.add(held.getKey());
                    arguments.add(null);
                    arguments.add(booking.id().toString());
                });
        sql.update(ROWS + rows(places.size()), arguments.toArray());
    }

    private static String rows(int count) {
        return String.join(", ", Collections.nCopies(count, "(?, ?, ?, ?, ?)"));
    }

    private Claim takeDesk(Booking booking, Runnable beside) {
        var cells = booking.slot().cells();
        var arguments = new ArrayList<@Nullable Object>();
        // In key order, so that two bookings that want some of the same rows wait for each other and do not deadlock.
        for (var cell : cells) {
            arguments.add(booking.desk().value());
            arguments.add(ONLY_PLACE);
            arguments.add(cell);
            arguments.add(booking.person().map(PersonId::toString).orElse(null));
            arguments.add(booking.id().toString());
        }
        try {
            sql.updateWith(beside, ROWS + rows(cells.size()), arguments.toArray());
            return new Claim.Taken();
        } catch (SqlFailure failure) {
            return new Claim.Refused(Refusal.of(reason(failure), booking.desk()));
        }
    }

    private static boolean isDuplicate(SqlFailure failure) {
        return failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState());
    }

    /** Which key of the claims has said no; a failure that is none of theirs is thrown on, since other rows go to the database with them. */
    private static Refusal.Reason reason(SqlFailure failure) {
        var said = String.valueOf(failure.getCause()).toLowerCase(Locale.ROOT);
        if (!isDuplicate(failure) || !said.contains("claim")) {
            throw failure;
        }
        return said.contains("claim_person") ? Refusal.Reason.PERSON_ALREADY_BOOKED : Refusal.Reason.DESK_TAKEN;
    }

    @Override
    @GivesPlacesUp
    public Claim retake(Booking booking, Optional<Draw> draw) {
        sql.update("delete from claim where booking = ?", booking.id().toString());
        var taken = takeHalfHours(booking, () -> {});
        if (taken instanceof Claim.Refused) {
            return taken;
        }
        giveBackDraw(booking.id());
        return draw.map(wanted -> draw(booking.id(), wanted)).orElse(taken);
    }

    @Override
    @GivesPlacesUp
    public void giveUp(BookingId booking, LocalDateTime from) {
        sql.update("delete from claim where booking = ? and cell >= ?", booking.toString(), Slot.cellOf(from));
        if (sql.first("select 1 from claim where booking = ?", row -> true, booking.toString())
                .isEmpty()) {
            giveBackDraw(booking);
        }
    }

    @Override
    public int forgetBefore(LocalDateTime moment) {
        return sql.update("delete from claim where cell < ?", moment);
    }

    @Override
    @GivesPlacesUp
    public void giveUp(BookingId booking) {
        sql.update("delete from claim where booking = ?", booking.toString());
        giveBackDraw(booking);
    }

    @Override
    public List<Taken> takenAt(SiteCode site, Slot slot, PersonId me) {
        return sql.list(
                "select c.space as space, c.cell as cell, count(*) as places,"
                        + " max(case when b.person = ? then 1 else 0 end) as yours"
                        + " from claim c join desk d on d.code = c.space join booking b on b.id = c.booking"
                        + " where d.site = ? and d.kind <> 'DESK' and c.cell >= ? and c.cell < ?"
                        + " group by c.space, c.cell order by c.space, c.cell",
                row -> new Taken(
                        new DeskCode(row.getString("space")),
                        Sql.wallClock(row, "cell"),
                        row.getInt("places"),
                        row.getInt("yours") == 1),
                me.toString(),
                site.value(),
                Slot.cellOf(slot.from()),
                slot.to());
    }

    /**
     * Asked of the bookings and offers that hold a desk, which are one row each where their claims are one for each half hour: a floor of
     * 200 desks that is full for a week has 20,000. The claims are written and given up in the same transactions, and remain what refuses.
     */
    @Override
    public List<Held> heldAt(SiteCode site, Collection<Slot> slots, PersonId me) {
        if (slots.isEmpty()) {
            return List.of();
        }
        var first = first(slots);
        var last = last(slots);
        var alike = sql.list(
                "select h.starts, h.ends, string_agg(h.desk, ',') as desks,"
                        + " string_agg(case when h.person = ? then h.desk end, ',') as yours from (" + HOLDING
                        + ") h group by h.starts, h.ends order by h.starts, h.ends",
                row -> new HeldAlike(
                        new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                        codes(row.getString("desks")),
                        new HashSet<>(List.of(codes(row.getString("yours"))))),
                arguments(site, first, last, me.toString()));
        var held = new ArrayList<Held>();
        for (var slot : slots) {
            var yours = new LinkedHashMap<String, Boolean>();
            for (var one : alike) {
                if (one.slot().overlaps(slot)) {
                    for (var desk : one.desks()) {
                        yours.merge(desk, one.yours().contains(desk), Boolean::logicalOr);
                    }
                }
            }
            var day = slot.day();
            yours.forEach((desk, mine) -> held.add(new Held(day, new DeskCode(desk), mine)));
        }
        return held;
    }

    /** The holders come with their desks, since whoever is shown this is told of none but themselves, and that is not known yet. */
    @Override
    public List<Holding> holdingsAt(SiteCode site, Collection<Slot> slots) {
        if (slots.isEmpty()) {
            return List.of();
        }
        var holdings = new ArrayList<Holding>();
        sql.list(
                "select h.starts, h.ends, string_agg(h.desk || ' ' || coalesce(h.person, ''), ',') as holdings from ("
                        + HOLDING + ") h group by h.starts, h.ends order by h.starts, h.ends",
                row -> addTo(
                        holdings,
                        slots,
                        new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                        codes(row.getString("holdings"))),
                arguments(site, first(slots), last(slots)));
        return holdings;
    }

    /** @param holders each a desk and, behind a blank, whoever holds it */
    private static boolean addTo(List<Holding> holdings, Collection<Slot> slots, Slot held, String[] holders) {
        var days = slots.stream().filter(held::overlaps).map(Slot::day).toList();
        for (var one : holders) {
            var blank = one.indexOf(' ');
            var desk = new DeskCode(one.substring(0, blank));
            var person = Optional.of(one.substring(blank + 1))
                    .filter(text -> !text.isEmpty())
                    .map(PersonId::of);
            days.forEach(day -> holdings.add(new Holding(day, desk, person)));
        }
        return true;
    }

    private static LocalDateTime first(Collection<Slot> slots) {
        return slots.stream().map(Slot::from).min(LocalDateTime::compareTo).orElseThrow();
    }

    private static LocalDateTime last(Collection<Slot> slots) {
        return slots.stream().map(Slot::to).max(LocalDateTime::compareTo).orElseThrow();
    }

    /** Those that the question what is held has, after others. */
    private static @Nullable Object[] arguments(
            SiteCode site, LocalDateTime first, LocalDateTime last, Object... before) {
        var all = new ArrayList<@Nullable Object>(List.of(before));
        all.addAll(List.of(
                site.value(),
                // No booking is longer than a day and a night, so what began earlier is over.
                first.minusDays(2),
                last,
                first,
                site.value(),
                last,
                first));
        return all.toArray();
    }

    /** The desks that are held from one moment to another; most bookings are for one of a few parts of a day. */
    private record HeldAlike(Slot slot, String[] desks, Set<String> yours) {}

    /** A code has no comma in it. */
    private static String[] codes(@Nullable String joined) {
        return joined == null ? new String[0] : joined.split(",");
    }

    @Override
    public List<HeldCell> cellsHeldAt(SiteCode site, Slot within) {
        return sql.list(
                "select c.space as desk, c.cell from claim c join desk d on d.code = c.space"
                        + " where d.site = ? and d.kind = 'DESK' and c.cell >= ? and c.cell < ?",
                row -> new HeldCell(new DeskCode(row.getString("desk")), Sql.wallClock(row, "cell")),
                site.value(),
                within.from(),
                within.to());
    }
}
