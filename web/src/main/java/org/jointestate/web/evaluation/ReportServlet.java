package org.jointestate.web.evaluation;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.domain.evaluation.TakeFrozenFolder;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.signoff.OpenExemptPaper;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.evaluation.publish.archive.Archive;
import org.jointestate.web.evaluation.outbound.FrozenBytes;

/**
 * Downloads under /reports/{dataset}/: every file of the report by its name, data.zip (the tables and the annex in R), everything.zip, and dataset.zip (the
 * frozen folder, from which the same report can be made without our server; it shows single people, so it is for the leads of the trial
 * and auditors), and exempt/ with the paper for the board that everybody may not read. A report that takes longer than somebody should look at an empty page is waited for on the page of its files.
 */
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String EXEMPT = "exempt/";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    @Inject
    private transient SeeReports seeReports;

    @Inject
    private transient TakeFrozenFolder takeFrozenFolder;

    @Inject
    private transient OpenExemptPaper openExempt;

    @Inject
    private transient ReportDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var end = path.indexOf('/', 1);
        var id = end < 0 ? java.util.Optional.<DatasetId>empty() : DatasetId.read(path.substring(1, end));
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var name = path.substring(end + 1);
            if (name.startsWith(EXEMPT)) {
                exempt(response, openExempt.open(id.get(), name.substring(EXEMPT.length())));
            } else if (name.equals(MadeReport.FOLDER)) {
                var taken = takeFrozenFolder.take(id.get());
                file(response, taken, name, Archive.of(FrozenBytes.of(taken.files())));
            } else {
                report(request, response, seeReports.open(id.get()), name);
            }
        } catch (NotFound notTheirs) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed notForThem) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Not kept by the browser: the next at this machine may be somebody else. */
    private static void exempt(HttpServletResponse response, PaperFile file) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (file.name().endsWith(".html")) {
            page(response, file.bytes());
        } else {
            response.setContentType(file.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"exempt-" + file.name() + "\"");
            write(response, file.bytes());
        }
    }

    private void report(HttpServletRequest request, HttpServletResponse response, SeeReports.Opened opened, String name)
            throws IOException {
        var making = desk.ask(opened);
        var made = making.await(LONGEST_WAIT);
        if (made.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/report-files.xhtml?dataset="
                    + opened.dataset().id());
            return;
        }
        var bytes = made.get().files(opened.eachPerson()).get(name);
        if (bytes == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (name.endsWith(".html")) {
            page(response, bytes);
        } else {
            file(response, opened, name, bytes);
        }
    }

    /** The report is one page with its own styles in it, and no script: its policy allows just that. */
    private static void page(HttpServletResponse response, byte[] html) throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'none'");
        response.setContentType("text/html;charset=UTF-8");
        write(response, html);
    }

    private static void file(HttpServletResponse response, SeeReports.Opened opened, String name, byte[] bytes)
            throws IOException {
        response.setContentType(ReportFile.of(name).mimeType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + savedAs(opened, name) + "\"");
        write(response, bytes);
    }

    /** Files of many trials end up in one folder: each says whose it is, and whether it is made up. */
    private static String savedAs(SeeReports.Opened opened, String name) {
        var plain = name.substring(name.lastIndexOf('/') + 1).replace("SYNTHETIC-", "");
        return (opened.trial().synthetic() ? "SYNTHETIC-" : "")
                + opened.dataset().trial().value().toLowerCase(Locale.ROOT)
                + "-"
                + plain;
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
