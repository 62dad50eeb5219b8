package org.jointestate.web.evaluation;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.domain.evaluation.TakeFrozenFolder;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.evaluation.publish.archive.Archive;

/**
 * Downloads under /reports/{dataset}/: report.html, report.pdf, data.zip (the tables) and dataset.zip (the frozen folder, from which the
 * same report can be made without our server; it shows single people, so it is for the leads of the trial and auditors).
 */
public class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeeReports seeReports;

    @Inject
    private transient TakeFrozenFolder takeFrozenFolder;

    @Inject
    private transient ReportDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parts = request.getPathInfo() == null
                ? new String[0]
                : request.getPathInfo().split("/");
        var id = parts.length == 3 ? DatasetId.read(parts[1]) : java.util.Optional.<DatasetId>empty();
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var folder = parts[2].equals("dataset.zip");
            var opened = folder ? takeFrozenFolder.take(id.get()) : seeReports.open(id.get());
            var name = (opened.trial().synthetic() ? "SYNTHETIC-" : "")
                    + opened.dataset().trial().value().toLowerCase(java.util.Locale.ROOT);
            switch (parts[2]) {
                case "report.html" -> page(response, desk.make(opened).html());
                case "report.pdf" ->
                    file(
                            response,
                            "application/pdf",
                            name + "-report.pdf",
                            desk.make(opened).pdf());
                case "data.zip" ->
                    file(
                            response,
                            "application/zip",
                            name + "-data.zip",
                            Archive.of(desk.make(opened).data()));
                case "dataset.zip" ->
                    file(
                            response,
                            "application/zip",
                            name + "-dataset.zip",
                            Archive.of(ReportDesk.bytesOf(opened.files())));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotFound notTheirs) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotAllowed notForThem) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
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

    private static void file(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        write(response, bytes);
    }

    private static void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
