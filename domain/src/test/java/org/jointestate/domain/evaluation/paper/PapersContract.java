package org.jointestate.domain.evaluation.paper;

import static org.jointestate.domain.evaluation.paper.APaper.NOON;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link Papers} must do, in memory or in a database. */
public abstract class PapersContract {

    protected abstract <T> T in(Function<Papers, T> work);

    @Test
    void a_paper_is_found_again_with_its_files_to_the_byte() {
        var paper = APaper.report(APaper.trial(), 1, NOON);
        var large = new byte[3_000_000];
        new Random(1).nextBytes(large);
        assertTrue(does(papers -> papers.publish(paper, List.of(PaperFile.of("report.pdf", large)))));

        var found = in(papers -> papers.find(paper.id())).orElseThrow();
        var file = in(papers -> papers.file(paper.id(), "report.pdf")).orElseThrow();

        assertEquals(paper, found.paper());
        assertEquals(
                List.of(new PaperFile.Entry("report.pdf", "application/pdf", 3_000_000, PaperFile.sha256(large))),
                found.files());
        assertArrayEquals(large, file.bytes());
        assertEquals("application/pdf", file.mediaType());
        assertTrue(in(papers -> papers.file(paper.id(), "report.html")).isEmpty());
    }

    @Test
    void a_board_is_named_before_the_day_of_its_meeting_is_known() {
        var dated = APaper.report(APaper.trial(), 1, NOON);
        var paper = new Paper(
                dated.id(),
                dated.slug(),
                1,
                dated.kind(),
                dated.trial(),
                dated.trialTitle(),
                dated.title(),
                dated.summary(),
                Optional.of(new Meeting("Joint Board", Optional.empty())),
                true,
                NOON);
        in(papers -> papers.publish(paper, APaper.files("words")));

        assertEquals(paper, in(papers -> papers.find(paper.id())).orElseThrow().paper());
    }

