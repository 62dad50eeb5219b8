package org.jointestate.domain.booking;

import java.time.Clock;
import org.jointestate.domain.booking.bank.ChangeBank;
import org.jointestate.domain.booking.bank.LendBank;
import org.jointestate.domain.booking.bank.RecallBank;
import org.jointestate.domain.booking.bank.ReturnBank;
import org.jointestate.domain.booking.bank.SeeBalance;
import org.jointestate.domain.booking.notice.InMemoryNotices;
import org.jointestate.domain.booking.notice.Messenger;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;

/** The ports that a bank of desks needs, over one store, and what is made of them. */
public record BankPorts(BookingPorts booking, Banks banks, InMemoryNotices notices) {

    private static final Audit NOTHING = (action, thing) -> {};

    public LendBank lend(Clock clock) {
        return new LendBank(booking.sites(), booking.people(), banks, NOTHING, clock);
    }

    public ChangeBank change(Clock clock) {
        return new ChangeBank(booking.sites(), booking.people(), banks, NOTHING, clock);
    }

    public RecallBank recall(Clock clock) {
        return new RecallBank(
                booking.sites(),
                booking.people(),
                banks,
                booking.bookings(),
                booking.claims(),
                booking.rules(),
                new Messenger(notices, new InMemoryOutbox()),
                NOTHING,
                clock);
    }

    public ReturnBank giveBack(Clock clock) {
        return new ReturnBank(booking.sites(), banks, NOTHING, clock);
    }

    public SeeBalance balance(Caller caller, Clock clock) {
        return new SeeBalance(booking.sites(), banks, caller, clock);
    }
}
