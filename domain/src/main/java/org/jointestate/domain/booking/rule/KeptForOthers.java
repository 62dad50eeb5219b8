package org.jointestate.domain.booking.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.BookingRequest;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.Refusal;

/** A place that is kept for some is for nobody else, on the days for which it is kept. */
public record KeptForOthers() implements BookingPolicy {

    @Override
    public Optional<Refusal> objectionTo(BookingRequest request, Circumstances around) {
        var subject = around.on(request.slot().day());
        var keeping = around.book().keeping(subject);
        if (keeping.isEmpty() || keeping.stream().anyMatch(rule -> rule.scope().names(subject))) {
            return Optional.empty();
        }
        var whom =
                keeping.stream().map(BookingRule::whoName).sorted().distinct().collect(Collectors.joining(", "));
        // The last day on which it is kept, when all that keeps it ends: somebody may want to come back then.
        var free = keeping.stream().allMatch(rule -> rule.until().isPresent())
                ? keeping.stream()
                        .flatMap(rule -> rule.until().stream())
                        .max(java.time.LocalDate::compareTo)
                        .map(Object::toString)
                        .orElse("")
                : "";
        return Optional.of(
                Refusal.of(Refusal.Reason.KEPT_FOR_OTHERS, around.desk().spokenName(), whom, free)
                        .under(keeping.get(0)));
    }

    @Override
    public List<BookingRule> rulesFor(BookingRequest request, Circumstances around) {
        return around.book().keeping(around.on(request.slot().day()));
    }
}
