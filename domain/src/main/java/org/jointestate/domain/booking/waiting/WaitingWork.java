package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.jointestate.domain.booking.BookingId;
import org.jspecify.annotations.Nullable;

/**
 * Ends offers whose time is over and makes new ones, one transaction each. It may be run at any time, on any number of nodes at once, and be
 * killed at any moment: what was not done is found again.
 */
public class WaitingWork {

    /** More desks of one day than this wait for the next run. */
    private static final int MOST_OF_A_DAY = 500;

    private final FindWaitingWork findWork;
    private final SettleOffer settle;
    private final OfferPlace offer;

    @Inject
    public WaitingWork(FindWaitingWork findWork, SettleOffer settle, OfferPlace offer) {
        this.findWork = findWork;
        this.settle = settle;
        this.offer = offer;
    }

    /**
     * @return how many offers were made
     * @throws RuntimeException the first failure, after everything else has been seen to
     */
    public int finish() {
        var work = findWork.find();
        @Nullable RuntimeException first = null;
        var made = 0;
        for (BookingId one : work.offers()) {
            try {
                settle.settle(one);
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        // Days with nothing but offers are among them: who has just lost one waits again.
        for (var day : work.days()) {
            try {
                made += offerAll(() -> offer.offer(day.site(), day.day()) instanceof OfferPlace.Answer.Offered);
            } catch (RuntimeException failure) {
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw first;
        }
        return made;
    }

    private static int offerAll(BooleanSupplier offers) {
        var made = 0;
        while (made < MOST_OF_A_DAY && offers.getAsBoolean()) {
            made++;
        }
        return made;
    }
}
