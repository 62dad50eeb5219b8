package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointestate.domain.booking.BookingDecision;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRow;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/** Books desks for some people, all of them or none: one transaction for the whole group. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class ReserveTogether {

    private final Seating seating;
    private final Clock clock;

    @Inject
    public ReserveTogether(Seating seating, Clock clock) {
        this.seating = seating;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Together {
        record AllBooked(List<BookingRow> bookings) implements Together {}

        /** @param seat whose desk could not be had, so that nobody has one */
        record NoneBooked(Seat seat, Refusal because, boolean lost) implements Together, Undone {
            @Override
            public boolean worthAnotherLook() {
                return lost;
            }
        }
    }

    public Together reserve(Slot slot, List<Seat> seats) {
        if (seats.size() > FindSeatsTogether.MOST_PEOPLE) {
            throw new IllegalArgumentException("A group of %d is too large.".formatted(seats.size()));
        }
        var at = clock.instant();
        var rows = new ArrayList<BookingRow>();
        // In the order of the desks, so that two groups who want some of the same wait for each other and do not
        // deadlock.
        var inOrder = seats.stream()
                .sorted(Comparator.comparing((Seat seat) -> seat.desk().value()))
                .toList();
        for (var seat : inOrder) {
            var decision = seating.seat(seat.occupant(), new BookingRequest(seat.desk(), slot), at);
            if (decision instanceof BookingDecision.Refused refused) {
                return new Together.NoneBooked(seat, refused.because(), refused.lost());
            }
            rows.add(
                    decision instanceof BookingDecision.Booked booked
                            ? booked.booking()
                            : ((BookingDecision.AlreadySo) decision).booking());
        }
        return new Together.AllBooked(rows);
    }
}
