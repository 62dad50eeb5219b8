package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Banks of desks as rows, and their accounts. A change takes the row of the bank first, which every draw must pass. */
public class SqlBanks implements Banks {

    private static final String BANKS =
            "select k.code as id, k.name as where_name, k.site as site, k.lender as organisation, k.valid_from as valid_from,"
                    + " k.valid_until as valid_until, k.version as version, " + BankRows.VALUES + " from bank k";

    /** Counts are for the readers of rules; here none are asked for. */
    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    private final Sql sql;

    @Inject
    public SqlBanks(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void add(Bank bank) {
        sql.update(
                "insert into bank (code, name, lender, site, per, valid_from, valid_until, recalled_from, back_at, notice_days,"
                        + " draws, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                bank.code().value(),
                bank.name(),
                bank.lender().value(),
                bank.site().value(),
                bank.per(),
                bank.from(),
                bank.until(),
                bank.recalledFrom().orElse(null),
                bank.backAt(),
                bank.noticeDays(),
                bank.version());
        addParts(bank);
    }

    private void addParts(Bank bank) {
        var code = bank.code().value();
        var desks = new ArrayList<@Nullable Object[]>();
        bank.desksInOrder().forEach(desk -> desks.add(new @Nullable Object[] {code, desk.value()}));
        sql.batch("insert into bank_desk (bank, desk) values (?, ?)", desks);
        var shares = new ArrayList<@Nullable Object[]>();
        var teams = new ArrayList<@Nullable Object[]>();
        for (var share : bank.shares()) {
            shares.add(new @Nullable Object[] {
                code,
                share.organisation().value(),
                share.parts(),
                share.quota().map(DeskDays::halves).orElse(null)
            });
            share.teams()
                    .forEach(team ->
                            teams.add(new @Nullable Object[] {code, team.team().value()}));
        }
        sql.batch("insert into bank_share (bank, organisation, parts, quota) values (?, ?, ?, ?)", shares);
        sql.batch("insert into bank_team (bank, team) values (?, ?)", teams);
    }

    @Override
    public boolean change(Bank bank) {
        var code = bank.code().value();
        var changed = sql.update(
                "update bank set name = ?, valid_until = ?, recalled_from = ?, back_at = ?, notice_days = ?,"
                        + " version = version + 1 where code = ? and version = ?",
                bank.name(),
                bank.until(),
                bank.recalledFrom().orElse(null),
                bank.backAt(),
                bank.noticeDays(),
                code,
                bank.version());
        if (changed == 0) {
            return false;
        }
        sql.update("delete from bank_desk where bank = ?", code);
        sql.update("delete from bank_team where bank = ?", code);
        sql.update("delete from bank_share where bank = ?", code);
        addParts(bank);
        return true;
    }

    @Override
    public Optional<Bank> find(BankCode code) {
        return sql.first(BANKS + " where k.code = ?", BankRows::bank, NO_DAY, NO_DAY, code.value());
    }

    @Override
    public List<Bank> all() {
        return sql.list(BANKS, BankRows::bank, NO_DAY, NO_DAY).stream()
                .sorted(Comparator.comparing(Bank::code))
                .toList();
    }

    /** One row after the other in the order of their codes: two who want some of the same desks wait and do not deadlock. */
    @Override
    public void reserve(Collection<DeskCode> desks) {
        desks.stream()
                .map(DeskCode::value)
                .sorted()
                .forEach(code -> sql.list(
                        "select code from desk where code = ? for update", row -> row.getString("code"), code));
    }

    @Override
    public List<Booked> bookedAt(Collection<DeskCode> desks, LocalDate from, LocalDate until) {
        if (desks.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>();
        desks.forEach(desk -> arguments.add(desk.value()));
        arguments.add(from.atStartOfDay());
        arguments.add(until.atStartOfDay());
        return sql.list(
                "select b.id, b.desk, b.organisation, b.starts, b.ends, b.state, b.reserved, p.team from booking b"
                        + " left join person p on p.id = case when b.visitor then b.booked_by else b.person end where b.desk in ("
                        + String.join(", ", Collections.nCopies(desks.size(), "?"))
                        + ") and b.starts >= ? and b.starts < ? and b.state in ('RESERVED', 'CHECKED_IN', 'LEFT')"
                        + " order by b.starts, b.id",
                row -> new Booked(
                        BookingId.of(row.getString("id")),
                        new DeskCode(row.getString("desk")),
                        new OrganisationCode(row.getString("organisation")),
                        Optional.ofNullable(row.getString("team")).map(TeamCode::new),
                        new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                        BookingState.valueOf(row.getString("state")),
                        Sql.instant(row, "reserved")),
                arguments.toArray());
    }

    @Override
    public void enter(BankCode bank, LocalDate from, Collection<Entry> entries) {
        sql.update("delete from bank_draw where bank = ? and draw_day >= ?", bank.value(), from);
        var rows = new ArrayList<@Nullable Object[]>();
        for (var entry : entries) {
            var draw = entry.draw();
            rows.add(new @Nullable Object[] {
                entry.booking().toString(),
                bank.value(),
                draw.organisation().value(),
                draw.day(),
                draw.periodStart(),
                draw.amount().halves()
            });
        }
        sql.batch(
                "insert into bank_draw (booking, bank, organisation, draw_day, period_start, halves) values (?, ?, ?, ?, ?, ?)",
                rows);
        var first = BankRows.firstStart(from);
        sql.update("delete from bank_count where bank = ? and period_start >= ?", bank.value(), first);
        sql.update(
                "insert into bank_count (bank, organisation, period_start, halves)"
                        + " select bank, organisation, period_start, sum(halves) from bank_draw"
                        + " where bank = ? and period_start >= ? group by bank, organisation, period_start",
                bank.value(),
                first);
    }

    @Override
    public List<Drawn> drawnFrom(BankCode bank) {
        return sql.list(
                "select d.organisation, d.draw_day, b.state, sum(d.halves) as halves from bank_draw d"
                        + " join booking b on b.id = d.booking where d.bank = ?"
                        + " group by d.organisation, d.draw_day, b.state order by d.draw_day, d.organisation, b.state",
                row -> new Drawn(
                        new OrganisationCode(row.getString("organisation")),
                        Sql.date(row, "draw_day"),
                        BookingState.valueOf(row.getString("state")),
                        new DeskDays(row.getInt("halves"))),
                bank.value());
    }
}
