package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.bank.BankDecision.Fault;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Gives a bank other desks, shares, quotas, hours, notice or another end. Nobody loses a booking: where more is drawn than a new quota
 * allows, no more can be drawn. What was drawn until today stays in the account as it was.
 */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChangeBank {

    private final Sites sites;
    private final People people;
    private final Banks banks;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChangeBank(Sites sites, People people, Banks banks, Audit audit, Clock clock) {
        this.sites = sites;
        this.people = people;
        this.banks = banks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version the version that was read before it was changed */
    public BankDecision change(BankCode code, long version, BankTerms terms) {
        var bank = banks.find(code).orElseThrow(() -> new NotFound("bank", code));
        if (bank.version() != version) {
            return new BankDecision.ChangedMeanwhile();
        }
        var site = sites.find(bank.site()).orElseThrow(() -> new NotFound("site", bank.site()));
        var today = site.wallClock(clock).toLocalDate();
        var stage = bank.stageOn(today);
        if (stage == Bank.Stage.RETURNED) {
            return new BankDecision.Wrong(List.of(Fault.ALREADY_RETURNED));
        }
        if (stage == Bank.Stage.RECALLED) {
            return new BankDecision.Wrong(List.of(Fault.ALREADY_RECALLED));
        }
        var faults = BankCheck.terms(terms, bank.site(), bank.from(), today, sites, people);
        if (!faults.isEmpty()) {
            return new BankDecision.Wrong(faults);
        }
        banks.reserve(terms.desks());
        var changed = bank.with(
                terms.name(),
                terms.desks(),
                BankCheck.named(terms.shares(), people),
                terms.until(),
                terms.backAt(),
                terms.noticeDays());
        if (BankCheck.clashes(changed, banks)) {
            return new BankDecision.Wrong(List.of(Fault.DESK_LENT_ALREADY));
        }
        if (!banks.change(changed)) {
            return new BankDecision.ChangedMeanwhile();
        }
        var tomorrow = today.plusDays(1);
        BankAccount.settle(
                banks, changed.next(), bank.from().isAfter(tomorrow) ? bank.from() : tomorrow, site.timeZone());
        audit.record("bank changed", code.value());
        return new BankDecision.Done(code, 0);
    }
}
