package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    /** The words that stand askew on a page: the layout itself sets none so. */
    private static final class Askew extends PDFTextStripper {

        private final StringBuilder found = new StringBuilder();

        String on(PDDocument document, int page) throws IOException {
            found.setLength(0);
            setStartPage(page);
            setEndPage(page);
            getText(document);
            return found.toString();
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            var matrix = text.getTextMatrix();
            if (matrix.getShearX() != 0 && matrix.getScaleX() != 0) {
                found.append(text.getUnicode());
            }
        }
    }

    @Test
    void what_a_copy_is_stands_large_across_every_page_until_it_is_published() throws IOException {
        var pdf = Publication.publish(Trials.usual(), Version.internal()).pdf();

        try (var document = Loader.loadPDF(pdf)) {
            var askew = new Askew();
            assertTrue(document.getNumberOfPages() > 3);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertEquals("DRAFT", askew.on(document, page));
            }
        }
    }
}
