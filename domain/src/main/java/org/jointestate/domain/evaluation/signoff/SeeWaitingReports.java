package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;

/**
 * Which reports wait for the caller: to be reviewed, for a key, to be published, or, for a lead, to be submitted again because they fell
 * back to a draft. It is how somebody is told where there is no mail. Nothing is frozen anew for it, as in any list.
 */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeWaitingReports {

    /** What a report waits for. */
    public enum Wanted {
        REVIEW,
        KEY,
        PUBLICATION,
        DRAFT_AGAIN
    }

    /** A report that waits, with the newest freeze of its trial. */
    public record Waiting(Wanted what, DatasetId dataset, String trialTitle) {}

    private final TrialAccess access;
    private final FrozenDatasets datasets;
    private final Signatures signatures;
    private final ReportCases cases;
    private final WhoSigns whoSigns;
    private final Caller caller;

    @Inject
    public SeeWaitingReports(
            TrialAccess access,
            FrozenDatasets datasets,
            Signatures signatures,
            ReportCases cases,
            WhoSigns whoSigns,
            Caller caller) {
        this.access = access;
        this.datasets = datasets;
        this.signatures = signatures;
        this.cases = cases;
        this.whoSigns = whoSigns;
        this.caller = caller;
    }

    /** By trial. */
    public List<Waiting> see() {
        return access.readable().stream()
                .flatMap(trial -> waiting(trial).stream())
                .toList();
    }

    private Optional<Waiting> waiting(Trial trial) {
        var newest = datasets.of(trial.code()).stream().findFirst();
        var signed = signatures.of(trial.code()).stream()
                .filter(one -> one.step() != Step.WITHDRAWN)
                .reduce((first, second) -> second);
        if (newest.isEmpty() || signed.isEmpty() || signed.get().step() == Step.PUBLISHED) {
            return Optional.empty();
        }
        var progress = cases.progress(newest.get(), trial);
        return wanted(trial, progress)
                .map(what ->
                        new Waiting(what, newest.get().id(), trial.protocol().title()));
    }

    private Optional<Wanted> wanted(Trial trial, Progress progress) {
        return switch (progress.state()) {
            case DRAFT ->
                progress.submitted()
                        ? Optional.of(Wanted.REVIEW)
                                .filter(what -> isMine(trial, progress, Role.AUDITOR, Step.REVIEWED))
                        : Optional.of(Wanted.DRAFT_AGAIN)
                                .filter(what -> caller.roles().contains(Role.TRIAL_LEAD) && access.changes(trial));
            case REVIEWED ->
                Optional.of(Wanted.KEY)
                        .filter(what -> caller.organisation()
                                .filter(progress.missing()::contains)
                                .isPresent())
                        .filter(what -> isMine(trial, progress, Role.SENIOR_LEADER, Step.KEY_TURNED));
            case APPROVED ->
                Optional.of(Wanted.PUBLICATION).filter(what -> caller.roles().contains(Role.BOARD_SECRETARY));
            case PUBLISHED, WITHDRAWN -> Optional.empty();
        };
    }

    private boolean isMine(Trial trial, Progress progress, Role role, Step step) {
        return caller.roles().contains(role)
                && whoSigns.in(trial, progress).of(step).isMine();
    }
}
