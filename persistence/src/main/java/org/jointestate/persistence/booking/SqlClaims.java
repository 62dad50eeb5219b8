package org.jointestate.persistence.booking;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
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

    private final Sql sql;

    @Inject
    public SqlClaims(EntityManager em) {
        this.sql = new Sql(em);
    }

    @Override
    public Claim take(Booking booking) {
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
        var rows = String.join(", ", Collections.nCopies(cells.size(), "(?, ?, ?, ?, ?)"));
        try {
            sql.update("insert into claim (space, place, cell, person, booking) values " + rows, arguments.toArray());
            return new Claim.Taken();
        } catch (SqlFailure failure) {
            if (failure.getCause() instanceof SQLException cause && DUPLICATE.equals(cause.getSQLState())) {
                return new Claim.Refused(Refusal.of(reason(cause), booking.desk()));
            }
            throw failure;
        }
    }

    private static Refusal.Reason reason(SQLException violation) {
        return String.valueOf(violation.getMessage()).toLowerCase(Locale.ROOT).contains("claim_person")
                ? Refusal.Reason.PERSON_ALREADY_BOOKED
                : Refusal.Reason.DESK_TAKEN;
    }

    @Override
    public Claim retake(Booking booking) {
        giveUp(booking.id());
        return take(booking);
    }

    @Override
    public void giveUp(BookingId booking, LocalDateTime from) {
        sql.update("delete from claim where booking = ? and cell >= ?", booking.toString(), Slot.cellOf(from));
    }

    @Override
    public int forgetBefore(LocalDateTime moment) {
        return sql.update("delete from claim where cell < ?", moment);
    }

    @Override
    public void giveUp(BookingId booking) {
        sql.update("delete from claim where booking = ?", booking.toString());
    }

    @Override
    public List<Held> heldAt(SiteCode site, Collection<Slot> slots, PersonId me) {
        if (slots.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<@Nullable Object>();
        arguments.add(me.toString());
        arguments.add(site.value());
        slots.forEach(slot -> {
            arguments.add(slot.from());
            arguments.add(slot.to());
        });
        var ranges = String.join(" or ", Collections.nCopies(slots.size(), "c.cell >= ? and c.cell < ?"));
        return sql.list(
                "select c.space as desk, cast(c.cell as date) as cell_day,"
                        + " max(case when c.person = ? then 1 else 0 end) as yours"
                        + " from claim c join desk d on d.code = c.space where d.site = ? and (" + ranges + ")"
                        + " group by c.space, cast(c.cell as date)",
                row -> new Held(
                        Sql.date(row, "cell_day"), new DeskCode(row.getString("desk")), row.getInt("yours") == 1),
                arguments.toArray());
    }
}
