package org.jointestate.web.booking.waiting;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Booking;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.booking.Claim;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.booking.Draw;
import org.jointestate.domain.booking.Slot;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.people.PersonId;

/**
 * Stands round the claims and has the waiting lists looked at once a transaction that gave some up is kept: whoever gives a place back, by
 * whatever way, need not know that somebody may wait for it. It is a hint in memory, which may be lost; the job needs none.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class PlacesFreed implements Claims {

    private static final Object NOTED = PlacesFreed.class;

    private final Claims claims;
    private final WaitingRunner runner;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    public PlacesFreed(@Delegate Claims claims, WaitingRunner runner) {
        this.claims = claims;
        this.runner = runner;
    }

    private void note() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE || transactions.getResource(NOTED) != null) {
            return;
        }
        transactions.putResource(NOTED, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing of this belongs into the transaction.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    runner.soon();
                }
            }
        });
    }

    @Override
    public void giveUp(BookingId booking) {
        claims.giveUp(booking);
        note();
    }

    @Override
    public void giveUp(BookingId booking, LocalDateTime from) {
        claims.giveUp(booking, from);
        note();
    }

    @Override
    public Claim retake(Booking booking, Optional<Draw> draw) {
        var claim = claims.retake(booking, draw);
        note();
        return claim;
    }

    @Override
    public Claim take(Booking booking, Optional<Draw> draw) {
        return claims.take(booking, draw);
    }

    @Override
    public List<Taken> takenAt(SiteCode site, Slot slot, PersonId me) {
        return claims.takenAt(site, slot, me);
    }

    @Override
    public List<Held> heldAt(SiteCode site, Collection<Slot> slots, PersonId me) {
        return claims.heldAt(site, slots, me);
    }

    @Override
    public List<HeldCell> cellsHeldAt(SiteCode site, Slot within) {
        return claims.cellsHeldAt(site, within);
    }

    @Override
    public int forgetBefore(LocalDateTime moment) {
        return claims.forgetBefore(moment);
    }

    @Override
    public void giveBackDraw(BookingId booking) {
        claims.giveBackDraw(booking);
    }
}
