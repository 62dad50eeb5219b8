package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a report back to its authors with a comment: a reviewer in place of a review, a key holder at any time before it is published. */
@UseCase(roles = {Role.AUDITOR, Role.SENIOR_LEADER})
public class SendBack {

    private final ReportCases cases;
    private final Signing signing;
    private final Caller caller;

    @Inject
    public SendBack(ReportCases cases, Signing signing, Caller caller) {
        this.cases = cases;
        this.signing = signing;
        this.caller = caller;
    }

    public SignOffDecision sendBack(DatasetId id, String comment) {
        var report = cases.toSign(id);
        if (!mayNow(report)) {
            return SignOffDecision.refused(Because.NOT_NOW);
        }
        var part = signing.objectionToCaller(report, Step.SENT_BACK);
        if (part.isPresent()) {
            return SignOffDecision.refused(part.get());
        }
        if (comment.isBlank()) {
            return SignOffDecision.refused(Because.NOTE_MISSING);
        }
        return signing.sign(report, Signing.Wish.of(Step.SENT_BACK, comment));
    }

    private boolean mayNow(ReportCase report) {
        return switch (report.progress().state()) {
            case DRAFT -> report.progress().submitted() && caller.roles().contains(Role.AUDITOR);
            case REVIEWED, APPROVED ->
                caller.roles().contains(Role.SENIOR_LEADER) && report.holdsAKey(signing.organisation());
            case PUBLISHED, WITHDRAWN -> false;
        };
    }
}
