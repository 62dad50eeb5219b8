package org.jointestate.web.booking.use;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointestate.domain.booking.use.SeeUse;
import org.jointestate.domain.shared.NotFound;

/** A table of use figures as a CSV file: the same rows as on the page. */
public class UseServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeeUse seeUse;

    @Inject
    private transient UseCsv useCsv;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var table = UseTable.of(typed(request, "table"));
            var asked = AskedUse.read(field -> typed(request, field), Optional.empty())
                    .asked();
            if (table.isEmpty() || asked.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            var seen = seeUse.see(asked.get());
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"%s\"".formatted(useCsv.fileName(seen, table.get())));
            useCsv.write(seen, table.get(), response.getWriter());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }
}
