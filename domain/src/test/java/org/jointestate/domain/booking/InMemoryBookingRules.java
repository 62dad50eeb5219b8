package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Rules kept in a map, with the three that every database begins with: passes the same contract as the ones in the database. */
public class InMemoryBookingRules implements BookingRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 25);

    private final Map<RuleId, BookingRule> rules = new LinkedHashMap<>();

    private Supplier<List<SurgeHold>> surges = List::of;

    /** Whom to ask what surges have taken. */
    public void askSurges(Supplier<List<SurgeHold>> holds) {
        surges = holds;
    }

    private BiFunction<LocalDate, LocalDate, BankBook> banks = (first, last) -> BankBook.NONE;

    /** Whom to ask for the banks of desks. */
    void askBanks(BiFunction<LocalDate, LocalDate, BankBook> known) {
        banks = known;
    }

    public InMemoryBookingRules() {
        forEverybody(RuleTopic.AHEAD, 400);
        forEverybody(RuleTopic.OPEN_BOOKINGS, 30);
        forEverybody(RuleTopic.LONGEST, 960);
    }

    private void forEverybody(RuleTopic topic, int amount) {
        add(new BookingRule(
                RuleId.fresh(), topic, RuleScope.EVERYTHING, amount, FIRST_DAY, Optional.empty(), "", "", 0));
    }

    @Override
    public void add(BookingRule rule) {
        rules.put(rule.id(), rule);
    }

    @Override
    public boolean change(BookingRule rule) {
        var kept = rules.get(rule.id());
        if (kept == null || kept.version() != rule.version()) {
            return false;
        }
        rules.put(
                rule.id(),
                new BookingRule(
                        rule.id(),
                        rule.topic(),
                        rule.scope(),
                        rule.amount(),
                        rule.from(),
                        rule.until(),
                        rule.whereName(),
                        rule.whoName(),
                        rule.version() + 1));
        return true;
    }

    @Override
    public Optional<BookingRule> find(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    @Override
    public RuleBook of(LocalDate first, LocalDate last) {
        return new RuleBook(
                        rules.values().stream()
                                .filter(rule -> !rule.from().isAfter(last)
                                        && rule.until()
                                                .filter(end -> !end.isAfter(first))
                                                .isEmpty())
                                .toList(),
                        surges.get())
                .with(banks.apply(first, last));
    }

    @Override
    public List<BookingRule> notOverOn(LocalDate day) {
        return rules.values().stream()
                .filter(rule -> rule.until().filter(end -> !end.isAfter(day)).isEmpty())
                .sorted(BookingRule.READING_ORDER)
                .toList();
    }
}
