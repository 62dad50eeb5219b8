package org.jointestate.domain.booking.bank;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Bank;
import org.jointestate.domain.booking.BankCode;
import org.jointestate.domain.booking.BankPeriod;
import org.jointestate.domain.booking.Banks;
import org.jointestate.domain.booking.Banks.Drawn;
import org.jointestate.domain.booking.BookingState;
import org.jointestate.domain.booking.DeskDays;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Proportion;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * The balance of a bank by week or month: for each organisation the share that was agreed, what it has used, what it has booked ahead,
 * and how that differs from its share of all that was drawn. Both sides read the same.
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
public class SeeBalance {

    private final Sites sites;
    private final Banks banks;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeBalance(Sites sites, Banks banks, Caller caller, Clock clock) {
        this.sites = sites;
        this.banks = banks;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param periods those in which something was drawn, and the one that runs, by their first day */
    public record Balance(Bank bank, Bank.Stage stage, BankPeriod by, List<Period> periods, List<Line> whole) {

        public Balance {
            periods = List.copyOf(periods);
            whole = List.copyOf(whole);
        }
    }

    /** One week or month. */
    public record Period(LocalDate from, LocalDate until, List<Line> lines) {

        public Period {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One organisation.
     *
     * @param used desk-days of bookings whose people came
     * @param ahead desk-days of bookings that are still to come, or that nobody has come to yet
     * @param quota how much it may draw in such a period, where that is limited
     * @param difference desk-days more than its share of what all have drawn, less than nought for fewer; one decimal
     */
    public record Line(
            OrganisationCode organisation,
            String name,
            Proportion agreed,
            DeskDays used,
            DeskDays ahead,
            Optional<DeskDays> quota,
            BigDecimal difference) {}

    public Balance see(BankCode code, BankPeriod by) {
        var bank = banks.find(code)
                .filter(found -> BankAccess.mayRead(found, caller))
                .orElseThrow(() -> new NotFound("bank", code));
        var site = sites.find(bank.site()).orElseThrow(() -> new NotFound("site", bank.site()));
        var today = site.wallClock(clock).toLocalDate();
        var drawn = banks.drawnFrom(code);
        Map<LocalDate, List<Drawn>> byPeriod = drawn.stream()
                .collect(Collectors.groupingBy(one -> by.startOf(one.day()), TreeMap::new, Collectors.toList()));
        if (bank.holdsOn(today)) {
            byPeriod.putIfAbsent(by.startOf(today), List.of());
        }
        var periods = new ArrayList<Period>();
        byPeriod.forEach(
                (start, some) -> periods.add(new Period(start, by.after(start), lines(bank, some, by == bank.per()))));
        return new Balance(bank, bank.stageOn(today), by, periods, lines(bank, drawn, false));
    }

    private static List<Line> lines(Bank bank, List<Drawn> drawn, boolean withQuota) {
        var all = sum(drawn);
        return bank.shares().stream()
                .map(share -> {
                    var own = drawn.stream()
                            .filter(one -> one.organisation().equals(share.organisation()))
                            .toList();
                    var ahead = own.stream()
                            .filter(one -> one.state() == BookingState.RESERVED)
                            .toList();
                    var agreed = bank.agreed(share);
                    return new Line(
                            share.organisation(),
                            share.name(),
                            agreed,
                            new DeskDays(sum(own) - sum(ahead)),
                            new DeskDays(sum(ahead)),
                            withQuota ? share.quota() : Optional.empty(),
                            difference(sum(own), all, agreed));
                })
                .toList();
    }

    private static int sum(List<Drawn> drawn) {
        return drawn.stream().mapToInt(one -> one.amount().halves()).sum();
    }

    private static BigDecimal difference(int own, int all, Proportion agreed) {
        return BigDecimal.valueOf(own * agreed.of() - agreed.count() * all)
                .divide(BigDecimal.valueOf(2 * agreed.of()), 1, RoundingMode.HALF_UP);
    }
}
