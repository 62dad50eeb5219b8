package org.jointestate.web.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointestate.domain.evaluation.signoff.Because;
import org.jointestate.domain.evaluation.signoff.ChecklistItem;
import org.jointestate.domain.evaluation.signoff.KeyAnswer;
import org.jointestate.domain.evaluation.signoff.Overtaken;
import org.jointestate.domain.evaluation.signoff.ReportChecks;
import org.jointestate.domain.evaluation.signoff.ReportState;
import org.jointestate.domain.evaluation.signoff.SignOffPost;
import org.jointestate.domain.evaluation.signoff.Step;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.signoff.QuestionedWord;
import org.jointestate.web.evaluation.outbound.ReportReader;
import org.jointestate.web.shared.Words;
import org.junit.jupiter.api.Test;

/** What the pages of words and sign-off name by a key that they put together. */
class SignOffWordsTest {

    @Test
    void everything_that_can_be_shown_has_a_sentence() {
        var words = new Words();

        var missing = Stream.of(
                        keys("words.section.", AuthoredText.Section.values()),
                        keys("words.verb.", AuthoredText.Verb.values()),
                        keys("words.interest.", AuthoredText.Interest.values()),
                        keys("signOff.because.", Because.values()),
                        keys(
                                "signOff.waits.",
                                org.jointestate.domain.evaluation.signoff.SeeWaitingReports.Wanted.values()),
                        keys("papers.ground.", org.jointestate.domain.evaluation.paper.Exemption.Ground.values()),
                        keys("signOff.check.", ChecklistItem.values()),
                        keys("signOff.answer.", KeyAnswer.values()),
                        keys("signOff.answered.", KeyAnswer.values()),
                        keys("signOff.overtaken.", Overtaken.By.values()),
                        keys("signOff.mend.", ReportChecks.Mend.values()),
                        keys("signOff.state.", ReportState.values()),
                        keys("signOff.stands.", ReportState.values()),
                        keys("signOff.past.", Step.values()),
                        keys("signOff.word.", QuestionedWord.Kind.values()),
                        keys("signOffMail.", SignOffPost.News.values()),
                        keys("signOffMail.subject.", SignOffPost.News.values()))
                .flatMap(List::stream)
                .filter(key -> !words.has(key))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void how_many_lines_differ_is_said_of_none_of_one_and_of_many() {
        var words = new Words();

        assertEquals("1 line went, 1 came.", words.of("signOff.lines", 1, 1, 2));
        assertEquals("No line went, 2 came.", words.of("signOff.lines", 0, 2, 2));
        assertEquals("1,200 lines went, none came.", words.of("signOff.lines", 1200, 0, 2));
        assertEquals("1 line went, 40 came. The first 20 of them:", words.of("signOff.linesSome", 1, 40, 20));
    }

    @Test
    void what_is_open_is_said_and_what_is_not_is_left_out() {
        var words = new Words();

        assertEquals("", SignOffWords.blocked(words, 0, 0));
        assertEquals(
                "It cannot be submitted yet: 5 words of yours wait for an answer.", SignOffWords.blocked(words, 0, 5));
        assertEquals(
                "It cannot be submitted yet: one item is open under “What was checked”.",
                SignOffWords.blocked(words, 1, 0));
        assertEquals(
                "It cannot be submitted yet: 2 items are open under “What was checked”, and one word of yours waits for an answer.",
                SignOffWords.blocked(words, 2, 1));
    }

    @Test
    void what_is_said_at_a_signature_is_looked_through_with_plainer_words() {
        var found = new ReportReader().claims("This proves that the office led to a 50 % fall in fires and saved £1m.");

        assertEquals(
                List.of("proves", "led to", "saved £1m"),
                found.stream().map(ReportChecks.Word::word).toList());
        assertEquals("“was followed by”", found.get(1).instead());
        assertEquals(
                List.of("made homes safer"),
                new ReportReader()
                        .claims("The office made homes safer.").stream()
                                .map(ReportChecks.Word::word)
                                .toList());
        assertEquals(List.of(), new ReportReader().claims(""));
    }

    @Test
    void what_was_written_elsewhere_than_in_the_words_is_named_and_has_a_page_of_its_own() {
        var words = new Words();
        var places = Map.of(
                "event", ReportChecks.Mend.EVENTS,
                "ledger", ReportChecks.Mend.LEDGER,
                "comparison", ReportChecks.Mend.PROTOCOL,
                "amendment", ReportChecks.Mend.PROTOCOL);

        places.forEach((place, mend) -> {
            assertEquals(mend, SignOffWords.mend(place + ":Some: thing"));
            assertTrue(words.of("signOff.place." + place, "Some: thing").contains("Some: thing"));
        });
        assertEquals(ReportChecks.Mend.WORDS, SignOffWords.mend("section:LIMITS"));
        assertEquals(ReportChecks.Mend.WORDS, SignOffWords.mend("recommendation"));
    }

    @Test
    void pages_that_are_there_already_are_told_by_their_numbers() {
        var words = new Words();

        assertEquals(
                "Version 1 is open to everybody and stays so, corrected or withdrawn. To keep the new pages back takes nothing back of it, and a reader can tell by it what is missing.",
                words.of("signOff.pagesOpen", 1, "1"));
        assertEquals(
                "Versions 2, 3 are exempt and stay so. New pages that are open tell everybody what they have in common with them.",
                words.of("signOff.pagesExempt", 2, "2, 3"));
    }

    private static List<String> keys(String group, Enum<?>[] values) {
        return Arrays.stream(values).map(one -> group + one.name()).toList();
    }
}
