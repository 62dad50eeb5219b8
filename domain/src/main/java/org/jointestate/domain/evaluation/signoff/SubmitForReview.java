package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Gives a draft to somebody outside the trial to review, once nothing is open. */
@UseCase(roles = Role.TRIAL_LEAD)
public class SubmitForReview {

    private final ReportCases cases;
    private final ReportChecks checks;
    private final KeptWords kept;
    private final LookThrough look;
    private final Signing signing;

    @Inject
    public SubmitForReview(ReportCases cases, ReportChecks checks, KeptWords kept, LookThrough look, Signing signing) {
        this.cases = cases;
        this.checks = checks;
        this.kept = kept;
        this.look = look;
        this.signing = signing;
    }

    /** @throws org.jointestate.domain.shared.NotFound when the caller leads no such trial */
    public SignOffDecision submit(DatasetId id) {
        var report = cases.toChange(id);
        var progress = report.progress();
        if (!progress.maySubmit()) {
            return SignOffDecision.refused(Because.NOT_NOW);
        }
        var looked = checks.look(report.files());
        if (!looked.open().isEmpty()) {
            return SignOffDecision.refused(Because.ITEMS_OPEN);
        }
        var marks = kept.of(report.trial().code()).stream().map(KeptWord::mark).collect(Collectors.toSet());
        if (!looked.words().stream().map(ReportChecks.Word::mark).allMatch(marks::contains)) {
            return SignOffDecision.refused(Because.WORDS_OPEN);
        }
        if (cases.now(report.trial(), report.bound()).isPresent()) {
            return SignOffDecision.refused(Because.RECORDS_CHANGED);
        }
        var personal = look.objection(report);
        if (personal.isPresent()) {
            return personal.get();
        }
        return signing.sign(report, Signing.Wish.of(Step.SUBMITTED, ""));
    }
}
