package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.evaluation.EnclosureKind;
import org.jointestate.domain.evaluation.Enclosures;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.evaluation.FrozenDatasets;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.trial.Amendment;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.TrialAccess;
import org.jointestate.domain.trial.Trials;

/** Finds reports for those who may read them. */
public class ReportCases {

    private static final String WORDS = EnclosureKind.WORDS.file();

    private final TrialAccess access;
    private final Trials trials;
    private final FrozenDatasets datasets;
    private final Enclosures enclosures;
    private final Signatures signatures;
    private final ReportChecks checks;
    private final WhatStands stands;
    private final PaperShelf shelf;

    @Inject
    public ReportCases(
            TrialAccess access,
            Trials trials,
            FrozenDatasets datasets,
            Enclosures enclosures,
            Signatures signatures,
            ReportChecks checks,
            WhatStands stands,
            PaperShelf shelf) {
        this.access = access;
        this.trials = trials;
        this.datasets = datasets;
        this.enclosures = enclosures;
        this.signatures = signatures;
        this.checks = checks;
        this.stands = stands;
        this.shelf = shelf;
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

    /**
     * How far a report has come that is at hand already, for what waits for somebody: without freezing anew to see whether data
     * differ. The page of the report does that, and the list of reports, and every step.
     */
    public Progress progress(FrozenDataset dataset, Trial trial) {
        return progress(dataset, trial, false);
    }

    /**
     * The same for a list of reports: only one that is signed and could still be overtaken is frozen anew for it. Where that cannot be done,
     * the page of that report says so; the list of all the others does not wait for it.
     */
    public Progress looked(FrozenDataset dataset, Trial trial) {
        return progress(dataset, trial, true);
    }

    private Progress progress(FrozenDataset dataset, Trial trial, boolean looking) {
        var history = signatures.of(dataset.id());
        if (history.isEmpty()) {
            return Progress.of(history, List.of(), Optional.empty());
        }
        var files = datasets.filesOf(dataset.id());
        var bound = checks.bound(files);
        var newest = newest(dataset);
        var anew = looking ? anewIfPossible(dataset, trial, newest, bound, history) : Anew.NOT_ASKED;
        return Progress.of(history, checks.keyHolders(files), overtaken(dataset, newest, files, bound, anew, history));
    }

    private Anew anewIfPossible(
            FrozenDataset dataset, Trial trial, FrozenDataset newest, String bound, List<Signature> history) {
        try {
            return anew(dataset, trial, newest, bound, history);
        } catch (IllegalStateException cannotBeFrozen) {
            return Anew.NOT_ASKED;
        }
    }

    /**
     * What freezing anew has shown.
     *
     * @param asked whether that was done at all
     * @param now what a freeze would give now, if that is not what was frozen
     */
    private record Anew(boolean asked, Optional<SortedMap<String, String>> now) {

        static final Anew NOT_ASKED = new Anew(false, Optional.empty());
    }

    /** Only a report that is signed and could still be overtaken is frozen anew. */
    private Anew anew(FrozenDataset dataset, Trial trial, FrozenDataset newest, String bound, List<Signature> history) {
        var settled = history.stream().anyMatch(one -> one.step() == Step.PUBLISHED);
        return !history.isEmpty() && !settled && newest.id().equals(dataset.id())
                ? new Anew(true, now(trial, bound))
                : Anew.NOT_ASKED;
    }

    /** What a freeze would give now, if that is not what was frozen. */
    Optional<SortedMap<String, String>> now(Trial trial, String bound) {
        return Optional.of(stands.files(trial)).filter(now -> !checks.bound(now).equals(bound));
    }

    private ReportCase of(FrozenDataset dataset, Trial trial) {
        var files = datasets.filesOf(dataset.id());
        var bound = checks.bound(files);
        var keyHolders = checks.keyHolders(files);
        var history = signatures.of(dataset.id());
        var newest = newest(dataset);
        var anew = anew(dataset, trial, newest, bound, history);
        var progress = Progress.of(history, keyHolders, overtaken(dataset, newest, files, bound, anew, history));
        return new ReportCase(dataset, trial, files, bound, keyHolders, progress, past(trial, progress), anew.now());
    }

    /** What is published tells of what was before it, and never of what came later. */
    private List<PastVersion> past(Trial trial, Progress progress) {
        var own = progress.live(Step.PUBLISHED)
                .flatMap(Signature::publishing)
                .map(Publishing::number)
                .orElse(Integer.MAX_VALUE);
        return shelf.past(trial.code()).stream()
                .filter(one -> one.number() < own)
                .toList();
    }

    /** The last freeze of the trial that a dataset is of. */
    private FrozenDataset newest(FrozenDataset dataset) {
        return datasets.of(dataset.trial()).get(0);
    }

    private Optional<Overtaken> overtaken(
            FrozenDataset dataset,
            FrozenDataset newest,
            SortedMap<String, String> files,
            String bound,
            Anew anew,
            List<Signature> history) {
        if (!newest.id().equals(dataset.id())) {
            return Optional.of(new Overtaken(Overtaken.By.DATASET, newest.frozenAt()));
        }
        var amended = trials.amendmentsOf(dataset.trial()).stream()
                .map(Amendment::at)
                .filter(at -> at.isAfter(dataset.frozenAt()))
                .reduce((first, second) -> second);
        if (amended.isPresent()) {
            return Optional.of(new Overtaken(Overtaken.By.PROTOCOL, amended.get()));
        }
        var enclosed = enclosures.newestOf(dataset.trial());
        var words = enclosed.get(EnclosureKind.WORDS);
        if (words != null
                && words.at().isAfter(dataset.frozenAt())
                && !words.content().equals(files.get(WORDS))) {
            return Optional.of(new Overtaken(Overtaken.By.WORDS, words.at()));
        }
        var deskUse = enclosed.get(EnclosureKind.DESK_USE);
        var same = anew.asked() && anew.now().isEmpty();
        if (!same && deskUse != null && deskUse.at().isAfter(dataset.frozenAt())) {
            return Optional.of(new Overtaken(Overtaken.By.DESK_USE, deskUse.at()));
        }
        var last = history.stream().reduce((first, second) -> second);
        if (anew.now().isPresent()) {
            return Optional.of(
                    new Overtaken(Overtaken.By.RECORDS, last.map(Signature::at).orElse(dataset.frozenAt())));
        }
        return last.filter(one -> !one.bound().equals(bound)).map(one -> new Overtaken(Overtaken.By.ENGINE, one.at()));
    }
}
