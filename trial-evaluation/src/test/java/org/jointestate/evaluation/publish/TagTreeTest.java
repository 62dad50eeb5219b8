package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no validator reports: these faults passed PDF/UA-1 before they were mended. */
class TagTreeTest {

    private static TagLaws laws = new TagLaws(List.of());
    private static int figuresInReport;

    @BeforeAll
    static void readTheTags() throws IOException {
        var publication = Publication.publish(Trials.usual(), Version.internal());
        figuresInReport = publication.report().figures().size();
        laws = TagLaws.of(publication.pdf());
    }

    @Test
    void the_caption_of_a_table_is_its_first_child() {
        var captions = laws.tagged("Caption");

        assertTrue(captions.size() > 20, () -> captions.size() + " captions");
        laws.captionsAreFirstInTheirTables();
    }

    @Test
    void no_head_foot_list_heading_or_box_is_empty() {
        laws.nothingIsEmpty();
    }

    @Test
    void the_contents_are_tagged_as_contents_with_one_link_an_entry() {
        var entries = laws.tagged("TOCI");

        assertEquals(1, laws.tagged("TOC").size());
        assertEquals(23, entries.size(), "13 sections and 10 annexes");
        for (var entry : entries) {
            assertEquals(List.of("Reference"), TagLaws.kidTags(entry));
            var links = TagLaws.kidTags((PDStructureElement) entry.getKids().get(0)).stream()
                    .filter("Link"::equals)
                    .count();
            assertEquals(1, links);
        }
    }

    @Test
    void every_chart_has_its_words() {
        laws.figuresHaveWords(figuresInReport);
    }

    @Test
    void every_head_of_a_table_says_what_it_heads() {
        laws.headsSayWhatTheyHead();
    }

    @Test
    void no_level_of_heading_is_left_out() {
        laws.noLevelOfHeadingIsLeftOut();
    }
}
