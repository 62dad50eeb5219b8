package org.jointestate.domain.booking;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.Desk;
import org.jointestate.domain.estate.DeskCode;

/** The estate managers' rules as they were read for some days. Of several about one thing the most specific holds; of equals the newer. */
public final class RuleBook {

    /** The most specific first. */
    private static final Comparator<BookingRule> ORDER = Comparator.comparing(
                    (BookingRule rule) -> rule.scope().rank())
            .thenComparing(BookingRule::from)
            .thenComparing(rule -> rule.id().toString())
            .reversed();

    private final Map<RuleTopic, List<BookingRule>> byTopic;
    private final List<SurgeHold> surges;
    private final BankBook banks;

    public RuleBook(Collection<BookingRule> rules) {
        this(rules, List.of());
    }

    /** @param surges what surges have taken meanwhile: read with the rules, because whoever asks the one must ask the other */
    public RuleBook(Collection<BookingRule> rules, Collection<SurgeHold> surges) {
        this.surges = List.copyOf(surges);
        this.banks = BankBook.NONE;
        byTopic = rules.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(
                        BookingRule::topic, () -> new EnumMap<>(RuleTopic.class), Collectors.toList()));
    }

    private RuleBook(RuleBook same, BankBook banks) {
        this.byTopic = same.byTopic;
        this.surges = same.surges;
        this.banks = banks;
    }

    /** The same with these banks of desks: read with the rules, because whoever asks the one must ask the other. */
    public RuleBook with(BankBook read) {
        return new RuleBook(this, read);
    }

    /** The banks of desks of the days it was read for. */
    public BankBook banks() {
        return banks;
    }

    /** The same without what is drawn from banks. */
    public RuleBook withoutCounts() {
        return new RuleBook(this, banks.withoutCounts());
    }

    /** The rule about this that holds for the subject, if there is one. */
    public Optional<BookingRule> ruling(RuleTopic topic, RuleScope.Subject subject) {
        for (var rule : byTopic.getOrDefault(topic, List.of())) {
            if (rule.holdsOn(subject.day()) && rule.scope().holdsFor(subject)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /**
     * The rules that keep the space for somebody on that day: those for the narrowest place, together. A desk that is kept for one team
     * in a zone kept for another is the first team's alone.
     */
    public List<BookingRule> keeping(RuleScope.Subject subject) {
        var kept = byTopic.getOrDefault(RuleTopic.KEPT_FOR, List.of()).stream()
                .filter(rule -> rule.holdsOn(subject.day()) && rule.scope().holdsAt(subject.space()))
                .toList();
        var narrowest =
                kept.stream().mapToInt(rule -> rule.scope().placeRank()).max().orElse(0);
        return kept.stream()
                .filter(rule -> rule.scope().placeRank() == narrowest)
                .toList();
    }

    /** The surges that have taken this space for some of the slot. */
    public List<SurgeHold> surgesTaking(Desk space, Slot slot) {
        return surges.stream().filter(hold -> hold.takes(space, slot)).toList();
    }

    /** The spaces of which something is said singly, so that it may be otherwise with each of them than with those beside it. */
    public Set<DeskCode> singledOut() {
        var single = new HashSet<>(banks.desks());
        surges.forEach(hold -> hold.space().ifPresent(single::add));
        byTopic.values()
                .forEach(rules -> rules.forEach(rule -> rule.scope().space().ifPresent(single::add)));
        return single;
    }

    /** Whether there is any rule about this: some answers cost a question to the database. */
    public boolean knows(RuleTopic topic) {
        return byTopic.containsKey(topic);
    }
}
