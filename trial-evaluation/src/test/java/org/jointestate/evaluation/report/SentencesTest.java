package org.jointestate.evaluation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We recommend that No. 12 Station Road is not kept.",
                "We recommend that approx. 40 desks are kept.",
                "Keep some desks, e.g. Those by the window, and i.e. Nothing else.",
                "Desks are open until 6 p.m. On Fridays they close sooner.",
                "Sgt. Jones and the St. John crew stay with Dr. Patel and Mr. A. B. Smith.",
                "Stop when costs rise above 4. 5 or 4.5 a day.",
                "Decide on 4. May, or on the 5. June.",
                "Keep the U.K. Standard in mind.",
                "Acme Ltd. Offers more.",
                "See p. 12, fig. 3 and Nos. 4 and 5.",
                "1. Keep the desks",
                "4.2. Keep the desks",
                "They asked “Why stop? we work well” and went on.",
                "Keep it until Oct. And look again.",
                "Fires … and floods are counted.",
                "Decide on Mon. The 4th at 10 a.m. At the latest."
            })
    void a_mark_within_a_sentence_ends_none(String sentence) {
        assertEquals(List.of(sentence), Sentences.of(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It ends in 2020.|The board meets.",
                "There were 12.|The board met.",
                "Is it enough?|No.|The board said so!|Go on.",
                "It rose by 3.5.|Nothing else did.",
                "He said “go on.”|She agreed.",
                "We asked (twice.)|They came.",
                "There were 5 fires.|12 more came.",
                "They sat.|The sun shone.",
                "It cost £4m.|Rent was more."
            })
    void sentences_end_where_one_is_over(String sentences) {
        assertEquals(List.of(sentences.split("\\|")), Sentences.of(sentences.replace('|', ' ')));
    }

    @Test
    void any_blank_parts_sentences_and_words() {
        assertEquals(
                List.of("It led to less.", "So be it."),
                Sentences.of(" It led\u00a0 to\nless.\u202f\nSo be\u2003it. "));
        assertEquals(List.of(), Sentences.of(" \n "));
    }

    /** Whatever room there is: what is printed is the text from its beginning to the end of a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keep No. 12 Station Road and approx. 40 desks, e.g. those of Dr. Jones, until 5 p.m. each day. Pay 4.5 pounds, but only if St. Mary’s agrees. Go on.",
                "Adopt the shared office, which must not be done before the survey. Then look at approx. 30 desks. Unless costs rise, go on.",
                "Keep sharing the office, but only until October and only if the costs are met. Ask Sgt. A. Brown. Publish it."
            })
    void no_room_is_so_small_that_a_sentence_is_cut(String text) {
        var sentences = Sentences.of(text);
        assertEquals(3, sentences.size());
        for (int letters = 0; letters <= text.length() + 1; letters++) {
            for (var part : List.of(
                    Sentences.fitting(text, letters, letters), Sentences.fittingAdvice(text, letters, letters))) {
                var room = letters;
                part.ifPresent(said -> {
                    assertTrue(said.length() <= room);
                    assertTrue(List.of(sentences.get(0), sentences.get(0) + " " + sentences.get(1), text)
                            .contains(said));
                });
            }
        }
        assertEquals(Optional.of(text), Sentences.fittingAdvice(text, text.length(), 0));
    }
}
