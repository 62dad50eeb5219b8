package org.jointestate.web.trial;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.record.ShowLedger;

/** The costs and benefits of a trial as a CSV file. */
public class LedgerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowLedger showLedger;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = TrialCode.read(
                Optional.ofNullable(request.getParameter("trial")).orElse(""));
        try {
            var shown = showLedger.show(code.orElseThrow(() -> new NotFound("trial", "")));
            var name = (shown.trial().synthetic() ? "SYNTHETIC-" : "")
                    + shown.trial().code() + "-ledger.csv";
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            LedgerCsv.write(shown, response.getWriter());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
