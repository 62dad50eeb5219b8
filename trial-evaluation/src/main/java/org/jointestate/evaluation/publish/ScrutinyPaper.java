package org.jointestate.evaluation.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.jointestate.evaluation.dataset.Hashes;
import org.jointestate.evaluation.report.Report;

/**
 * The report on two pages for a board: purpose, page one, the results at a glance, how sure they are, what is asked of the board. It is
 * made from the blocks of the report and not from its data, so that what is masked there cannot be seen here. Where they are too long
 * for two pages they are shortened, each with a pointer to the report, until they fit.
 */
public final class ScrutinyPaper {

    public static final String HTML = "scrutiny-paper.html";
    public static final String PDF = "scrutiny-paper.pdf";
    public static final String TEXT = "scrutiny-paper.txt";
    public static final int PAGES = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private ScrutinyPaper() {}

    /** The three files of the paper by name. */
    public static SortedMap<String, byte[]> of(Publication publication, Scrutiny given) {
        return of(publication.report(), Hashes.sha256(publication.pdf()), given);
    }

    /** @param proof SHA-256 of the PDF of the report */
    static SortedMap<String, byte[]> of(Report report, String proof, Scrutiny given) {
        var files = new TreeMap<String, byte[]>();
        for (var room : Digest.Room.values()) {
            var digest = Digest.of(report, given, proof, room);
            var pdf = PdfWriter.write(frame(report, given, proof), ScrutinyPages.paper(digest), new TreeMap<>());
            if (pages(pdf) <= PAGES || room.isLast()) {
                files.put(PDF, pdf);
                files.put(HTML, ScrutinyPages.screen(digest).getBytes(StandardCharsets.UTF_8));
                files.put(TEXT, PlainText.of(digest).getBytes(StandardCharsets.UTF_8));
                break;
            }
        }
        return files;
    }

    public static String title(Report report, Scrutiny given) {
        return "%s: paper for the %s".formatted(report.runningTitle(), given.board());
    }

    /** For lists: what it is, and for when. */
    public static String summary(Scrutiny given) {
        return "Two pages, %s at the meeting of %s."
                .formatted(given.purpose().words().toLowerCase(Locale.ROOT), DAY.format(given.meeting()));
    }

    static String day(Scrutiny given) {
        return DAY.format(given.meeting());
    }

    /** What the PDF says about itself, and the drawings that stand in it. */
    private static Report frame(Report report, Scrutiny given, String proof) {
        return new Report(
                title(report, given),
                report.runningTitle(),
                report.partners(),
                "Scrutiny paper of %s, meeting of %s".formatted(report.runningTitle(), day(given)),
                report.banners(),
                report.frozenAt(),
                report.fingerprint() + given + proof,
                report.pageOne(),
                report.front(),
                List.of());
    }

    private static int pages(byte[] pdf) {
        try (var read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
