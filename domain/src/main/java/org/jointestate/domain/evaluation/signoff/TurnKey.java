package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Turns the key of an organisation. With the last one the report is approved. */
@UseCase(roles = Role.SENIOR_LEADER)
public class TurnKey {

    private final ReportCases cases;
    private final Signing signing;

    @Inject
    public TurnKey(ReportCases cases, Signing signing) {
        this.cases = cases;
        this.signing = signing;
    }

    /** @param seen the hash of the report that was on the page */
    public SignOffDecision turn(DatasetId id, String seen, KeyAnswer answer, String note) {
        var report = cases.toSign(id);
        var progress = report.progress();
        var mine = signing.organisation();
        if (!report.holdsAKey(mine)) {
            return SignOffDecision.refused(Because.NO_KEY);
        }
        if (progress.state() == ReportState.APPROVED
                || (progress.state() == ReportState.REVIEWED
                        && !progress.missing().contains(mine))) {
            return SignOffDecision.refused(Because.KEY_TURNED_ALREADY);
        }
        if (progress.state() != ReportState.REVIEWED) {
            return SignOffDecision.refused(Because.NOT_NOW);
        }
        if (!report.bound().equals(seen)) {
            return SignOffDecision.refused(Because.ANOTHER_REPORT);
        }
        var part = signing.objectionToCaller(report, Step.KEY_TURNED);
        if (part.isPresent()) {
            return SignOffDecision.refused(part.get());
        }
        if (answer.needsNote() && note.isBlank()) {
            return SignOffDecision.refused(Because.NOTE_MISSING);
        }
        return signing.sign(
                report, new Signing.Wish(Step.KEY_TURNED, answer, note, Optional.empty(), Optional.empty()));
    }
}
