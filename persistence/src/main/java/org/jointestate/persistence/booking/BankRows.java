package org.jointestate.persistence.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankBook;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bank from one row, with its desks, shares, teams and counts in lists: the rules and the banks of a floor are read by one
 * question. Codes hold no comma and no colon; names stand last in what they belong to, and are not in a list with others of their kind.
 */
final class BankRows {

    /** What a row of a bank has beside code, name, site, lender, days and version, for a row that is no bank. */
    static final String NOTHING = "cast(null as varchar(60)) as lender_name, cast(null as varchar(10)) as per,"
            + " cast(null as date) as recalled_from, cast(null as time) as back_at, cast(null as integer) as notice_days,"
            + " cast(null as varchar) as desks, cast(null as varchar) as shares, cast(null as varchar) as teams,"
            + " cast(null as varchar) as counts";

    /** The same of the bank k; the two dates are the first and the last start of a period that is counted. */
    static final String VALUES =
            "(select o.short_name from organisation o where o.code = k.lender) as lender_name, k.per as per,"
                    + " k.recalled_from as recalled_from, k.back_at as back_at, k.notice_days as notice_days,"
                    + " (select string_agg(d.desk, ',') from bank_desk d where d.bank = k.code) as desks,"
                    + " (select string_agg(s.organisation || ':' || cast(s.parts as varchar) || ':'"
                    + " || coalesce(cast(s.quota as varchar), '') || ':' || o.short_name, '" + Separators.ROW + "')"
                    + " from bank_share s join organisation o on o.code = s.organisation where s.bank = k.code) as shares,"
                    + " (select string_agg(t.team || ':' || m.organisation || ':' || m.name, '" + Separators.ROW + "')"
                    + " from bank_team t join team m on m.code = t.team where t.bank = k.code) as teams,"
                    + " (select string_agg(c.organisation || ':' || cast(c.period_start as varchar) || ':' || cast(c.halves as varchar), ',')"
                    + " from bank_count c where c.bank = k.code and c.period_start >= ? and c.period_start <= ?) as counts";

    /** A month begins at most so many days before a day in it. */
    private static final int LONGEST_PERIOD = 31;

    private BankRows() {}

    private static final class Separators {
        /** No name can hold it: it is no character that anybody can type, and both databases keep it in a text. */
        static final String ROW = "\u001f";

        private Separators() {}
    }

    static LocalDate firstStart(LocalDate first) {
        return first.minusDays(LONGEST_PERIOD);
    }

    /** Code, name, site, lender, days and version under the names that the reader of rules gives them. */
    static Bank bank(ResultSet row) throws SQLException {
        var teams = new LinkedHashMap<String, List<Bank.LentTo>>();
        for (var text : split(row.getString("teams"), Separators.ROW)) {
            var parts = text.split(":", 3);
            teams.computeIfAbsent(parts[1], organisation -> new ArrayList<>())
                    .add(new Bank.LentTo(new TeamCode(parts[0]), parts[2]));
        }
        var shares = new ArrayList<Bank.Share>();
        for (var text : split(row.getString("shares"), Separators.ROW)) {
            var parts = text.split(":", 4);
            shares.add(new Bank.Share(
                    new OrganisationCode(parts[0]),
                    parts[3],
                    Integer.parseInt(parts[1]),
                    parts[2].isEmpty() ? Optional.empty() : Optional.of(new DeskDays(Integer.parseInt(parts[2]))),
                    teams.getOrDefault(parts[0], List.of())));
        }
        Set<DeskCode> desks = new HashSet<>();
        split(row.getString("desks"), ",").forEach(code -> desks.add(new DeskCode(code)));
        return new Bank(
                new BankCode(row.getString("id")),
                row.getString("where_name"),
                new OrganisationCode(row.getString("organisation")),
                row.getString("lender_name"),
                new SiteCode(row.getString("site")),
                desks,
                shares,
                BankPeriod.valueOf(row.getString("per")),
                Sql.date(row, "valid_from"),
                Sql.date(row, "valid_until"),
                Optional.ofNullable(row.getObject("recalled_from", LocalDate.class)),
                row.getObject("back_at", LocalTime.class),
                row.getInt("notice_days"),
                row.getLong("version"));
    }

    static Stream<BankBook.Count> counts(ResultSet row) throws SQLException {
        var bank = new BankCode(row.getString("id"));
        return split(row.getString("counts"), ",").stream()
                .map(text -> text.split(":", 3))
                .map(parts -> new BankBook.Count(
                        bank,
                        new OrganisationCode(parts[0]),
                        LocalDate.parse(parts[1]),
                        new DeskDays(Integer.parseInt(parts[2]))));
    }

    private static List<String> split(@Nullable String list, String separator) {
        return list == null || list.isEmpty() ? List.of() : Arrays.asList(list.split(separator));
    }
}