    @Test
    void the_pages_of_an_exempt_paper_are_kept_apart_from_what_everybody_may_read() {
        var paper = APaper.exempt(
                new Exemption(
                        Exemption.Ground.LEGAL_ADVICE, "It is advice of counsel.", "The advice must be candid: “ŵ”."),
                NOON);
        in(papers -> {
            papers.publish(paper, List.of());
            papers.keepExempt(paper.id(), APaper.files("kept back"));
            return null;
        });

        var found = in(papers -> papers.find(paper.id())).orElseThrow();

        assertEquals(paper, found.paper());
        assertEquals(List.of(), found.files());
        assertTrue(in(papers -> papers.file(paper.id(), "report.html")).isEmpty());
        assertEquals(
                "<p>kept back",
                new String(
                        in(papers -> papers.exemptFile(paper.id(), "report.html"))
                                .orElseThrow()
                                .bytes(),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_version_is_published_once_and_the_first_one_stays() {
        var trial = APaper.trial();
        var first = APaper.report(trial, 1, NOON);
        in(papers -> papers.publish(first, APaper.files("first")));

        assertFalse(refused(papers -> papers.publish(APaper.report(trial, 1, NOON), APaper.files("second"))));

        assertEquals(List.of(first.id()), in(papers -> papers.of(first.slug()).stream()
                .map(one -> one.paper().id())
                .toList()));
    }

    @Test
    void a_version_says_which_one_came_after_it() {
        var trial = APaper.trial();
        var first = APaper.report(trial, 1, NOON);
        var second = APaper.report(trial, 2, NOON.plusSeconds(60));
        in(papers -> papers.publish(first, APaper.files("first")));
        in(papers -> papers.publish(second, APaper.files("second")));

        var versions = in(papers -> papers.of(first.slug()));

        assertEquals(
                List.of(first.id(), second.id()),
                versions.stream().map(one -> one.paper().id()).toList());
        assertEquals(OptionalInt.of(2), versions.get(0).correctedBy());
        assertEquals(OptionalInt.empty(), versions.get(1).correctedBy());
    }

    @Test
    void corrections_are_numbered_and_belong_to_the_paper_through_its_versions() {
        var trial = APaper.trial();
        var first = APaper.report(trial, 1, NOON);
        var second = APaper.report(trial, 2, NOON.plusSeconds(60));
        in(papers -> papers.publish(first, APaper.files("first")));
        var one = new Erratum(first.slug(), 1, 1, OptionalInt.empty(), "A date on page 9.", NOON.plusSeconds(10));
        var two = new Erratum(first.slug(), 2, 1, OptionalInt.of(2), "A count in table 3.", NOON.plusSeconds(60));
        assertTrue(does(papers -> papers.correct(one)));
        in(papers -> papers.publish(second, APaper.files("second")));
        assertTrue(does(papers -> papers.correct(two)));

        assertFalse(refused(papers ->
                papers.correct(new Erratum(first.slug(), 2, 1, OptionalInt.empty(), "Something else.", NOON))));

        assertEquals(List.of(List.of(one, two), List.of(one, two)), in(papers -> papers.of(first.slug()).stream()
                .map(ShelvedPaper::errata)
                .toList()));
    }

    @Test
    void a_withdrawn_version_keeps_its_files_and_its_first_reason() {
        var paper = APaper.report(APaper.trial(), 1, NOON);
        in(papers -> papers.publish(paper, APaper.files("words")));
        var withdrawal = new Withdrawal("One zone was counted twice.", NOON.plusSeconds(5));
        assertFalse(in(papers -> papers.find(paper.id())).orElseThrow().isWithdrawn());
        assertTrue(does(papers -> papers.withdraw(paper.id(), withdrawal)));

        assertFalse(refused(papers -> papers.withdraw(paper.id(), new Withdrawal("Another reason.", NOON))));

        var found = in(papers -> papers.find(paper.id())).orElseThrow();
        assertEquals(Optional.of(withdrawal), found.withdrawal());
        assertEquals(2, found.files().size());
    }

    @Test
    void the_newest_papers_come_first() {
        var trial = APaper.trial();
        var report = APaper.report(trial, 1, NOON.plusSeconds(10));
        var scrutiny = APaper.of(trial, PaperKind.SCRUTINY_PAPER, 1, NOON.plusSeconds(20));
        in(papers -> papers.publish(report, APaper.files("report")));
        in(papers -> papers.publish(scrutiny, APaper.files("scrutiny")));

        var ids = in(papers -> papers.all().stream()
                .map(ShelvedPaper::paper)
                .filter(one -> one.trial().equals(trial))
                .map(Paper::id)
                .toList());

        assertEquals(List.of(scrutiny.id(), report.id()), ids);
    }

    @Test
    void the_state_changes_with_whatever_is_added_and_with_nothing_else() {
        var paper = APaper.report(APaper.trial(), 1, NOON);
        var before = in(Papers::state);
        in(papers -> papers.publish(paper, APaper.files("words")));
        var published = in(Papers::state);
        in(papers ->
                papers.correct(new Erratum(paper.slug(), 1, 1, OptionalInt.empty(), "A date.", NOON.plusSeconds(1))));
        var corrected = in(Papers::state);
        in(papers -> papers.withdraw(paper.id(), new Withdrawal("Wrong.", NOON.plusSeconds(2))));
        var withdrawn = in(Papers::state);

        assertNotEquals(before, published);
        assertNotEquals(published, corrected);
        assertNotEquals(corrected, withdrawn);
        assertEquals(withdrawn, in(Papers::state));
    }

    private boolean does(Function<Papers, Boolean> work) {
        return in(work);
    }

    /** After a refused row PostgreSQL keeps nothing of the transaction, which is what is wanted. */
    private boolean refused(Function<Papers, Boolean> work) {
        try {
            return in(work);
        } catch (RuntimeException lostTransaction) {
            return false;
        }
    }
}
