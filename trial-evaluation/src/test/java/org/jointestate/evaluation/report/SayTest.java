package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SayTest {

    private static final String WORDS =
            "There were 5 fires in March 2020, against 3.5 before. The trial is too small. It ends soon.";

    @Test
    void words_that_fit_are_printed_whole() {
        assertEquals(WORDS, Say.sentences(WORDS, 100, 100, "section 13"));
    }

    @Test
    void words_that_do_not_fit_end_with_a_whole_sentence() {
        assertEquals(
                "There were 5 fires in March 2020, against 3.5 before. The trial is too small. More: section 13.",
                Say.sentences(WORDS, 85, 85, "section 13"));
    }

    @Test
    void a_first_sentence_may_be_longer_than_the_room() {
        assertEquals(
                "There were 5 fires in March 2020, against 3.5 before. More: section 13.",
                Say.sentences(WORDS, 30, 80, "section 13"));
    }

    @Test
    void a_first_sentence_that_is_longer_still_is_cut_where_a_part_of_it_ends() {
        assertEquals("There were 5 fires in March 2020\u2026 (section 13)", Say.sentences(WORDS, 40, 40, "section 13"));
    }

    @Test
    void a_sentence_without_parts_is_cut_between_words() {
        assertEquals(
                "Decide by the\u2026 (section 13)",
                Say.sentences("Decide by the results that it has", 15, 15, "section 13"));
    }
}
