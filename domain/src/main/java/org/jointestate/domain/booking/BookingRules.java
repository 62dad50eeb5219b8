package org.jointestate.domain.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules that estate managers have set. */
public interface BookingRules {

    void add(BookingRule rule);

    /**
     * Puts a changed rule in place of the one with the same id.
     *
     * @return false when somebody else has changed it since this version was read; then nothing is changed
     */
    boolean change(BookingRule rule);

    Optional<BookingRule> find(RuleId id);

    /**
     * Those that hold on some day from the first to the last, both included, and with them what surges have taken on these days; one
     * query.
     */
    RuleBook of(LocalDate first, LocalDate last);

    /** Those that have not ended before the day, by topic, the most specific first. */
    List<BookingRule> notOverOn(LocalDate day);
}
