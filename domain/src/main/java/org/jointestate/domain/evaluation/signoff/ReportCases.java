package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;
import org.jointestate.domain.trial.protocol.Partner;

/** Finds reports for those who may read them. */
public class ReportCases {

    private static final String WORDS = EnclosureKind.WORDS.file();

    private final TrialAccess access;
    private final Trials trials;
    private final FrozenDatasets datasets;
    private final Enclosures enclosures;
    private final Signatures signatures;
    private final ReportChecks checks;

    @Inject
    public ReportCases(
            TrialAccess access,
            Trials trials,
            FrozenDatasets datasets,
            Enclosures enclosures,
            Signatures signatures,
            ReportChecks checks) {
        this.access = access;
        this.trials = trials;
        this.datasets = datasets;
        this.enclosures = enclosures;
        this.signatures = signatures;
        this.checks = checks;
    }

    /** @throws NotFound when there is none, or it belongs to a trial that the caller may not read */
    public ReportCase toRead(DatasetId id) {
        var dataset = find(id);
        return of(dataset, access.toRead(dataset.trial()));
    }

    /** The same, held until the transaction ends: neither a signature nor other words nor a freeze comes between. */
    public ReportCase toSign(DatasetId id) {
        var dataset = find(id);
        trials.hold(dataset.trial());
        return of(dataset, access.toRead(dataset.trial()));
    }

    /** The same for a lead of the trial. */
    public ReportCase toChange(DatasetId id) {
        var dataset = find(id);
        return of(dataset, access.toChange(dataset.trial()));
    }

    private FrozenDataset find(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> new NotFound("dataset", id));
    }

    /** How far a report has come that is at hand already. */
    public Progress progress(FrozenDataset dataset, Trial trial) {
        return signatures.of(dataset.id()).isEmpty()
                ? progress(dataset, trial, Optional.empty())
                : of(dataset, trial).progress();
    }

    private ReportCase of(FrozenDataset dataset, Trial trial) {
        var files = datasets.filesOf(dataset.id());
        var bound = checks.bound(files);
        return new ReportCase(dataset, trial, files, bound, progress(dataset, trial, overtaken(dataset, files, bound)));
    }

    private Progress progress(FrozenDataset dataset, Trial trial, Optional<Overtaken> overtaken) {
        return Progress.of(
                signatures.of(dataset.id()),
                trial.protocol().partners().stream().map(Partner::code).toList(),
                overtaken);
    }

    private Optional<Overtaken> overtaken(FrozenDataset dataset, SortedMap<String, String> files, String bound) {
        var newest = datasets.of(dataset.trial()).get(0);
        if (!newest.id().equals(dataset.id())) {
            return Optional.of(new Overtaken(Overtaken.By.DATASET, newest.frozenAt()));
        }
        var enclosed = enclosures.newestOf(dataset.trial());
        var words = enclosed.get(EnclosureKind.WORDS);
        if (words != null
                && words.at().isAfter(dataset.frozenAt())
                && !words.content().equals(files.get(WORDS))) {
            return Optional.of(new Overtaken(Overtaken.By.WORDS, words.at()));
        }
        var deskUse = enclosed.get(EnclosureKind.DESK_USE);
        if (deskUse != null && deskUse.at().isAfter(dataset.frozenAt())) {
            return Optional.of(new Overtaken(Overtaken.By.DESK_USE, deskUse.at()));
        }
        var last = signatures.of(dataset.id()).stream().reduce((first, second) -> second);
        return last.filter(one -> !one.bound().equals(bound)).map(one -> new Overtaken(Overtaken.By.ENGINE, one.at()));
    }
}
