package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.use.Amounts;
import org.jointestate.domain.booking.use.Dimension;
import org.jointestate.domain.booking.use.Figure;
import org.jointestate.domain.booking.use.MonthCount;
import org.jointestate.domain.booking.use.PastBooking;
import org.jointestate.domain.booking.use.Peak;
import org.jointestate.domain.booking.use.UseFigures;
import org.jointestate.domain.booking.use.UseMonth;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Use figures as rows: months as they were counted, and their sums by year. */
public class SqlUseFigures implements UseFigures {

    private static final String MONTH = "MONTH";
    private static final String YEAR = "YEAR";

    /** A booking that began earlier has ended; the longest that can be made are those of a night. */
    private static final int LONGEST_DAYS = 7;

    private static final String AMOUNTS =
            "open_halves, booked_halves, attended_halves, missed_halves, bookings, came, no_shows";
    private static final String SUMS =
            "sum(open_halves) as open_halves, sum(booked_halves) as booked_halves, sum(attended_halves) as attended_halves,"
                    + " sum(missed_halves) as missed_halves, sum(bookings) as bookings, sum(came) as came,"
                    + " sum(no_shows) as no_shows";

    private final Sql sql;

    @Inject
    public SqlUseFigures(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Optional<LocalDate> firstDay(SiteCode site) {
        return sql.first(
                "select starts from booking where site = ? and kind = 'DESK' order by starts fetch first 1 rows only",
                row -> Sql.wallClock(row, "starts").toLocalDate(),
                site.value());
    }

    @Override
    public List<PastBooking> bookings(SiteCode site, LocalDate from, LocalDate until) {
        return sql.list(
                "select desk, organisation, coalesce(person, booked_by) as somebody, starts, ends, state, checked_in, ended"
                        + " from booking where site = ? and starts >= ? and starts < ? and ends > ? and kind = 'DESK'",
                row -> new PastBooking(
                        new DeskCode(row.getString("desk")),
                        new OrganisationCode(row.getString("organisation")),
                        Optional.ofNullable(row.getString("somebody")).map(PersonId::of),
                        new Slot(Sql.wallClock(row, "starts"), Sql.wallClock(row, "ends")),
                        BookingState.valueOf(row.getString("state")),
                        Optional.ofNullable(Sql.instantOrNull(row, "checked_in")),
                        Optional.ofNullable(Sql.instantOrNull(row, "ended"))),
                site.value(),
                from.minusDays(LONGEST_DAYS).atStartOfDay(),
                until.atStartOfDay(),
                from.atStartOfDay());
    }

    @Override
    public List<UseMonth> months(SiteCode site) {
        return sql.list(
                "select month_start, counted_from, counted_until, counted_at, settled, shown, desks, most_booked,"
                        + " most_attended, " + AMOUNTS + " from use_month where site = ? order by month_start",
                row -> new UseMonth(
                        site,
                        YearMonth.from(Sql.date(row, "month_start")),
                        Sql.date(row, "counted_from"),
                        Sql.date(row, "counted_until"),
                        Sql.instant(row, "counted_at"),
                        row.getBoolean("settled"),
                        row.getBoolean("shown"),
                        row.getInt("desks"),
                        row.getInt("most_booked"),
                        row.getInt("most_attended"),
                        amounts(row)),
                site.value());
    }

    @Override
    public void begin(SiteCode site, int year) {
        var held = sql.update(
                "update use_year set counts = counts + 1 where site = ? and year_start = ?",
                site.value(),
                LocalDate.of(year, 1, 1));
        if (held == 0) {
            sql.update(
                    "insert into use_year (site, year_start, counts) values (?, ?, 1)",
                    site.value(),
                    LocalDate.of(year, 1, 1));
        }
    }

    @Override
    public void put(MonthCount count) {
        var site = count.month().site().value();
        var start = count.month().month().atDay(1);
        sql.update("delete from use_month where site = ? and month_start = ?", site, start);
        sql.update("delete from use_figure where site = ? and grain = ? and starts = ?", site, MONTH, start);
        sql.update("delete from use_peak where site = ? and grain = ? and starts = ?", site, MONTH, start);
        addMonth(count.month());
        var figures = new ArrayList<@Nullable Object[]>();
        for (var figure : count.figures()) {
            var amounts = figure.amounts();
            figures.add(new @Nullable Object[] {
                site,
                MONTH,
                start,
                figure.dimension().name(),
                figure.item(),
                figure.months(),
                figure.leftOut(),
                amounts.open(),
                amounts.booked(),
                amounts.attended(),
                amounts.missed(),
                amounts.bookings(),
                amounts.came(),
                amounts.noShows()
            });
        }
        sql.batch(
                "insert into use_figure (site, grain, starts, dimension, item, months, left_out, " + AMOUNTS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                figures);
        var peaks = new ArrayList<@Nullable Object[]>();
        for (var peak : count.peaks()) {
            peaks.add(new @Nullable Object[] {
                site, MONTH, start, peak.weekday().getValue(), peak.hour(), peak.booked(), peak.attended()
            });
        }
        sql.batch(
                "insert into use_peak (site, grain, starts, weekday, hour_of_day, booked, attended)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                peaks);
        sumUpYear(site, start.withDayOfYear(1));
    }

    private void addMonth(UseMonth month) {
        var whole = month.whole();
        sql.update(
                "insert into use_month (site, month_start, counted_from, counted_until, counted_at, settled, shown, desks,"
                        + " most_booked, most_attended, " + AMOUNTS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                month.site().value(),
                month.month().atDay(1),
                month.from(),
                month.until(),
                month.countedAt(),
                month.settled(),
                month.shown(),
                month.desks(),
                month.mostBooked(),
                month.mostAttended(),
                whole.open(),
                whole.booked(),
                whole.attended(),
                whole.missed(),
                whole.bookings(),
                whole.came(),
                whole.noShows());
    }

    private void sumUpYear(String site, LocalDate first) {
        var last = first.plusYears(1).minusDays(1);
        sql.update("delete from use_figure where site = ? and grain = ? and starts = ?", site, YEAR, first);
        sql.update("delete from use_peak where site = ? and grain = ? and starts = ?", site, YEAR, first);
        sql.update(
                "insert into use_figure (site, grain, starts, dimension, item, months, left_out, " + AMOUNTS + ")"
                        + " select site, 'YEAR', cast(? as date), dimension, item, sum(months), sum(left_out), " + SUMS
                        + " from use_figure where site = ? and grain = ? and starts between ? and ?"
                        + " group by site, dimension, item",
                first,
                site,
                MONTH,
                first,
                last);
        sql.update(
                "insert into use_peak (site, grain, starts, weekday, hour_of_day, booked, attended)"
                        + " select site, 'YEAR', cast(? as date), weekday, hour_of_day, max(booked), max(attended)"
                        + " from use_peak where site = ? and grain = ? and starts between ? and ?"
                        + " group by site, weekday, hour_of_day",
                first,
                site,
                MONTH,
                first,
                last);
    }

    /** Rows of one grain whose first days lie between two, both included. */
    private record Stretch(String grain, LocalDate first, LocalDate last) {}

    @Override
    public Sums sums(SiteCode site, YearMonth from, YearMonth to) {
        var stretches = stretches(site, from, to);
        if (stretches.isEmpty()) {
            return new Sums(List.of(), List.of());
        }
        var arguments = new ArrayList<@Nullable Object>();
        stretches.forEach(stretch -> {
            arguments.add(site.value());
            arguments.add(stretch.grain());
            arguments.add(stretch.first());
            arguments.add(stretch.last());
        });
        var figures = sql.list(
                "select dimension, item, sum(months) as months, sum(left_out) as left_out, " + SUMS + " from ("
                        + each(
                                stretches,
                                "select dimension, item, months, left_out, " + AMOUNTS
                                        + " from use_figure where site = ? and grain = ? and starts between ? and ?")
                        + ") u group by dimension, item order by dimension, item",
                row -> new Figure(
                        Dimension.valueOf(row.getString("dimension")),
                        row.getString("item"),
                        row.getInt("months"),
                        row.getInt("left_out"),
                        amounts(row)),
                arguments.toArray());
        var peaks = sql.list(
                "select weekday, hour_of_day, max(booked) as booked, max(attended) as attended from ("
                        + each(
                                stretches,
                                "select weekday, hour_of_day, booked, attended from use_peak"
                                        + " where site = ? and grain = ? and starts between ? and ?")
                        + ") u group by weekday, hour_of_day order by weekday, hour_of_day",
                row -> new Peak(
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getInt("hour_of_day"),
                        row.getInt("booked"),
                        row.getInt("attended")),
                arguments.toArray());
        return new Sums(figures, peaks);
    }

    private static String each(List<Stretch> stretches, String select) {
        return String.join(
                " union all ", stretches.stream().map(stretch -> select).toList());
    }

    /** As few rows as make up the months: years of which every counted month is asked for, and single months beside them. */
    private List<Stretch> stretches(SiteCode site, YearMonth from, YearMonth to) {
        var asked = months(site).stream().map(UseMonth::month).toList();
        var whole = new ArrayList<Integer>();
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            var its = year;
            var counted = asked.stream().filter(month -> month.getYear() == its).toList();
            if (!counted.isEmpty() && counted.stream().noneMatch(month -> month.isBefore(from) || month.isAfter(to))) {
                whole.add(year);
            }
        }
        if (whole.isEmpty()) {
            return List.of(new Stretch(MONTH, from.atDay(1), to.atDay(1)));
        }
        var first = LocalDate.of(whole.get(0), 1, 1);
        var last = LocalDate.of(whole.get(whole.size() - 1), 1, 1);
        var stretches = new ArrayList<Stretch>();
        if (from.atDay(1).isBefore(first)) {
            stretches.add(new Stretch(MONTH, from.atDay(1), first.minusDays(1)));
        }
        stretches.add(new Stretch(YEAR, first, last));
        if (!to.atDay(1).isBefore(last.plusYears(1))) {
            stretches.add(new Stretch(MONTH, last.plusYears(1), to.atDay(1)));
        }
        return stretches;
    }

    private static Amounts amounts(ResultSet row) throws SQLException {
        return new Amounts(
                row.getLong("open_halves"),
                row.getLong("booked_halves"),
                row.getLong("attended_halves"),
                row.getLong("missed_halves"),
                row.getInt("bookings"),
                row.getInt("came"),
                row.getInt("no_shows"));
    }
}
