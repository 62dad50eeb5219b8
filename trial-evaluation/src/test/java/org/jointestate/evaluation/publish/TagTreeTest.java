package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What no validator reports: these faults passed PDF/UA-1 before they were mended. */
class TagTreeTest {

    private static final List<PDStructureElement> ELEMENTS = new ArrayList<>();
    private static int figuresInReport;

    @BeforeAll
    static void readTheTags() throws IOException {
        var publication = Publication.publish(Trials.usual(), Version.internal());
        figuresInReport = publication.report().figures().size();
        var pdf = Loader.loadPDF(publication.pdf());
        collect(pdf.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void collect(PDStructureNode node) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                ELEMENTS.add(element);
                collect(element);
            }
        }
    }

    private static List<PDStructureElement> tagged(String tag) {
        return ELEMENTS.stream().filter(e -> tag.equals(e.getStructureType())).toList();
    }

    private static List<String> kidTags(PDStructureElement element) {
        return element.getKids().stream()
                .filter(k -> k instanceof PDStructureElement)
                .map(k -> ((PDStructureElement) k).getStructureType())
                .toList();
    }

    @Test
    void the_caption_of_a_table_is_its_first_child() {
        var captions = tagged("Caption");

        assertTrue(captions.size() > 20, () -> captions.size() + " captions");
        for (var caption : captions) {
            var table = (PDStructureElement) caption.getParent();
            assertEquals("Table", table.getStructureType());
            assertEquals("Caption", kidTags(table).get(0));
        }
    }

    @Test
    void no_head_foot_or_box_is_empty() {
        for (var tag : List.of("THead", "TFoot", "TBody", "Div", "Span")) {
            for (var element : tagged(tag)) {
                assertFalse(element.getKids().isEmpty(), tag);
            }
        }
    }

    @Test
    void the_contents_are_tagged_as_contents_with_one_link_an_entry() {
        var entries = tagged("TOCI");

        assertEquals(1, tagged("TOC").size());
        assertEquals(23, entries.size(), "13 sections and 10 annexes");
        for (var entry : entries) {
            assertEquals(List.of("Reference"), kidTags(entry));
            var links = kidTags((PDStructureElement) entry.getKids().get(0)).stream()
                    .filter("Link"::equals)
                    .count();
            assertEquals(1, links);
        }
    }

    @Test
    void every_chart_has_its_words() {
        var figures = tagged("Figure");

        assertEquals(figuresInReport, figures.size());
        for (var figure : figures) {
            assertFalse(figure.getAlternateDescription() == null
                    || figure.getAlternateDescription().isBlank());
        }
    }

    @Test
    void every_head_of_a_table_says_what_it_heads() {
        for (var head : tagged("TH")) {
            var attributes = head.getCOSObject().getDictionaryObject(COSName.A);
            assertTrue(attributes instanceof COSDictionary || attributes != null, "Scope");
        }
    }

    @Test
    void no_level_of_heading_is_left_out() {
        int last = 0;
        for (var element : ELEMENTS) {
            var tag = element.getStructureType();
            if (tag != null && tag.matches("H[1-6]")) {
                int level = tag.charAt(1) - '0';
                assertTrue(level <= last + 1, tag + " after H" + last);
                last = level;
            }
        }
        assertEquals(1, tagged("H1").size());
    }
}
