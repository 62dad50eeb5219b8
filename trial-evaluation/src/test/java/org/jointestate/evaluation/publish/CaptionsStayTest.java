package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

/** On no page of the PDF does the caption of a table stand at the foot without a row of its table. */
class CaptionsStayTest {

    private static final Pattern CAPTION = Pattern.compile("^Table (\\d+)\\. .*");

    /** The foot of a page has at most this many lines. */
    private static final int FOOT = 2;

    /** A caption with what is counted, the heads of the columns and one row. */
    private static final int LEAST = 2;

    @Test
    void no_caption_is_the_last_thing_on_a_page() throws IOException {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var alone = new ArrayList<String>();
        var captions = 0;
        for (var version : List.of(Version.internal(), Version.published(1))) {
            try (var pdf = Loader.loadPDF(Publication.publish(trial, version).pdf())) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    var lines = lines(pdf, page);
                    for (int n = 0; n < lines.size(); n++) {
                        if (CAPTION.matcher(lines.get(n)).matches()) {
                            captions++;
                            if (lines.size() - FOOT - n <= LEAST) {
                                alone.add("page %d: %s".formatted(page, lines.get(n)));
                            }
                        }
                    }
                }
            }
        }
        assertTrue(captions > 60, captions + " captions were seen");
        assertEquals(List.of(), alone);
    }

    private static List<String> lines(org.apache.pdfbox.pdmodel.PDDocument pdf, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf).lines().filter(line -> !line.isBlank()).toList();
    }
}
