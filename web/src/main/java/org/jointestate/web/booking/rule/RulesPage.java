package org.jointestate.web.booking.rule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jointestate.domain.booking.BookingRule;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.rulebook.ListRules;
import org.jointestate.domain.booking.rulebook.SeeRules;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The rules of booking in words: every one for those who set them, and for everybody else those that hold for them. */
@Named
@RequestScoped
public class RulesPage {

    /** A rule in words. */
    public record Row(String id, String says, String when, String state) {}

    /** The rules about one topic, the most specific first. */
    public record Group(String heading, List<Row> rows) {}

    @Inject
    private ListRules listRules;

    @Inject
    private SeeRules seeRules;

    @Inject
    private RuleWords ruleWords;

    @Inject
    private Words words;

    private SeeRules.@Nullable Seen seen;

    /** All that are not over. */
    public List<Group> getAll() {
        var listed = listRules.list();
        return groups(listed.rules(), listed.today());
    }

    /** Those that hold for the caller. */
    public List<Group> getMine() {
        return groups(seen().rules(), seen().today());
    }

    /** Which desks the caller's device works at. */
    public String getDevice() {
        return words.of("rules.device." + seen().device());
    }

    private SeeRules.Seen seen() {
        var known = seen;
        if (known == null) {
            known = seeRules.see();
            seen = known;
        }
        return known;
    }

    private List<Group> groups(List<BookingRule> rules, java.time.LocalDate today) {
        return Arrays.stream(RuleTopic.values())
                .map(topic -> new Group(
                        words.of("rule.topic." + topic),
                        rules.stream()
                                .filter(rule -> rule.topic() == topic)
                                .map(rule -> new Row(
                                        rule.id().toString(),
                                        ruleWords.says(rule),
                                        ruleWords.when(rule),
                                        words.of(rule.holdsOn(today) ? "rules.holds" : "rules.toCome")))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }
}
