package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import org.jointestate.domain.evaluation.signoff.ReportCases;
import org.jointestate.domain.evaluation.signoff.ReportChecks;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.TrialAccess;

/**
 * Hands out a frozen folder as it is. It holds a row for each answer to the survey and each stay of each person, and where few take
 * part a row is a person, pseudonym or not: the leads of its trial and auditors may have it, other readers have the report and its
 * tables.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.AUDITOR})
public class TakeFrozenFolder {

    private final TrialAccess access;
    private final ReportCases cases;
    private final ReportChecks checks;
    private final Audit audit;

    @Inject
    public TakeFrozenFolder(TrialAccess access, ReportCases cases, ReportChecks checks, Audit audit) {
        this.access = access;
        this.cases = cases;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * @throws NotFound when there is no such dataset, or it belongs to a trial that the caller may not read
     * @throws NotAllowed when the caller may read the trial, and not its people one by one
     */
    public SeeReports.Opened take(DatasetId id) {
        var report = cases.toRead(id);
        if (!access.readsEachPerson(report.trial())) {
            throw new NotAllowed(
                    "The folder of the dataset (%s) is for the leads of its trial and auditors.".formatted(id));
        }
        audit.record("frozen folder taken", id.toString());
        return new SeeReports.Opened(
                report.dataset(),
                report.trial(),
                checks.signed(report.files(), report.progress(), report.past()),
                true);
    }
}
