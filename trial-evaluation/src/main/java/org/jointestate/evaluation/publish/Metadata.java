package org.jointestate.evaluation.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jointestate.evaluation.report.Engine;
import org.jointestate.evaluation.report.Report;

/** Title, dates and conformance of the PDF. Every date is the instant of the freeze, never the clock's. */
final class Metadata {

    private Metadata() {}

    static void write(PDDocument pdf, Report report) throws IOException {
        var info = pdf.getDocumentInformation();
        var when = calendar(report.frozenAt());
        info.setTitle(report.title());
        info.setAuthor(report.partners());
        info.setSubject(report.subject());
        info.setCreator(Engine.name());
        info.setProducer(Engine.name());
        info.setCreationDate(when);
        info.setModificationDate(when);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("en-GB");
        var xmp = xmp(report).getBytes(StandardCharsets.UTF_8);
        catalog.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp)));
    }

    static Calendar calendar(Instant at) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        calendar.setTimeInMillis(at.getEpochSecond() * 1000);
        return calendar;
    }

    private static String xmp(Report report) {
        return Resources.text("metadata.xml")
                .replace("$title", SvgWriter.escape(report.title()))
                .replace("$author", SvgWriter.escape(report.partners()))
                .replace("$subject", SvgWriter.escape(report.subject()))
                .replace("$engine", SvgWriter.escape(Engine.name()))
                .replace(
                        "$date",
                        Instant.ofEpochSecond(report.frozenAt().getEpochSecond())
                                .toString());
    }
}
