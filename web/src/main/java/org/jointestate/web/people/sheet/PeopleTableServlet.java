package org.jointestate.web.people.sheet;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.domain.people.sheet.ExportPeople;
import org.jointestate.domain.people.sheet.PeopleSheet;
import org.jointestate.web.shared.outbound.CsvTables;
import org.jointestate.web.shared.outbound.ExampleTables;

/** Everybody who has an account, as a file; and an example of such a file. */
public class PeopleTableServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportPeople exportPeople;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var example = request.getParameter("example") != null;
        var bytes = example
                ? ExampleTables.read(PeopleSheet.FILE_NAME)
                : CsvTables.write(PeopleSheet.SHEET.names(), exportPeople.export());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + (example ? "example-" : "") + PeopleSheet.FILE_NAME + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
