package org.jointestate.domain.evaluation.paper;

import static org.jointestate.domain.evaluation.paper.APaper.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelvingTest {

    private final InMemoryPapers papers = new InMemoryPapers();
    private final Shelving shelving = new Shelving(papers);

    @Test
    void the_report_and_its_scrutiny_paper_are_two_papers_with_addresses_of_their_own() {
        var outcome = assertInstanceOf(Shelving.Outcome.Shelved.class, shelving.shelve(bundle(1), NOON));

        assertEquals(
                List.of("safer-together-2019", "safer-together-2019-scrutiny-paper"),
                outcome.papers().stream().map(paper -> paper.slug().value()).toList());
        assertEquals(List.of("data/results.csv", "report.pdf"), names("safer-together-2019"));
        assertEquals(List.of("scrutiny-paper.pdf"), names("safer-together-2019-scrutiny-paper"));
    }

    @Test
    void a_version_that_was_published_is_not_published_again() {
        shelving.shelve(bundle(1), NOON);

        assertEquals(
                new Shelving.Outcome.PublishedAlready(new PaperSlug("safer-together-2019"), 1),
                shelving.shelve(bundle(1), NOON.plusSeconds(1)));
        assertInstanceOf(Shelving.Outcome.Shelved.class, shelving.shelve(bundle(2), NOON.plusSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../up.txt", "/root.txt", "a/../b", "a//b", ".hidden", "a b.txt", "a\\b", "", "a/", "é.txt"})
    void no_name_of_a_file_leads_out_of_its_folder(String name) {
        assertFalse(PaperFile.isName(name));
        assertThrows(IllegalArgumentException.class, () -> PaperFile.of(name, new byte[0]));
    }

    @Test
    void what_nobody_knows_how_to_show_is_offered_to_be_saved() {
        assertEquals(
                "application/octet-stream", PaperFile.of("a.exe", new byte[0]).mediaType());
        assertEquals(
                "text/plain;charset=UTF-8",
                PaperFile.of("r/check.R", new byte[0]).mediaType());
        assertTrue(PaperFile.isName("data/csvw/results.csv-metadata.json"));
    }

    private List<String> names(String slug) {
        return papers.of(new PaperSlug(slug)).get(0).files().stream()
                .map(PaperFile.Entry::name)
                .toList();
    }

    private static PublicBundle bundle(int version) {
        return new PublicBundle(
                new TrialCode("SAFER-TOGETHER-2019"),
                "Shared office trial",
                PaperKind.EVALUATION_REPORT,
                version,
                true,
                "Did sharing an office help?",
                "We cannot tell.",
                "Paper for the board",
                "Two pages.",
                Optional.empty(),
                new TreeMap<>(Map.of(
                        "report.pdf", new byte[] {1},
                        "data/results.csv", new byte[] {2},
                        "scrutiny-paper.pdf", new byte[] {3})));
    }
}
