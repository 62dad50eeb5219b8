package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tag tree of a PDF and what must be true of any: no validator reports these faults. */
record TagLaws(List<PDStructureElement> elements) {

    static TagLaws of(byte[] pdf) throws IOException {
        var elements = new ArrayList<PDStructureElement>();
        collect(Loader.loadPDF(pdf).getDocumentCatalog().getStructureTreeRoot(), elements);
        return new TagLaws(elements);
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    List<PDStructureElement> tagged(String tag) {
        return elements.stream().filter(e -> tag.equals(e.getStructureType())).toList();
    }

    static List<String> kidTags(PDStructureElement element) {
        return element.getKids().stream()
                .filter(k -> k instanceof PDStructureElement)
                .map(k -> ((PDStructureElement) k).getStructureType())
                .toList();
    }

    void captionsAreFirstInTheirTables() {
        for (var caption : tagged("Caption")) {
            var table = (PDStructureElement) caption.getParent();
            assertEquals("Table", table.getStructureType());
            assertEquals("Caption", kidTags(table).get(0));
        }
    }

    void nothingIsEmpty() {
        for (var tag : List.of("THead", "TFoot", "TBody", "Div", "Span", "L", "LI", "H1", "H2", "H3", "H4")) {
            for (var element : tagged(tag)) {
                assertFalse(element.getKids().isEmpty(), tag);
            }
        }
    }

    void figuresHaveWords(int expected) {
        var figures = tagged("Figure");
        assertEquals(expected, figures.size());
        for (var figure : figures) {
            assertNotNull(figure.getAlternateDescription());
            assertFalse(figure.getAlternateDescription().isBlank());
        }
    }

    void headsSayWhatTheyHead() {
        for (var head : tagged("TH")) {
            assertNotNull(head.getCOSObject().getDictionaryObject(COSName.A), "Scope");
        }
    }

    void noLevelOfHeadingIsLeftOut() {
        int last = 0;
        for (var element : elements) {
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
