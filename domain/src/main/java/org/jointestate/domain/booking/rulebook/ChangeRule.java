package org.jointestate.domain.booking.rulebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.rulebook.RuleDecision.Fault;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a rule another amount or other days, or an end. What it is about stays: for something else another rule is added. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class ChangeRule {

    private final Sites sites;
    private final BookingRules rules;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChangeRule(Sites sites, BookingRules rules, Audit audit, Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param version the version that was read before it was changed
     * @param until the first day on which it no longer holds; the first day of a rule that has not begun, for it never to hold
     */
    public RuleDecision change(RuleId id, long version, int amount, LocalDate from, Optional<LocalDate> until) {
        var rule = rules.find(id).orElseThrow(() -> new NotFound("rule", id));
        if (rule.version() != version) {
            return new RuleDecision.ChangedMeanwhile();
        }
        var today = RuleCheck.today(sites, clock);
        if (RuleCheck.wouldBeMissed(rule, from, until, today)) {
            return new RuleDecision.Wrong(List.of(Fault.IS_NEEDED));
        }
        var faults = new ArrayList<Fault>(RuleCheck.amountAndDays(rule.topic(), amount, from, until, today));
        if (!from.equals(rule.from()) && from.isBefore(today)) {
            faults.add(Fault.BEGINS_IN_THE_PAST);
        }
        if (!faults.isEmpty()) {
            return new RuleDecision.Wrong(faults);
        }
        if (!rules.change(rule.saying(amount, from, until))) {
            return new RuleDecision.ChangedMeanwhile();
        }
        audit.record(
                until.isPresent() && !until.equals(rule.until()) ? "booking rule ended" : "booking rule changed",
                id.toString());
        return new RuleDecision.Done(id);
    }
}
