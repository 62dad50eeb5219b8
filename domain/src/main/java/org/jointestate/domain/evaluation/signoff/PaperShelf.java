package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.Papers;
import org.jointestate.domain.evaluation.paper.PublicBundle;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jointestate.domain.evaluation.paper.Shelving;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Puts signed reports on the shelf of papers and takes none away, in the transaction of the signature: there are both, or neither. */
public class PaperShelf {

    private final Papers papers;
    private final Shelving shelving;

    @Inject
    public PaperShelf(Papers papers, Shelving shelving) {
        this.papers = papers;
        this.shelving = shelving;
    }

    /** The number of the newest version; 0 when there is none. */
    int latest(TrialCode trial) {
        return versions(trial).stream()
                .mapToInt(one -> one.paper().version())
                .max()
                .orElse(0);
    }

    /** The files of each version, by name. */
    List<SortedMap<String, byte[]>> earlier(TrialCode trial) {
        return versions(trial).stream().map(this::files).toList();
    }

    private List<ShelvedPaper> versions(TrialCode trial) {
        return papers.of(PaperSlug.of(trial, PaperKind.EVALUATION_REPORT));
    }

    private SortedMap<String, byte[]> files(ShelvedPaper version) {
        var files = new TreeMap<String, byte[]>();
        version.files().forEach(entry -> papers.file(version.paper().id(), entry.name())
                .ifPresent(file -> files.put(file.name(), file.bytes())));
        return files;
    }

    /** @return false when this version stands there already */
    boolean put(ReportCase report, Publishing publishing, String erratum, PaperMaker.Made.Paper paper, Instant at) {
        var plan = report.trial().protocol();
        var bundle = new PublicBundle(
                plan.code(),
                plan.title(),
                PaperKind.EVALUATION_REPORT,
                publishing.number(),
                plan.synthetic(),
                paper.title(),
                paper.summary(),
                paper.scrutinyTitle(),
                paper.scrutinySummary(),
                publishing.meeting().map(day -> new Meeting(publishing.board(), day)),
                paper.files());
        if (!(shelving.shelve(bundle, at) instanceof Shelving.Outcome.Shelved)) {
            return false;
        }
        var slug = PaperSlug.of(plan.code(), PaperKind.EVALUATION_REPORT);
        return publishing.number() == 1
                || papers.correct(new Erratum(
                        slug,
                        nextErratum(plan.code()),
                        publishing.number() - 1,
                        OptionalInt.of(publishing.number()),
                        erratum,
                        at));
    }

    private int nextErratum(TrialCode trial) {
        return versions(trial).stream()
                        .flatMap(one -> one.errata().stream())
                        .mapToInt(Erratum::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    void withdraw(ReportCase report, Publishing publishing, String reason, Instant at) {
        for (var kind : List.of(PaperKind.EVALUATION_REPORT, PaperKind.SCRUTINY_PAPER)) {
            papers.of(PaperSlug.of(report.trial().code(), kind)).stream()
                    .filter(one -> one.paper().version() == publishing.number() && !one.isWithdrawn())
                    .forEach(one -> papers.withdraw(one.paper().id(), new Withdrawal(reason, at)));
        }
    }
}
