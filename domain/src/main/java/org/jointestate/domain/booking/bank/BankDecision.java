package org.jointestate.domain.booking.bank;

import java.util.List;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.shared.Undone;

/** What came of lending, changing, recalling or returning a bank. */
public sealed interface BankDecision {

    /** @param displaced how many bookings had to go */
    record Done(BankCode bank, int displaced) implements BankDecision {}

    /** Something in it cannot be; each fault once. */
    record Wrong(List<Fault> faults) implements BankDecision, Undone {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody else has changed the bank since it was read. */
    record ChangedMeanwhile() implements BankDecision, Undone {}

    /** What can be wrong. */
    enum Fault {
        CODE_TAKEN,
        /** Empty, or longer than 60 characters. */
        NAME,
        UNKNOWN_LENDER,
        UNKNOWN_SITE,
        NO_DESKS,
        /** A desk that is not there, is no desk or stands at another site. */
        UNKNOWN_DESK,
        /** A desk is in another bank on some of the days. */
        DESK_LENT_ALREADY,
        NO_SHARES,
        /** A share of an organisation that is not there. */
        UNKNOWN_ORGANISATION,
        /** A team that is not of the organisation. */
        UNKNOWN_TEAM,
        BEGINS_IN_THE_PAST,
        /** Before it begins, or in the past. */
        ENDS_TOO_EARLY,
        /** Not from 0 to 90 days. */
        NOTICE,
        /** A recall that does not leave the notice that was agreed. */
        NOTICE_TOO_SHORT,
        /** A recall from a day on which it is no bank. */
        RECALL_OUTSIDE,
        ALREADY_RECALLED,
        ALREADY_RETURNED
    }
}
