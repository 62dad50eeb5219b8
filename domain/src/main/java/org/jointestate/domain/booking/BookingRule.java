package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A rule that an estate manager has set for bookings of the days from one, included, until another, not included. It is added, changed
 * and ended, never removed, so that what held on a day can be told later.
 *
 * @param amount days, bookings or minutes, as the topic says; 0 where it has none
 * @param whereName what people call the place it holds at; empty when it holds everywhere
 * @param whoName what people call those it holds for, or whom the place is kept for; empty when everybody
 * @param version counts its changes, so that two managers do not write over each other
 */
public record BookingRule(
        RuleId id,
        RuleTopic topic,
        RuleScope scope,
        int amount,
        LocalDate from,
        Optional<LocalDate> until,
        String whereName,
        String whoName,
        long version) {

    /** By topic, the most specific first; of equals the newer. */
    public static final Comparator<BookingRule> READING_ORDER = Comparator.comparing(BookingRule::topic)
            .thenComparing(rule -> -rule.scope().rank())
            .thenComparing(BookingRule::whereName)
            .thenComparing(BookingRule::whoName)
            .thenComparing(BookingRule::from, Comparator.reverseOrder())
            .thenComparing(rule -> rule.id().toString());

    public BookingRule {
        if (topic.hasAmount() ? !topic.takes(amount) : amount != 0) {
            throw new IllegalArgumentException("The amount (%d) does not fit the topic (%s).".formatted(amount, topic));
        }
        if (topic == RuleTopic.KEPT_FOR
                && (scope.who().isEmpty()
                        || scope.where().isEmpty() && scope.kind().isEmpty())) {
            throw new IllegalArgumentException("A place that is kept needs both the place and whom it is kept for.");
        }
        if (until.filter(end -> end.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException(
                    "The rule would end (%s) before it begins (%s).".formatted(until.get(), from));
        }
    }

    /** Whether it holds for bookings of that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !day.isBefore(end)).isEmpty();
    }

    /** The rule that everybody has everywhere and that cannot be done without. */
    public boolean isNeeded() {
        return topic.alwaysNeeded() && scope.isEverything();
    }

    /** The same rule about the same places and people with another amount or other days; where it ends on its first day it never holds. */
    public BookingRule saying(int newAmount, LocalDate newFrom, Optional<LocalDate> newUntil) {
        return new BookingRule(id, topic, scope, newAmount, newFrom, newUntil, whereName, whoName, version);
    }
}
