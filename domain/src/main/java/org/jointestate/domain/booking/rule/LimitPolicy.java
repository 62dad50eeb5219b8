package org.jointestate.domain.booking.rule;

import java.util.List;
import java.util.Optional;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;

/** A policy that goes by the one rule about its topic that holds; where nobody has set one it has nothing to say. */
abstract class LimitPolicy implements BookingPolicy {

    private final RuleTopic topic;

    LimitPolicy(RuleTopic topic) {
        this.topic = topic;
    }

    /** The objection when the rule says this amount. */
    abstract Optional<Refusal> objectionTo(BookingRequest request, Circumstances around, int amount);

    @Override
    public final Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        return around.book()
                .ruling(topic, around.on(request.slot().day()))
                .flatMap(rule -> objectionTo(request, around, rule.amount()).map(refusal -> refusal.under(rule)));
    }

    @Override
    public final List<BookingRule> rulesFor(BookingRequest request, Circumstances around) {
        return around.book().ruling(topic, around.on(request.slot().day())).stream()
                .toList();
    }
}
