package org.jointestate.persistence.booking.seating;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.booking.seating.PlanFigures;
import org.jointestate.domain.booking.seating.SeatReason;
import org.jointestate.domain.booking.seating.SeatingPlan;
import org.jointestate.domain.booking.seating.SeatingPlan.PlannedSeat;
import org.jointestate.domain.booking.seating.SeatingPlanId;
import org.jointestate.domain.booking.seating.SeatingPlans;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;
import org.jointestate.persistence.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Plans of seats as rows. */
public class SqlSeatingPlans implements SeatingPlans {

    /** Between the facts of a refusal; nobody can type it into a form. */
    private static final String BETWEEN = "\u001f";

    private static final int MOST_FACTS = 1000;

    private final Sql sql;

    @Inject
    public SqlSeatingPlans(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public void keep(SeatingPlan plan) {
        sql.update(
                "insert into seating_plan (id, made_by, made, site, last_day, seed, solver, seated, apart, changes, near, cost,"
                        + " simple_seated, simple_apart, simple_changes, simple_near, simple_cost)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.id().toString(),
                plan.madeBy().toString(),
                plan.made(),
                plan.site().value(),
                plan.lastDay(),
                plan.seed(),
                plan.solver(),
                plan.figures().seated(),
                plan.figures().apart(),
                plan.figures().changes(),
                plan.figures().near(),
                plan.figures().cost(),
                plan.simple().seated(),
                plan.simple().apart(),
                plan.simple().changes(),
                plan.simple().near(),
                plan.simple().cost());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var seat : plan.seats()) {
            rows.add(new @Nullable Object[] {
                plan.id().toString(),
                rows.size(),
                seat.day(),
                seat.person().toString(),
                seat.slot().map(Slot::from).orElse(null),
                seat.slot().map(Slot::to).orElse(null),
                seat.desk().map(DeskCode::value).orElse(null),
                text(seat.reasons()),
                seat.because().map(because -> because.reason().name()).orElse(null),
                seat.because()
                        .map(because -> String.join(BETWEEN, because.facts()))
                        .map(facts -> facts.substring(0, Math.min(facts.length(), MOST_FACTS)))
                        .orElse(null),
                seat.booking().map(BookingId::toString).orElse(null)
            });
        }
        sql.batch(
                "insert into seating_plan_seat (plan, number, day_of, person, starts, ends, desk, reasons, refusal, facts, booking)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public Optional<SeatingPlan> find(SeatingPlanId id) {
        var seats = sql.list(
                "select day_of, person, starts, ends, desk, reasons, refusal, facts, booking from seating_plan_seat"
                        + " where plan = ? order by number",
                SqlSeatingPlans::seat,
                id.toString());
        return sql.first(
                "select id, made_by, made, site, seed, solver, seated, apart, changes, near, cost,"
                        + " simple_seated, simple_apart, simple_changes, simple_near, simple_cost"
                        + " from seating_plan where id = ?",
                row -> new SeatingPlan(
                        id,
                        PersonId.of(row.getString("made_by")),
                        Sql.instant(row, "made"),
                        new SiteCode(row.getString("site")),
                        row.getLong("seed"),
                        row.getString("solver"),
                        figures(row, ""),
                        figures(row, "simple_"),
                        seats),
                id.toString());
    }

    private static PlanFigures figures(ResultSet row, String of) throws SQLException {
        return new PlanFigures(
                row.getInt(of + "seated"),
                row.getInt(of + "apart"),
                row.getInt(of + "changes"),
                row.getInt(of + "near"),
                row.getLong(of + "cost"));
    }

    private static PlannedSeat seat(ResultSet row) throws SQLException {
        var starts = row.getObject("starts") == null ? null : Sql.wallClock(row, "starts");
        var refusal = row.getString("refusal");
        var facts = row.getString("facts");
        return new PlannedSeat(
                Sql.date(row, "day_of"),
                PersonId.of(row.getString("person")),
                starts == null ? Optional.empty() : Optional.of(new Slot(starts, Sql.wallClock(row, "ends"))),
                Optional.ofNullable(row.getString("desk")).map(DeskCode::new),
                reasons(row.getString("reasons")),
                Optional.ofNullable(refusal)
                        .map(code -> new Refusal(
                                Refusal.Reason.valueOf(code),
                                facts == null ? List.of() : List.of(facts.split(BETWEEN, -1)),
                                Optional.empty())),
                Optional.ofNullable(row.getString("booking")).map(BookingId::of));
    }

    /** As TOGETHER:2 SAME_DESK:3. */
    private static String text(List<SeatReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.kind() + ":" + reason.number())
                .collect(Collectors.joining(" "));
    }

    private static List<SeatReason> reasons(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .map(parts -> new SeatReason(SeatReason.Kind.valueOf(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }

    @Override
    public void booked(SeatingPlanId id, LocalDate day, PersonId person, BookingId booking) {
        sql.update(
                "update seating_plan_seat set booking = ? where plan = ? and day_of = ? and person = ?",
                booking.toString(),
                id.toString(),
                day,
                person.toString());
    }

    @Override
    public int madeSince(Instant moment, PersonId madeBy) {
        return sql.list(
                        "select id from seating_plan where made_by = ? and made > ?",
                        row -> row.getString("id"),
                        madeBy.toString(),
                        moment)
                .size();
    }

    @Override
    public int forgetAllBut(int newest, PersonId madeBy) {
        var all = sql.list(
                "select id from seating_plan where made_by = ? order by made desc, id",
                row -> row.getString("id"),
                madeBy.toString());
        var old = all.subList(Math.min(newest, all.size()), all.size());
        old.forEach(id -> sql.update("delete from seating_plan where id = ?", id));
        return old.size();
    }

    @Override
    public int forgetEndedBefore(LocalDate day) {
        return sql.update("delete from seating_plan where last_day < ?", day);
    }
}
