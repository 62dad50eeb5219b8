package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;

/** The frozen datasets the caller may read, and the files of one of them, from which its report is made. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeReports {

    /** A trial with its datasets, newest first, and whether the caller may freeze another and take a frozen folder as it is. */
    public record Shelf(Trial trial, List<FrozenDataset> datasets, boolean mayFreeze, boolean mayTakeFolder) {}

    /** A dataset with its files, name to text. */
    public record Opened(FrozenDataset dataset, Trial trial, SortedMap<String, String> files) {}

    private final TrialAccess access;
    private final FrozenDatasets datasets;
    private final Audit audit;

    @Inject
    public SeeReports(TrialAccess access, FrozenDatasets datasets, Audit audit) {
        this.access = access;
        this.datasets = datasets;
        this.audit = audit;
    }

    public List<Shelf> see() {
        return access.readable().stream()
                .map(trial -> new Shelf(
                        trial, datasets.of(trial.code()), access.changes(trial), access.readsEachPerson(trial)))
                .toList();
    }

    /** @throws NotFound when there is no such dataset, or it belongs to a trial that the caller may not read */
    public Opened open(DatasetId id) {
        var dataset = datasets.find(id).orElseThrow(() -> new NotFound("dataset", id));
        var trial = access.toRead(dataset.trial());
        audit.record("dataset opened", id.toString());
        return new Opened(dataset, trial, datasets.filesOf(id));
    }
}
