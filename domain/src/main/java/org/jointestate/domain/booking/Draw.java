package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.people.OrganisationCode;

/**
 * What one booking draws from a bank of desks: desk-days of its organisation in the week or month of its day.
 *
 * @param quota how many its organisation may have in that period, if that is limited
 * @param version the version of the bank that says so; a draw that goes by an older one is refused
 */
public record Draw(
        BankCode bank,
        String bankName,
        OrganisationCode organisation,
        LocalDate day,
        BankPeriod per,
        DeskDays amount,
        Optional<DeskDays> quota,
        long version) {

    /** The first day of the week or month it counts in. */
    public LocalDate periodStart() {
        return per.startOf(day);
    }

    /** The refusal when as much is drawn already. */
    public Refusal usedUp() {
        return Refusal.of(
                Refusal.Reason.BANK_USED_UP,
                bankName,
                quota.map(DeskDays::toString).orElse(""),
                per,
                periodStart());
    }
}
