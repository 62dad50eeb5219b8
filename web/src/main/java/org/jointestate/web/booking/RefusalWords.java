package org.jointestate.web.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.web.booking.rule.RuleWords;
import org.jointestate.web.shared.Words;

/** The sentence for a refusal: what did not happen, why, and what to do now. */
@ApplicationScoped
public class RefusalWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+");

    @Inject
    private Words words;

    @Inject
    private RuleWords ruleWords;

    /** The refusal, and the estate managers' rule behind it where it is one of theirs. */
    public String sentence(Refusal refusal) {
        return refusal.rule()
                .map(rule -> words.of("refusal.rule", plain(refusal), ruleWords.says(rule)))
                .orElseGet(() -> plain(refusal));
    }

    /** The same where it is told to somebody who books for another. */
    public String ofAnother(Refusal refusal) {
        var key = "refusal." + refusal.reason() + ".another";
        return words.has(key)
                ? words.of(
                        key,
                        refusal.facts().stream()
                                .map(fact -> readable(refusal, fact))
                                .toArray())
                : sentence(refusal);
    }

    /** The same beside a day, before or long after it was asked for. */
    public String ofDay(Refusal refusal) {
        var key = "refusal." + refusal.reason() + ".day";
        return words.has(key)
                ? words.of(
                        key,
                        refusal.facts().stream()
                                .map(fact -> readable(refusal, fact))
                                .toArray())
                : plain(refusal);
    }

    /**
     * The same to somebody who would wait for any desk of a zone or a site: they asked for no desk, so none is named.
     *
     * @param where the zone or the site
     */
    public String ofWaiting(Refusal refusal, String where) {
        var key = "waiting.refused." + refusal.reason();
        if (!words.has(key)) {
            return sentence(refusal);
        }
        var facts = refusal.facts().stream()
                .map(fact -> readable(refusal, fact))
                .collect(Collectors.toCollection(ArrayList::new));
        facts.set(0, where);
        return words.of(key, facts.toArray());
    }

    /** The same without the rule, where that stands beside it. */
    public String plain(Refusal refusal) {
        var key = "refusal." + refusal.reason().name();
        var without = key + ".plain";
        if (refusal.facts().stream().anyMatch(String::isEmpty) && words.has(without)) {
            key = without;
        }
        return words.of(
                key,
                refusal.facts().stream().map(fact -> readable(refusal, fact)).toArray());
    }

    /** The same about a booking that nobody has tried to make: what would be, and not what was not done. */
    public String hypothetical(Refusal refusal) {
        var key = "would." + refusal.reason();
        if (!words.has(key)) {
            return plain(refusal);
        }
        var without = key + ".plain";
        return words.of(
                refusal.facts().contains("") && words.has(without) ? without : key,
                refusal.facts().stream().map(fact -> readable(refusal, fact)).toArray());
    }

    /** Why a desk is out of reach, without its name, to stand beside the names of several. */
    public String outOfReach(Refusal refusal) {
        var key = "away." + refusal.reason();
        if (!words.has(key)) {
            return sentence(refusal);
        }
        var without = key + ".plain";
        return words.of(
                refusal.facts().contains("") && words.has(without) ? without : key,
                refusal.facts().stream().map(fact -> readable(refusal, fact)).toArray());
    }

    private Object readable(Refusal refusal, String fact) {
        return switch (refusal.reason()) {
            case TOO_LONG, TOO_SHORT -> ruleWords.duration(Integer.parseInt(fact));
            case NETWORK_OUT_OF_REACH -> words.has("networkIn." + fact) ? words.of("networkIn." + fact) : fact;
            case BANK_USED_UP -> words.has("bankPer." + fact) ? words.of("bankPer." + fact) : readable(fact);
            default -> readable(fact);
        };
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
