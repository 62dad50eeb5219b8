package org.jointestate.evaluation.publish;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.jointestate.evaluation.report.Report;

/**
 * One large pale word across each page of a copy that is not published: what it is can be seen from across a table. It lies under the
 * text and is marked as an artifact, so that nobody hears it read out on each page; the words at the head of the page say the same.
 */
final class Watermark {

    /** Pale enough that the lightest text above it keeps a contrast of more than 4.5 to 1. */
    private static final float PALE = 0.93f;

    private static final float LONGEST = 0.72f;

    private Watermark() {}

    static void write(PDDocument pdf, Report report) throws IOException {
        if (report.banners().isEmpty()) {
            return;
        }
        var word = report.banners().get(0).split(":", 2)[0];
        var font = PDType0Font.load(pdf, Typeface.strong(), true);
        for (var page : pdf.getPages()) {
            across(pdf, page, font, word);
        }
    }

    private static void across(PDDocument pdf, PDPage page, PDFont font, String word) throws IOException {
        var box = page.getMediaBox();
        var angle = StrictMath.atan2(box.getHeight(), box.getWidth());
        var diagonal = (float) StrictMath.hypot(box.getWidth(), box.getHeight());
        var size = StrictMath.min(150f, LONGEST * diagonal * 1000 / font.getStringWidth(word));
        var half = font.getStringWidth(word) / 1000 * size / 2;
        try (var content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.saveGraphicsState();
            content.setNonStrokingColor(PALE, PALE, PALE);
            content.beginText();
            content.setFont(font, size);
            content.setTextMatrix(Matrix.concatenate(
                    Matrix.getRotateInstance(angle, box.getWidth() / 2, box.getHeight() / 2),
                    Matrix.getTranslateInstance(-half, -size / 3)));
            content.showText(word);
            content.endText();
            content.restoreGraphicsState();
            content.endMarkedContent();
        }
    }
}
