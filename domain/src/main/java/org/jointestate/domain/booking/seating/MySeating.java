package org.jointestate.domain.booking.seating;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.estate.DeskFeature;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * What the caller needs of a desk, whether plans that others make may take that into account, and whether nearness to the other
 * organisation counts for them: seen and chosen, by nobody but
 * themself. The audit says nothing of it, not even that something was chosen.
 */
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
public class MySeating {

    private final SeatingWishes wishes;
    private final Caller caller;

    @Inject
    public MySeating(SeatingWishes wishes, Caller caller) {
        this.wishes = wishes;
        this.caller = caller;
    }

    /**
     * What was chosen. It says what somebody needs, so it has no words of its own for a log.
     *
     * @param inPlans whether plans that others make may take the needs into account
     */
    public record Wishes(Set<DeskFeature> needs, boolean inPlans, boolean nearness) {

        public Wishes {
            needs = Set.copyOf(needs);
        }

        @Override
        public String toString() {
            return "Wishes";
        }
    }

    public Wishes see() {
        var me = caller.signedInPerson();
        return new Wishes(
                wishes.needsOf(me),
                !wishes.agreedToPlans(List.of(me)).isEmpty(),
                wishes.indifferentToNearness(List.of(me)).isEmpty());
    }

    public void choose(Wishes chosen) {
        var me = caller.signedInPerson();
        wishes.need(me, chosen.needs());
        wishes.agreeToPlans(me, chosen.inPlans());
        wishes.countNearness(me, chosen.nearness());
    }
}
