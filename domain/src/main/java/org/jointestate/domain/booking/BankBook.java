package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.people.OrganisationCode;

/** The banks of desks as they were read for some days, with what is drawn in the weeks and months of those days. */
public final class BankBook {

    public static final BankBook NONE = new BankBook(List.of(), List.of());

    /** How much an organisation has drawn in the period that begins on the day. */
    public record Count(BankCode bank, OrganisationCode organisation, LocalDate periodStart, DeskDays drawn) {}

    private record Account(BankCode bank, OrganisationCode organisation, LocalDate periodStart) {}

    private final List<Bank> banks;
    private final Map<DeskCode, List<Bank>> byDesk = new HashMap<>();
    private final Map<Account, DeskDays> drawn = new HashMap<>();

    public BankBook(Collection<Bank> banks, Collection<Count> counts) {
        this.banks = List.copyOf(banks);
        for (var bank : banks) {
            bank.desks().forEach(desk -> byDesk.merge(desk, List.of(bank), BankBook::both));
        }
        counts.forEach(count ->
                drawn.put(new Account(count.bank(), count.organisation(), count.periodStart()), count.drawn()));
    }

    private static List<Bank> both(List<Bank> some, List<Bank> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The bank in which the desk is on that day. */
    public Optional<Bank> of(DeskCode desk, LocalDate day) {
        return byDesk.getOrDefault(desk, List.of()).stream()
                .filter(bank -> bank.holdsOn(day))
                .findFirst();
    }

    /** The desks of all of them, on whatever day. */
    public Set<DeskCode> desks() {
        return Collections.unmodifiableSet(byDesk.keySet());
    }

    /** How much is drawn already where this draw would count. */
    public DeskDays drawnBeside(Draw draw) {
        return drawn.getOrDefault(new Account(draw.bank(), draw.organisation(), draw.periodStart()), DeskDays.NONE);
    }

    /** The same without what is drawn: for moving a booking that has drawn already, where only the database can tell. */
    public BankBook withoutCounts() {
        return new BankBook(banks, List.of());
    }
}
