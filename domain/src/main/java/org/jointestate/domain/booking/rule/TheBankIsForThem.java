package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.Refusal;

/** A desk of a bank is for those it is lent to, until the hour at which what is left of it that day is there for all. */
public record TheBankIsForThem() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var day = request.slot().day();
        var booker = around.booker();
        return around.book()
                .banks()
                .of(around.desk().code(), day)
                .filter(bank -> !bank.isBackWithAll(day, around.now()))
                .filter(bank -> !bank.admits(booker.organisation(), booker.team(), day))
                .map(bank -> bank.isRecalledOn(day)
                        ? Refusal.of(
                                Refusal.Reason.BANK_RECALLED,
                                around.desk().spokenName(),
                                bank.name(),
                                bank.lenderName(),
                                bank.until(),
                                bank.backAt())
                        : Refusal.of(
                                Refusal.Reason.BANK_FOR_OTHERS,
                                around.desk().spokenName(),
                                bank.name(),
                                bank.lentTo(),
                                bank.backAt(),
                                day));
    }
}
