package org.jointestate.evaluation.publish;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Drawing;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Report;

/** Lays the paper out as PDF/UA-1 and PDF/A-3a, mends its tags, attaches the data and fixes every date and id. */
final class PdfWriter {

    private PdfWriter() {}

    static byte[] write(Report report, String paper, SortedMap<String, byte[]> data) {
        XRLog.setLoggingEnabled(false);
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.useColorProfile(Resources.bytes("colour/sRGB.icc"));
            builder.withProducer(Engine.name());
            font(builder, document, Typeface.regular(), 400);
            font(builder, document, Typeface.strong(), 600);
            builder.useUnicodeLineBreaker(new WholeNumbers());
            builder.useSVGDrawer(new ChartDrawer(drawings(report)));
            forbidOutside(builder);
            builder.withHtmlContent(paper, null);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                var pdf = renderer.createPDFKeepOpen();
                TagTree.mend(pdf);
                Watermark.write(pdf, report);
                ownColours(pdf);
                Metadata.write(pdf, report);
                if (!data.isEmpty()) {
                    Attachments.add(pdf, data, report.frozenAt());
                }
                pdf.setDocumentId(number(report.fingerprint() + paper));
                var bytes = new ByteArrayOutputStream();
                pdf.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF could not be laid out: " + e.getMessage(), e);
        }
    }

    /** The colour profile as we ship it: on its way through, one JDK writes another platform into it than the next. */
    private static void ownColours(PDDocument pdf) throws IOException {
        for (var intent : pdf.getDocumentCatalog().getOutputIntents()) {
            var profile = intent.getDestOutputIntent();
            try (var out = profile.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(Resources.bytes("colour/sRGB.icc"));
            }
        }
    }

    private static void font(PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, int weight)
            throws IOException {
        var loaded = PDType0Font.load(document, font, true);
        builder.useFont(new PDFontSupplier(loaded), "Source Sans 3", weight, FontStyle.NORMAL, true);
    }

    /** The text comes from people: nothing in it may make this program fetch a file or an address. */
    private static void forbidOutside(PdfRendererBuilder builder) {
        for (var when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        }
    }

    private static Map<String, Drawing> drawings(Report report) {
        var drawings = new HashMap<String, Drawing>();
        report.figures().forEach(figure -> drawings.put(figure.id() + "-drawing", figure.drawing()));
        return drawings;
    }

    private static long number(String text) {
        var hash = Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash.getBytes(StandardCharsets.US_ASCII)).getLong();
    }
}
