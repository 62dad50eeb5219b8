package org.jointestate.web.estate.sheet;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.jointestate.domain.estate.sheet.EstateSheet;
import org.jointestate.domain.estate.sheet.ExportEstate;
import org.jointestate.web.shared.outbound.ExampleTables;

/** The tables of the estate as files: each, all of them in one, and an example of each. */
public class EstateTablesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportEstate exportEstate;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo()).orElse("").replaceFirst("^/", "");
        if (name.equals(EstateFilesOut.ZIP)) {
            var tables = exportEstate.export(EnumSet.allOf(EstateSheet.class));
            send(response, "application/zip", name, EstateFilesOut.zip(tables));
            return;
        }
        var example = name.startsWith("example-");
        var sheet = EstateFilesOut.sheet(name.replaceFirst("^example-", "").replaceFirst("\\.csv$", ""))
                .filter(found -> name.endsWith(found.fileName()));
        if (sheet.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var bytes = example
                ? ExampleTables.read(sheet.get().fileName())
                : EstateFilesOut.file(sheet.get(), exportEstate.export(EnumSet.of(sheet.get())));
        send(response, "text/csv;charset=UTF-8", name, bytes);
    }

    private static void send(HttpServletResponse response, String type, String name, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
