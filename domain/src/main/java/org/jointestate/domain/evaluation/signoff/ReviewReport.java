package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says that a report was checked by somebody outside the trial: the method by a list, the numbers by running the script again. */
@UseCase(roles = Role.AUDITOR)
public class ReviewReport {

    private static final Pattern LINE = Pattern.compile("AGREED (\\d+) of \\1 [0-9a-f]{64}");

    private final ReportCases cases;
    private final ReportChecks checks;
    private final Signing signing;

    @Inject
    public ReviewReport(ReportCases cases, ReportChecks checks, Signing signing) {
        this.cases = cases;
        this.checks = checks;
        this.signing = signing;
    }

    /** @param seen the hash of the report that was on the page */
    public SignOffDecision review(DatasetId id, String seen, Set<ChecklistItem> ticked, String line, String comment) {
        var report = cases.toSign(id);
        if (!report.progress().awaitsReview()) {
            return SignOffDecision.refused(Because.NOT_NOW);
        }
        if (!report.bound().equals(seen)) {
            return SignOffDecision.refused(Because.ANOTHER_REPORT);
        }
        var part = signing.objectionToCaller(report, Step.REVIEWED);
        if (part.isPresent()) {
            return SignOffDecision.refused(part.get());
        }
        var review = new Review(ticked, line.strip());
        if (!review.isWhole()) {
            return SignOffDecision.refused(Because.TICKS_MISSING);
        }
        if (!LINE.matcher(review.agreement()).matches()) {
            return SignOffDecision.refused(Because.LINE_MISSING);
        }
        var expected = checks.agreement(report.files());
        if (expected.isEmpty()) {
            return SignOffDecision.refused(Because.NO_LINE_TO_COMPARE);
        }
        if (!expected.get().equals(review.agreement())) {
            return SignOffDecision.refused(Because.LINE_DIFFERS);
        }
        return signing.sign(
                report,
                new Signing.Wish(Step.REVIEWED, KeyAnswer.AGREE, comment, Optional.of(review), Optional.empty()));
    }
}
