package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.SaidInWords;
import org.jointestate.domain.shared.UseCase;

/** Says that a published version is not to be relied on any more, and why. It stays where it is, with that said. */
@UseCase(roles = Role.BOARD_SECRETARY)
public class WithdrawReport {

    static final int LONGEST_REASON = 1000;

    private final ReportCases cases;
    private final Signing signing;
    private final PaperShelf shelf;
    private final Clock clock;

    @Inject
    public WithdrawReport(ReportCases cases, Signing signing, PaperShelf shelf, Clock clock) {
        this.cases = cases;
        this.signing = signing;
        this.shelf = shelf;
        this.clock = clock;
    }

    public SignOffDecision withdraw(DatasetId id, String reason) {
        var report = cases.toSign(id);
        var published = report.progress().live(Step.PUBLISHED).flatMap(Signature::publishing);
        if (report.progress().state() != ReportState.PUBLISHED || published.isEmpty()) {
            return SignOffDecision.refused(Because.NOT_NOW);
        }
        if (!SaidInWords.enough(reason, LONGEST_REASON)) {
            return SignOffDecision.refused(Because.WITHDRAWAL_REASON);
        }
        var decision = signing.sign(report, Signing.Wish.of(Step.WITHDRAWN, reason));
        if (decision instanceof SignOffDecision.Done) {
            shelf.withdraw(report, published.get(), reason.strip(), clock.instant());
        }
        return decision;
    }
}
