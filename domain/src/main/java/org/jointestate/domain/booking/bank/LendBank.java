package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.bank.BankDecision.Fault;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Makes desks available as a bank. Bookings of its desks that others have made already stay; those of its people draw from it. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class LendBank {

    /** A bank as somebody wants it. */
    public record Draft(
            BankCode code, OrganisationCode lender, SiteCode site, BankPeriod per, LocalDate from, BankTerms terms) {}

    private final Sites sites;
    private final People people;
    private final Banks banks;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LendBank(Sites sites, People people, Banks banks, Audit audit, Clock clock) {
        this.sites = sites;
        this.people = people;
        this.banks = banks;
        this.audit = audit;
        this.clock = clock;
    }

    public BankDecision lend(Draft draft) {
        var site = sites.find(draft.site());
        if (site.isEmpty()) {
            return new BankDecision.Wrong(List.of(Fault.UNKNOWN_SITE));
        }
        var today = site.get().wallClock(clock).toLocalDate();
        var terms = draft.terms();
        var faults = new ArrayList<>(BankCheck.terms(terms, draft.site(), draft.from(), today, sites, people));
        if (draft.from().isBefore(today)) {
            faults.add(Fault.BEGINS_IN_THE_PAST);
        }
        var lender = people.organisations().stream()
                .filter(one -> one.code().equals(draft.lender()))
                .findFirst();
        if (lender.isEmpty()) {
            faults.add(Fault.UNKNOWN_LENDER);
        }
        if (!faults.isEmpty()) {
            return new BankDecision.Wrong(faults);
        }
        banks.reserve(terms.desks());
        if (banks.find(draft.code()).isPresent()) {
            return new BankDecision.Wrong(List.of(Fault.CODE_TAKEN));
        }
        var bank = new Bank(
                draft.code(),
                terms.name(),
                draft.lender(),
                lender.map(one -> one.shortName()).orElse(""),
                draft.site(),
                terms.desks(),
                BankCheck.named(terms.shares(), people),
                draft.per(),
                draft.from(),
                terms.until(),
                Optional.empty(),
                terms.backAt(),
                terms.noticeDays(),
                0);
        if (BankCheck.clashes(bank, banks)) {
            return new BankDecision.Wrong(List.of(Fault.DESK_LENT_ALREADY));
        }
        banks.add(bank);
        BankAccount.settle(banks, bank, bank.from(), site.get().timeZone());
        audit.record("bank lent", bank.code().value());
        return new BankDecision.Done(bank.code(), 0);
    }
}
