package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.evaluation.paper.Meeting;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperFile;
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

    private static final String PDF = "report.pdf";

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

    /** Every version of a report that is on the shelf, the first one first, with what became of it. */
    List<PastVersion> past(TrialCode trial) {
        var all = versions(trial);
        return all.stream()
                .map(one -> new PastVersion(
                        one.paper().version(),
                        one.paper().publishedAt(),
                        one.files().stream()
                                .filter(file -> file.name().equals(PDF))
                                .map(PaperFile.Entry::sha256)
                                .findFirst()
                                .orElse(""),
                        one.errata().stream()
                                .filter(erratum -> erratum.putRightIn()
                                        .equals(OptionalInt.of(one.paper().version())))
                                .map(Erratum::text)
                                .collect(Collectors.joining(" ")),
                        one.withdrawal()))
                .toList();
    }

    /** Every version of the pages for the board of a trial, the first one first, withdrawn or not. */
    record ScrutinyPapers(List<Paper> versions) {

        /** The meeting for which the newest was made, if there is one. */
        Optional<Meeting> latestMeeting() {
            return latest().flatMap(Paper::meeting);
        }

        /** Why everybody may not read the newest; nothing where they may or there are none. */
        Optional<Exemption> latestExemption() {
            return latest().flatMap(Paper::exemption);
        }

        private Optional<Paper> latest() {
            return versions.stream().reduce((earlier, later) -> later);
        }

        BoardPages boardPages() {
            var exempt = versions.stream()
                    .collect(Collectors.partitioningBy(
                            paper -> paper.exemption().isPresent(),
                            Collectors.mapping(Paper::version, Collectors.toList())));
            return new BoardPages(exempt.getOrDefault(false, List.of()), exempt.getOrDefault(true, List.of()));
        }
    }

    /** Which versions of the pages for the board everybody may read, and which not; a withdrawn one is read as before. */
    public record BoardPages(List<Integer> open, List<Integer> exempt) {}

    ScrutinyPapers scrutinyPapers(TrialCode trial) {
        return new ScrutinyPapers(papers.of(PaperSlug.of(trial, PaperKind.SCRUTINY_PAPER)).stream()
                .map(ShelvedPaper::paper)
                .toList());
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
                Optional.of(new Meeting(publishing.board(), publishing.meeting())),
                publishing.exemption(),
                paper.files());
        if (!(shelving.shelve(bundle, at) instanceof Shelving.Outcome.Shelved)) {
            return false;
        }
        return publishing.number() == 1
                || List.of(PaperKind.EVALUATION_REPORT, PaperKind.SCRUTINY_PAPER).stream()
                        .allMatch(kind -> corrected(PaperSlug.of(plan.code(), kind), publishing, erratum, at));
    }

    /** A scrutiny paper is made of the report and was wrong where that was; a trial may have none, or none before this version. */
    private boolean corrected(PaperSlug slug, Publishing publishing, String erratum, Instant at) {
        var all = papers.of(slug);
        var before = all.stream()
                .mapToInt(one -> one.paper().version())
                .filter(version -> version < publishing.number())
                .max();
        if (before.isEmpty()) {
            return true;
        }
        var number = all.stream()
                        .flatMap(one -> one.errata().stream())
                        .mapToInt(Erratum::number)
                        .max()
                        .orElse(0)
                + 1;
        return papers.correct(
                new Erratum(slug, number, before.getAsInt(), OptionalInt.of(publishing.number()), erratum, at));
    }

    void withdraw(ReportCase report, Publishing publishing, String reason, Instant at) {
        for (var kind : List.of(PaperKind.EVALUATION_REPORT, PaperKind.SCRUTINY_PAPER)) {
            papers.of(PaperSlug.of(report.trial().code(), kind)).stream()
                    .filter(one -> one.paper().version() == publishing.number() && !one.isWithdrawn())
                    .forEach(one -> papers.withdraw(one.paper().id(), new Withdrawal(reason, at)));
        }
    }
}
