package org.jointestate.web.people.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.privacy.ExportDataOf;
import org.jointestate.domain.people.privacy.ExportMyData;
import org.jointestate.domain.people.privacy.HeldData;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.RequestPath;
import org.jointestate.web.shared.Words;

/** A copy of what is held: one's own, or that of somebody who has asked an administrator on paper. */
public class HeldDataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportMyData exportMyData;

    @Inject
    private transient ExportDataOf exportDataOf;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var data = RequestPath.of(request).equals("/my-data.zip") ? exportMyData.export() : ofSomebody(request);
        var bytes = HeldDataFiles.zip(data, words);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + HeldDataFiles.FILE_NAME + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private HeldData ofSomebody(HttpServletRequest request) {
        var id = request.getParameter("id");
        try {
            return exportDataOf.export(PersonId.of(id == null ? "" : id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("person", String.valueOf(id));
        }
    }
}
