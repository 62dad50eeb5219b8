package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.Papers;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Hands out a page of the paper for the board that everybody may not read, to those who lay it before the board, approve or audit it. */
@UseCase(roles = {Role.BOARD_SECRETARY, Role.SENIOR_LEADER, Role.AUDITOR})
public class OpenExemptPaper {

    private final ReportCases cases;
    private final Papers papers;
    private final Audit audit;

    @Inject
    public OpenExemptPaper(ReportCases cases, Papers papers, Audit audit) {
        this.cases = cases;
        this.papers = papers;
        this.audit = audit;
    }

    /** @throws NotFound when the report has no such page, or the caller may not read its trial */
    public PaperFile open(DatasetId id, String name) {
        var report = cases.toRead(id);
        var number = report.progress()
                .live(Step.PUBLISHED)
                .flatMap(Signature::publishing)
                .map(Publishing::number);
        var file = number.flatMap(
                        version -> papers.of(PaperSlug.of(report.trial().code(), PaperKind.SCRUTINY_PAPER)).stream()
                                .filter(one -> one.paper().version() == version)
                                .findFirst())
                .flatMap(one -> papers.exemptFile(one.paper().id(), name))
                .orElseThrow(() -> new NotFound("exempt paper", id));
        audit.record("exempt paper opened", id.toString());
        return file;
    }
}
