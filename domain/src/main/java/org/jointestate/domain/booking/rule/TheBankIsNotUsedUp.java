package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/**
 * An organisation draws no more desk-days from a bank in a week or month than were agreed. Two may pass this at one instant; the count in
 * the database then lets one through.
 */
public record TheBankIsNotUsedUp() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var banks = around.book().banks();
        return around.draw(request.slot())
                .filter(draw -> draw.quota()
                        .filter(most ->
                                banks.drawnBeside(draw).plus(draw.amount()).halves() > most.halves())
                        .isPresent())
                .map(draw -> draw.usedUp());
    }
}
