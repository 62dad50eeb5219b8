package org.jointestate.domain.evaluation;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.signoff.Progress;
import org.jointestate.domain.evaluation.signoff.ReportCases;
import org.jointestate.domain.evaluation.signoff.ReportChecks;
import org.jointestate.domain.evaluation.signoff.ReportState;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;

/** The frozen datasets the caller may read, and the files of one of them, from which its report is made. */
@UseCase(roles = {Role.TRIAL_LEAD, Role.SENIOR_LEADER, Role.AUDITOR, Role.BOARD_SECRETARY})
public class SeeReports {

    /**
     * Where a report stands in the list.
     *
     * @param superseded whether the data were frozen again since, and it was never published
     * @param again whether it was signed and is a draft again, because something has changed since
     */
    public record Standing(ReportState state, boolean superseded, boolean again) {

        static Standing of(Progress progress, boolean newest) {
            var draft = progress.state() == ReportState.DRAFT;
            return new Standing(
                    progress.state(),
                    draft && !newest,
                    draft && newest && progress.overtaken().isPresent());
        }
    }

    /** A trial with its datasets, newest first, and whether the caller may freeze another and take a frozen folder as it is. */
    public record Shelf(
            Trial trial,
            List<FrozenDataset> datasets,
            Map<DatasetId, Standing> standings,
            boolean mayFreeze,
            boolean mayTakeFolder) {}

    /** A dataset with its files, name to text, and whether the caller may have its people one by one. */
    public record Opened(FrozenDataset dataset, Trial trial, SortedMap<String, String> files, boolean eachPerson) {}

    private final TrialAccess access;
    private final FrozenDatasets datasets;
    private final ReportCases cases;
    private final ReportChecks checks;
    private final Audit audit;

    @Inject
    public SeeReports(
            TrialAccess access, FrozenDatasets datasets, ReportCases cases, ReportChecks checks, Audit audit) {
        this.access = access;
        this.datasets = datasets;
        this.cases = cases;
        this.checks = checks;
        this.audit = audit;
    }

    public List<Shelf> see() {
        return access.readable().stream()
                .map(trial -> {
                    var frozen = datasets.of(trial.code());
                    return shelf(trial, frozen, frozen);
                })
                .toList();
    }

    /**
     * The shelf that one dataset stands on; where the others stand is not asked.
     *
     * @throws NotFound when there is no such dataset, or it belongs to a trial that the caller may not read
     */
    public Shelf around(DatasetId id) {
        var dataset = datasets.find(id).orElseThrow(() -> new NotFound("dataset", id));
        var trial = access.toRead(dataset.trial());
        return shelf(trial, datasets.of(trial.code()), List.of(dataset));
    }

    private Shelf shelf(Trial trial, List<FrozenDataset> frozen, List<FrozenDataset> asked) {
        var standings = new HashMap<DatasetId, Standing>();
        asked.forEach(dataset -> standings.put(
                dataset.id(),
                Standing.of(
                        cases.looked(dataset, trial),
                        dataset.id().equals(frozen.get(0).id()))));
        return new Shelf(trial, frozen, standings, access.changes(trial), access.readsEachPerson(trial));
    }

    /**
     * The files have in them what was signed, so that the report made of them says how far it has come.
     *
     * @throws NotFound when there is no such dataset, or it belongs to a trial that the caller may not read
     */
    public Opened open(DatasetId id) {
        var report = cases.toRead(id);
        audit.record("dataset opened", id.toString());
        return new Opened(
                report.dataset(),
                report.trial(),
                checks.signed(report.files(), report.progress(), report.past()),
                access.readsEachPerson(report.trial()));
    }
}
