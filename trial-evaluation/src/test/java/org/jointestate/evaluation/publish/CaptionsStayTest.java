package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

/** On no page of the PDF does a heading or the label of what authors wrote stand at the foot, or the caption of a table without a row of it. */
class CaptionsStayTest {

    private static final Pattern CAPTION = Pattern.compile("^Table (\\d+)\\. .*");

    /** The foot of a page has at most this many lines. */
    private static final int FOOT = 2;

    /** A caption with what is counted, the heads of the columns and one row. */
    private static final int LEAST = 2;

    /** What the margins of a page hold, in points. */
    private static final int HEAD = 67;

    private static final int FEET = 56;

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

    private static List<String> lines(PDDocument pdf, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf).lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void no_heading_is_the_last_thing_on_a_page() throws IOException {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        for (var version : List.of(Version.internal(), Version.published(1))) {
            var headings = new HashSet<String>();
            for (var section : ReportWriter.write(trial, version).sections()) {
                headings.add(bare(section.number() + section.title()));
                for (var block : section.blocks()) {
                    if (block instanceof Block.Heading heading) {
                        headings.add(bare(heading.number() + heading.text()));
                    } else if (block instanceof Block.Authored authored) {
                        headings.add(bare(authored.label()));
                    }
                }
            }
            try (var pdf = Loader.loadPDF(Publication.publish(trial, version).pdf())) {
                var seen = 0;
                var last = new ArrayList<String>();
                for (int page = 3; page <= pdf.getNumberOfPages(); page++) {
                    var lines = bodyLines(pdf, page);
                    for (int n = 0; n < lines.size(); n++) {
                        if (headings.contains(lines.get(n))) {
                            seen++;
                            if (n == lines.size() - 1) {
                                last.add("page %d: %s".formatted(page, lines.get(n)));
                            }
                        }
                    }
                }
                assertTrue(seen > headings.size() / 2, seen + " of " + headings.size() + " headings were seen");
                assertEquals(List.of(), last);
                assertTrue(pdf.getNumberOfPages() <= 70, pdf.getNumberOfPages() + " pages");
            }
        }
    }

    /** From the top down, without the running head and foot and the mark across the page. */
    private static List<String> bodyLines(PDDocument pdf, int page) throws IOException {
        var lines = new TreeMap<Integer, StringBuilder>();
        var text = new PDFTextStripper() {
            @Override
            protected void writeString(String string, List<TextPosition> places) {
                for (var place : places) {
                    var y = place.getYDirAdj();
                    if (place.getDir() == 0 && y > HEAD && y < place.getPageHeight() - FEET) {
                        lines.computeIfAbsent(Math.round(y), line -> new StringBuilder())
                                .append(place.getUnicode());
                    }
                }
            }
        };
        text.setSortByPosition(true);
        text.setStartPage(page);
        text.setEndPage(page);
        text.getText(pdf);
        return lines.values().stream().map(line -> bare(line.toString())).toList();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
