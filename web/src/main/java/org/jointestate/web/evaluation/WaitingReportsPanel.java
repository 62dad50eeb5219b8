package org.jointestate.web.evaluation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jointestate.domain.evaluation.signoff.SeeWaitingReports;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** The reports that wait for somebody, on My day. */
@Named("waitingReports")
@RequestScoped
public class WaitingReportsPanel {

    private static final Set<Role> SIGNING =
            Set.of(Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY);

    /** One report in words. */
    public record Line(String says, String href, String title) {}

    @Inject
    private SeeWaitingReports seeWaitingReports;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private @Nullable List<Line> lines;

    public List<Line> getLines() {
        var known = lines;
        if (known == null) {
            known = Collections.disjoint(SIGNING, caller.roles())
                    ? List.of()
                    : seeWaitingReports.see().stream()
                            .map(one -> new Line(
                                    words.of("signOff.waits." + one.what(), one.trialTitle()),
                                    "/sign-off.xhtml?dataset=" + one.dataset(),
                                    one.trialTitle()))
                            .toList();
            lines = known;
        }
        return known;
    }
}
