package org.jointestate.persistence.booking.series;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.SeriesId;
import org.jointestate.domain.booking.TimeOfDay;
import org.jointestate.domain.booking.series.Occurrence;
import org.jointestate.domain.booking.series.Series;
import org.jointestate.domain.booking.series.SeriesKept;
import org.jointestate.domain.booking.series.SeriesPattern;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jointestate.persistence.shared.SqlFailure;

/** Series and what came of their days as rows. */
public class SqlSeries implements SeriesKept {

    private static final String DUPLICATE = "23505";
    private static final String SERIES =
            "select id, person, desk, first_day, last_day, weekdays, time_of_day, made from booking_series";
    private static final String OCCURRENCES =
            "select series, day_of, booking, reason, facts, offered from series_occurrence";

    /** Between the facts of a refusal; nobody can type it into a form. */
    private static final String BETWEEN = "\u001f";

    private static final int MOST_FACTS = 1000;

    private final Sql sql;

    @Inject
    public SqlSeries(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public boolean add(Series series) {
        var pattern = series.pattern();
        try {
            sql.update(
                    "insert into booking_series (id, person, desk, first_day, last_day, weekdays, time_of_day, made)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    series.id().toString(),
                    series.person().toString(),
                    series.desk().value(),
                    pattern.first(),
                    pattern.last(),
                    pattern.weekdaysInOrder().stream().map(DayOfWeek::name).collect(Collectors.joining(" ")),
                    pattern.time().toText(),
                    series.made());
            return true;
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<Series> find(SeriesId id) {
        return sql.first(SERIES + " where id = ?", SqlSeries::series, id.toString());
    }

    @Override
    public List<Series> of(PersonId person, LocalDate endingFrom) {
        return sql.list(
                SERIES + " where person = ? and last_day >= ? order by first_day, id",
                SqlSeries::series,
                person.toString(),
                endingFrom);
    }

    @Override
    public List<Series> find(Collection<SeriesId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(
                        SERIES + " where id in (" + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                + ") order by first_day, id",
                        SqlSeries::series,
                        ids.stream().map(SeriesId::toString).toArray());
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                SeriesId.of(row.getString("id")),
                PersonId.of(row.getString("person")),
                new DeskCode(row.getString("desk")),
                new SeriesPattern(
                        Sql.date(row, "first_day"),
                        Sql.date(row, "last_day"),
                        Arrays.stream(row.getString("weekdays").split(" "))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                        TimeOfDay.parse(row.getString("time_of_day"))),
                Sql.instant(row, "made"));
    }

    @Override
    public void note(Occurrence occurrence) {
        var facts = occurrence
                .because()
                .map(because -> String.join(BETWEEN, because.facts()))
                .map(text -> text.substring(0, Math.min(text.length(), MOST_FACTS)))
                .orElse(null);
        var booking = occurrence.booking().map(BookingId::toString).orElse(null);
        var reason =
                occurrence.because().map(because -> because.reason().name()).orElse(null);
        var offered = occurrence.offered().map(DeskCode::value).orElse(null);
        var changed = sql.update(
                "update series_occurrence set booking = ?, reason = ?, facts = ?, offered = ? where series = ? and day_of = ?",
                booking,
                reason,
                facts,
                offered,
                occurrence.series().toString(),
                occurrence.day());
        if (changed == 0) {
            sql.update(
                    "insert into series_occurrence (series, day_of, booking, reason, facts, offered)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    occurrence.series().toString(),
                    occurrence.day(),
                    booking,
                    reason,
                    facts,
                    offered);
        }
    }

    @Override
    public Optional<Occurrence> occurrence(SeriesId series, LocalDate day) {
        return sql.first(
                OCCURRENCES + " where series = ? and day_of = ?", SqlSeries::occurrence, series.toString(), day);
    }

    @Override
    public List<Occurrence> occurrences(SeriesId series) {
        return sql.list(OCCURRENCES + " where series = ? order by day_of", SqlSeries::occurrence, series.toString());
    }

    private static Occurrence occurrence(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var facts = row.getString("facts");
        return new Occurrence(
                SeriesId.of(row.getString("series")),
                Sql.date(row, "day_of"),
                Optional.ofNullable(row.getString("booking")).map(BookingId::of),
                Optional.ofNullable(reason)
                        .map(code -> new Refusal(
                                Refusal.Reason.valueOf(code),
                                facts == null ? List.of() : List.of(facts.split(BETWEEN, -1)),
                                Optional.empty())),
                Optional.ofNullable(row.getString("offered")).map(DeskCode::new));
    }
}
