package org.jointestate.domain.booking.rulebook;

import java.util.List;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.shared.Undone;

/** What came of adding, changing or ending a rule. */
public sealed interface RuleDecision {

    record Done(RuleId rule) implements RuleDecision {}

    /** Something in it cannot be; each fault once. */
    record Wrong(List<Fault> faults) implements RuleDecision, Undone {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody else has changed the rule since it was read. */
    record ChangedMeanwhile() implements RuleDecision, Undone {}

    /** What can be wrong with a rule. */
    enum Fault {
        /** Not in the range of its topic, or not in its steps. */
        AMOUNT,
        /** There is no such site, zone or space. */
        UNKNOWN_PLACE,
        /** There is no such organisation or team. */
        UNKNOWN_PEOPLE,
        /** A place is kept, and nobody is named for whom. */
        KEPT_FOR_NOBODY,
        /** Something is kept for somebody, and it is not said what. */
        KEPT_WHAT,
        /** It would begin in the past. */
        BEGINS_IN_THE_PAST,
        /** It would end before it begins, or before today. */
        ENDS_TOO_EARLY,
        /** The rule for everybody cannot be done without: it is changed, and neither ended nor put off. */
        IS_NEEDED
    }
}
