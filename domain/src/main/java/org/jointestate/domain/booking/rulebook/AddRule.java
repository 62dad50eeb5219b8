package org.jointestate.domain.booking.rulebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.RuleId;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.rulebook.RuleDecision.Fault;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.People;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Adds a rule. It holds for bookings that are made from now on; those that were made stay. */
@UseCase(roles = {Role.ESTATE_MANAGER, Role.ADMINISTRATOR})
public class AddRule {

    /** A rule as somebody wants it. */
    public record Draft(RuleTopic topic, RuleScope scope, int amount, LocalDate from, Optional<LocalDate> until) {}

    private final Sites sites;
    private final People people;
    private final BookingRules rules;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public AddRule(Sites sites, People people, BookingRules rules, Audit audit, Clock clock) {
        this.sites = sites;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    public RuleDecision add(Draft draft) {
        var today = RuleCheck.today(sites, clock);
        var faults = new ArrayList<Fault>(
                RuleCheck.amountAndDays(draft.topic(), draft.amount(), draft.from(), draft.until(), today));
        faults.addAll(RuleCheck.scope(draft.topic(), draft.scope(), sites, people));
        if (draft.from().isBefore(today)) {
            faults.add(Fault.BEGINS_IN_THE_PAST);
        }
        if (!faults.isEmpty()) {
            return new RuleDecision.Wrong(faults);
        }
        // A form that was sent twice, as with a double click, adds one rule.
        var same = rules.notOverOn(draft.from()).stream()
                .filter(kept -> kept.topic() == draft.topic()
                        && kept.scope().equals(draft.scope())
                        && kept.amount() == draft.amount()
                        && kept.from().equals(draft.from())
                        && kept.until().equals(draft.until()))
                .findFirst();
        if (same.isPresent()) {
            return new RuleDecision.Done(same.get().id());
        }
        var rule = new BookingRule(
                RuleId.fresh(), draft.topic(), draft.scope(), draft.amount(), draft.from(), draft.until(), "", "", 0);
        rules.add(rule);
        audit.record("booking rule added", rule.id().toString());
        return new RuleDecision.Done(rule.id());
    }
}
