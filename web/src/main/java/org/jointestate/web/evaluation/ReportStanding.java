package org.jointestate.web.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.domain.evaluation.SeeReports;
import org.jointestate.web.shared.Words;

/** How far a report has come, in a word or two, where reports are listed. */
@Named
@ApplicationScoped
public class ReportStanding {

    @Inject
    private Words words;

    public String of(SeeReports.Standing standing) {
        if (standing.superseded()) {
            return words.of("reports.superseded");
        }
        return standing.again() ? words.of("reports.again") : words.of("signOff.state." + standing.state());
    }
}
