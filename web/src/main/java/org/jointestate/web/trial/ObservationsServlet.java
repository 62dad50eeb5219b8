package org.jointestate.web.trial;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.observation.ShowObservations;
import org.jointestate.domain.trial.protocol.MeasureCode;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The observations of a trial as a CSV file. */
public class ObservationsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShowObservations showObservations;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = TrialCode.read(
                Optional.ofNullable(request.getParameter("trial")).orElse(""));
        try {
            var shown = showObservations.show(code.orElseThrow(() -> new NotFound("trial", "")));
            var measure = Optional.ofNullable(request.getParameter("measure"));
            if (measure.filter(one -> MeasureCode.read(one)
                            .flatMap(shown.trial().protocol()::measure)
                            .isEmpty())
                    .isPresent()) {
                throw new NotFound("measure", Asked.shortened(measure.get()));
            }
            var name = (shown.trial().synthetic() ? "SYNTHETIC-" : "")
                    + shown.trial().code() + "-observations.csv";
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            ObservationsCsv.write(shown, measure, response.getWriter());
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
