package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.bank.BankDecision.Fault;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Ends a bank today, before its time: its desks are desks like all others at once. Bookings stay and draw nothing any more; what was
 * drawn before today stays in the account.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ReturnBank {

    private final Sites sites;
    private final Banks banks;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ReturnBank(Sites sites, Banks banks, Audit audit, Clock clock) {
        this.sites = sites;
        this.banks = banks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version the version that was read before */
    public BankDecision giveBack(BankCode code, long version) {
        var bank = banks.find(code).orElseThrow(() -> new NotFound("bank", code));
        if (bank.version() != version) {
            return new BankDecision.ChangedMeanwhile();
        }
        var site = sites.find(bank.site()).orElseThrow(() -> new NotFound("site", bank.site()));
        var today = site.wallClock(clock).toLocalDate();
        if (bank.stageOn(today) == Bank.Stage.RETURNED) {
            return new BankDecision.Wrong(List.of(Fault.ALREADY_RETURNED));
        }
        // One that has not begun never is a bank.
        var ended = bank.endingOn(bank.from().isAfter(today) ? bank.from() : today);
        if (!banks.change(ended)) {
            return new BankDecision.ChangedMeanwhile();
        }
        BankAccount.settle(banks, ended.next(), ended.until(), site.timeZone());
        audit.record("bank returned", code.value());
        return new BankDecision.Done(code, 0);
    }
}
