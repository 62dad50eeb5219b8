package org.jointestate.web.booking.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.RuleScope;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.web.shared.Words;

/** What a rule says, as a sentence. */
@ApplicationScoped
public class RuleWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Inject
    private Words words;

    /** Such as "People of Police may book desks at Headquarters up to 60 days ahead." */
    public String says(BookingRule rule) {
        var who = who(rule);
        return words.of(
                "rule.says." + rule.topic(),
                rule.topic() == RuleTopic.KEPT_FOR ? who : sentenceCase(who),
                what(rule),
                isTimed(rule.topic()) ? duration(rule.amount()) : rule.amount());
    }

    /** The days for which it holds, such as "From 1 March 2027 to 31 March 2027". */
    public String when(BookingRule rule) {
        return rule.until()
                .map(end -> end.equals(rule.from())
                        ? words.of("rule.when.never")
                        : words.of("rule.when.to", day(rule.from()), day(end.minusDays(1))))
                .orElseGet(() -> words.of("rule.when.on", day(rule.from())));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String who(BookingRule rule) {
        return rule.scope()
                .who()
                .map(who -> words.of(
                        who instanceof RuleScope.Who.OfTeam ? "rule.who.team" : "rule.who.organisation",
                        rule.whoName()))
                .orElseGet(() -> words.of("rule.who.everybody"));
    }

    private String what(BookingRule rule) {
        var what = rule.scope()
                .kind()
                .map(kind -> words.of("kinds." + kind))
                .orElseGet(() -> words.of(
                        rule.topic() == RuleTopic.OPEN_BOOKINGS || rule.topic() == RuleTopic.AT_ONCE
                                ? "rule.what.each"
                                : "rule.what.any"));
        return rule.scope()
                .where()
                .map(where -> {
                    if (where instanceof RuleScope.Where.AtSpace) {
                        return words.of("rule.where.space", rule.whereName());
                    }
                    return words.of(
                            where instanceof RuleScope.Where.InZone ? "rule.where.zone" : "rule.where.site",
                            what,
                            rule.whereName());
                })
                .orElse(what);
    }

    public static boolean isTimed(RuleTopic topic) {
        return topic == RuleTopic.LONGEST || topic == RuleTopic.SHORTEST;
    }

    /** Such as "2 hours 30 minutes". */
    public String duration(int minutes) {
        var hours = minutes / 60;
        var rest = minutes % 60;
        if (hours == 0) {
            return words.of("duration.minutes", rest);
        }
        return words.of("duration.hours", hours) + (rest == 0 ? "" : " " + words.of("duration.minutes", rest));
    }

    private static String sentenceCase(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
