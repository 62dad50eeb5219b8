package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.booking.BookingId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Finds what is to be looked at for waiting lists: offers that nobody has answered, and days on which somebody waits. */
@UseCase(roles = Role.SYSTEM)
public class FindWaitingWork {

    /** The work, as it is now. */
    public record Work(List<BookingId> offers, List<WaitingLists.ListedDay> days) {}

    private final WaitingLists lists;

    @Inject
    public FindWaitingWork(WaitingLists lists) {
        this.lists = lists;
    }

    public Work find() {
        return new Work(lists.openOffers(), lists.days());
    }
}
