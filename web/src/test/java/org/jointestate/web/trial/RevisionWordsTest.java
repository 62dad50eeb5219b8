package org.jointestate.web.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.jointestate.domain.trial.protocol.ComparisonTeam;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;

/** What the pages of a plan say when it is not changed as somebody wanted, or could not be any more. */
class RevisionWordsTest {

    private final Words words = new Words();

    @Test
    void each_thing_that_was_agreed_of_a_team_is_refused_by_its_name_and_only_the_tick_is_to_be_taken_out() {
        for (var what : ComparisonTeam.Agreed.values()) {
            var says = words.of("comparison.afterLock." + what, "“Neighbouring team”");

            assertTrue(says.startsWith("The plan was not changed: "), says);
            assertTrue(says.contains("“Neighbouring team”"), says);
            assertEquals(what == ComparisonTeam.Agreed.TEAM, says.contains("Take the tick out"), says);
        }
    }

    @Test
    void what_is_left_empty_is_asked_for_and_not_named_as_a_wrong_value() {
        for (var key : Stream.of("noCode", "empty.name", "empty.organisation", "empty.reason")
                .map("comparison."::concat)
                .toList()) {
            assertFalse(words.of(key).contains("{"), key);
            assertFalse(words.of(key).contains("cannot be"), key);
        }
    }

    @Test
    void a_locked_plan_does_not_say_what_would_keep_it_from_being_locked() {
        var draft = words.of("theory.off", "Fires", 0);
        var locked = words.of("theory.off", "Fires", 1);

        assertTrue(draft.endsWith("The plan is not locked until each has its place."), draft);
        assertTrue(locked.endsWith("each can be given its place by an amendment."), locked);
    }
}
