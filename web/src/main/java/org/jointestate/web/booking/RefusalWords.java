package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.web.shared.Words;

/** The sentence for a refusal: what did not happen, why, and what to do now. */
@ApplicationScoped
public class RefusalWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+");

    @Inject
    private Words words;

    public String sentence(Refusal refusal) {
        var key = "refusal." + refusal.reason().name();
        var without = key + ".plain";
        if (refusal.facts().stream().anyMatch(String::isEmpty) && words.has(without)) {
            key = without;
        }
        return words.of(
                key, refusal.facts().stream().map(RefusalWords::readable).toArray());
    }

    private static Object readable(String fact) {
        if (DAY.matcher(fact).matches()) {
            return When.day(LocalDate.parse(fact));
        }
        if (MOMENT.matcher(fact).matches()) {
            return When.moment(LocalDateTime.parse(fact));
        }
        return fact;
    }
}
