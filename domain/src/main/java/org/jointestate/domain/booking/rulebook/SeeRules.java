package org.jointestate.domain.booking.rulebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.BookingRules;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.rule.Booker;
import org.jointestate.domain.estate.Sites;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The rules that hold for the caller, now and to come: those for everybody, their organisation or their team, and what is kept for whom. */
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
public class SeeRules {

    private final Sites sites;
    private final BookingRules rules;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public SeeRules(Sites sites, BookingRules rules, Caller caller, Clock clock) {
        this.sites = sites;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param rules by topic, the most specific first
     * @param device the network that the caller's device works on
     */
    public record Seen(LocalDate today, DeviceNetwork device, List<BookingRule> rules) {}

    public Seen see() {
        var me = Booker.of(caller);
        var today = RuleCheck.today(sites, clock);
        return new Seen(
                today,
                me.device(),
                rules.notOverOn(today).stream()
                        .filter(rule -> rule.topic() == RuleTopic.KEPT_FOR
                                || rule.scope().isFor(me.organisation(), me.team()))
                        .toList());
    }
}
