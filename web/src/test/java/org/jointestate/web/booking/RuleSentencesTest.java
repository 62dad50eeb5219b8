package org.jointestate.web.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jointestate.domain.booking.Refusal;
import org.jointestate.domain.booking.RuleTopic;
import org.jointestate.domain.booking.rule.BookingPolicy;
import org.jointestate.domain.booking.rulebook.RuleDecision;
import org.jointestate.domain.estate.SpaceKind;
import org.jointestate.domain.people.DeviceNetwork;
import org.junit.jupiter.api.Test;

/** Whoever adds a rule, a refusal or a kind of space is told here which words it still needs: a page would fail for want of them. */
class RuleSentencesTest {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.jointestate.web.booking-words", Locale.UK);

    @Test
    void every_rule_refusal_topic_fault_and_kind_has_its_words() {
        var needed = Stream.of(
                        BookingPolicy.standard().stream()
                                .map(policy -> "policy." + policy.getClass().getSimpleName()),
                        all("refusal.", Refusal.Reason.values()),
                        all("rule.says.", RuleTopic.values()),
                        all("rule.topic.", RuleTopic.values()),
                        all("rule.amount.", RuleTopic.values()),
                        all("rule.wrong.", RuleDecision.Fault.values()),
                        all("kind.", SpaceKind.values()),
                        all("kinds.", SpaceKind.values()),
                        all("networkIn.", DeviceNetwork.values()),
                        all("rules.device.", DeviceNetwork.values()))
                .flatMap(keys -> keys)
                .toList();

        assertTrue(needed.size() > 70, "Only " + needed.size() + " were looked for.");
        assertEquals(
                List.of(),
                needed.stream().filter(key -> !WORDS.containsKey(key)).toList());
    }

    private static Stream<String> all(String before, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> before + value.name());
    }
}
