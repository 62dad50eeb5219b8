package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SayTest {

    private static final String WORDS =
            "There were 5 fires in March 2020, against 3.5 before. The trial is too small. It ends soon.";

    private static final String INSTEAD = "It stands in section 13.";

    private static String sentences(String text, int letters, int most) {
        return Say.sentences(text, letters, most, "section 13", INSTEAD);
    }

    private static String advice(String text, int letters, int most) {
        return Say.advice(text, letters, most, "section 13", INSTEAD);
    }

    @Test
    void words_that_fit_are_printed_whole() {
        assertEquals(WORDS, sentences(WORDS, 100, 100));
        assertEquals(WORDS, advice(WORDS, 100, 100));
    }

    @Test
    void words_that_do_not_fit_end_with_a_whole_sentence() {
        assertEquals(
                "There were 5 fires in March 2020, against 3.5 before. More: section 13.", sentences(WORDS, 85, 85));
        assertEquals("Go on. Look again. More: section 13.", advice("Go on. Look again. Publish it.", 20, 20));
    }

    @Test
    void a_sentence_that_goes_on_with_the_one_before_it_is_not_left_out_alone() {
        assertEquals(INSTEAD, sentences("Fires could not be told. They were too few.", 30, 30));
        assertEquals(INSTEAD, sentences("Go on sharing. But only until May.", 20, 20));
    }

    @Test
    void a_first_sentence_may_be_longer_than_the_room() {
        assertEquals(
                "There were 5 fires in March 2020, against 3.5 before. More: section 13.", sentences(WORDS, 30, 80));
    }

    @Test
    void of_a_first_sentence_that_is_longer_still_nothing_is_printed() {
        assertEquals(INSTEAD, sentences(WORDS, 40, 40));
        assertEquals(INSTEAD, advice("Decide by the results that it has", 15, 15));
    }

    @Test
    void advice_is_printed_with_its_conditions_or_not_at_all() {
        assertEquals(
                INSTEAD, advice("Keep sharing the office. The rent rises in May. Only if the board agrees.", 60, 60));
        assertEquals(INSTEAD, advice("Keep sharing the office. Nothing must be done before May.", 40, 40));
        assertEquals(INSTEAD, advice("Keep sharing the office, but only until May.", 30, 30));
        assertEquals(
                "Keep sharing the office, but only until May. More: section 13.",
                advice("Keep sharing the office, but only until May. Thank the teams.", 50, 50));
    }
}
