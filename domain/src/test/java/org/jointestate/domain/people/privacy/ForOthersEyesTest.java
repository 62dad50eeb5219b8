package org.jointestate.domain.people.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class ForOthersEyesTest {

    @Test
    void neither_which_needs_somebody_has_nor_how_many_is_told() {
        var seen = ForOthersEyes.of(new HeldData.Section(
                "what a desk must have",
                List.of("person", "feature"),
                List.of(List.of("p", "QUIET"), List.of("p", "STEP_FREE")),
                List.of()));

        assertEquals(List.of(), seen.columns());
        assertEquals(List.of(), seen.rows());
        assertEquals(
                List.of("person", "feature"),
                seen.withheld().stream().map(HeldData.Withheld::column).toList());
    }

    @Test
    void of_a_record_of_a_trial_everything_but_its_words_is_told() {
        var seen = ForOthersEyes.of(new HeldData.Section(
                "outcome records",
                List.of("trial", "summary", "evidence", "kind"),
                List.of(List.of("T", "They never answer", "Mail of Monday", "ISSUE")),
                List.of()));

        assertEquals(List.of("trial", "kind"), seen.columns());
        assertEquals(List.of(List.of("T", "ISSUE")), seen.rows());
    }

    @Test
    void any_other_section_is_told_as_it_is() {
        var tokens = new HeldData.Section("tokens", List.of("name"), List.of(List.of("script")), List.of());

        assertSame(tokens, ForOthersEyes.of(tokens));
    }
}
