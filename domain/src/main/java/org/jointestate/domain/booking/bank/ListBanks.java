package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.estate.Site;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The banks of desks that concern the caller's organisation; all of them for those who keep or audit the estate. */
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
public class ListBanks {

    private final Sites sites;
    private final Banks banks;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ListBanks(Sites sites, Banks banks, Caller caller, Clock clock) {
        this.sites = sites;
        this.banks = banks;
        this.caller = caller;
        this.clock = clock;
    }

    /** A bank, where it is in its life today, and the name of its site. */
    public record Listed(Bank bank, Bank.Stage stage, String siteName) {}

    /** Those that are not over first, then by name. */
    public List<Listed> list() {
        var known = sites.all();
        return banks.all().stream()
                .filter(bank -> BankAccess.mayRead(bank, caller))
                .map(bank -> listed(bank, known))
                .sorted(java.util.Comparator.comparing((Listed listed) -> listed.stage() == Bank.Stage.RETURNED)
                        .thenComparing(listed -> listed.bank().name())
                        .thenComparing(listed -> listed.bank().code()))
                .toList();
    }

    private Listed listed(Bank bank, List<Site> known) {
        var site = known.stream()
                .filter(candidate -> candidate.code().equals(bank.site()))
                .findFirst();
        var today = site.map(found -> found.wallClock(clock).toLocalDate()).orElseGet(() -> LocalDate.now(clock));
        return new Listed(bank, bank.stageOn(today), site.map(Site::name).orElse(""));
    }
}
