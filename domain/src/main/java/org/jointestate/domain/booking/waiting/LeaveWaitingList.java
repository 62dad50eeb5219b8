package org.jointestate.domain.booking.waiting;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.booking.Claims;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/** Takes the caller off the list. What is offered to them is declined by it, and free for the next at once. */
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
public class LeaveWaitingList {

    /** What came of it. */
    public sealed interface Answer {
        record Left() implements Answer {}

        /** They were on the list no more. */
        record WasOver() implements Answer {}

        /** Something was offered to them, or the offer ended, in the same instant. */
        record Moved() implements Answer, Undone {
            @Override
            public boolean worthAnotherLook() {
                return true;
            }
        }
    }

    private final WaitingLists lists;
    private final Claims claims;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public LeaveWaitingList(WaitingLists lists, Claims claims, Audit audit, Caller caller, Clock clock) {
        this.lists = lists;
        this.claims = claims;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    public Answer leave(WaitingId id) {
        var me = caller.signedInPerson();
        var entry = lists.find(id)
                .filter(found -> found.isOf(me))
                .orElseThrow(() -> new NotFound("place on the waiting list", id));
        return switch (entry.state()) {
            case WAITING -> {
                if (!lists.end(id, WaitingState.LEFT)) {
                    yield new Answer.Moved();
                }
                audit.record("waiting list left", id.toString());
                yield new Answer.Left();
            }
            case OFFERED -> decline(entry);
            case GOT, LEFT, LAPSED, ENDED -> new Answer.WasOver();
        };
    }

    private Answer decline(WaitingEntry entry) {
        var offer = lists.newestOffer(entry.id())
                .filter(found -> lists.settle(found, OfferState.DECLINED, WaitingState.LEFT, clock.instant()));
        if (offer.isEmpty()) {
            return new Answer.Moved();
        }
        claims.giveUp(offer.get().id());
        audit.record("offer declined", offer.get().id().toString());
        return new Answer.Left();
    }
}
