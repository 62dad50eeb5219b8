package org.jointestate.domain.evaluation.paper;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.Undone;

/** Puts the report of a trial and its scrutiny paper on the shelf, each as a paper of its own. It works in the transaction of whoever calls. */
public class Shelving {

    /** The files of a bundle that are the scrutiny paper. */
    public static final String SCRUTINY = "scrutiny-paper";

    /** What came of it. */
    public sealed interface Outcome {
        /** The report first. */
        record Shelved(List<Paper> papers) implements Outcome {}

        /** This version was published before, and what was published stays. */
        record PublishedAlready(PaperSlug slug, int version) implements Outcome, Undone {}
    }

    private final Papers papers;

    @Inject
    public Shelving(Papers papers) {
        this.papers = papers;
    }

    public Outcome shelve(PublicBundle bundle, Instant at) {
        var own = new ArrayList<PaperFile>();
        var scrutiny = new ArrayList<PaperFile>();
        bundle.files()
                .forEach((name, bytes) -> (name.startsWith(SCRUTINY) ? scrutiny : own).add(PaperFile.of(name, bytes)));
        var shelved = new ArrayList<Paper>();
        shelved.add(paper(bundle, bundle.kind(), bundle.title(), bundle.summary(), Optional.empty(), at));
        if (!papers.publish(shelved.get(0), own)) {
            return new Outcome.PublishedAlready(shelved.get(0).slug(), bundle.version());
        }
        if (!scrutiny.isEmpty()) {
            var exemption = bundle.exemption();
            var second = paper(
                    bundle, PaperKind.SCRUTINY_PAPER, bundle.scrutinyTitle(), bundle.scrutinySummary(), exemption, at);
            if (!papers.publish(second, exemption.isPresent() ? List.of() : scrutiny)) {
                return new Outcome.PublishedAlready(second.slug(), bundle.version());
            }
            if (exemption.isPresent()) {
                papers.keepExempt(second.id(), scrutiny);
            }
            shelved.add(second);
        }
        return new Outcome.Shelved(List.copyOf(shelved));
    }

    private static Paper paper(
            PublicBundle bundle,
            PaperKind kind,
            String title,
            String summary,
            Optional<Exemption> exemption,
            Instant at) {
        return new Paper(
                PaperId.fresh(),
                PaperSlug.of(bundle.trial(), kind),
                bundle.version(),
                kind,
                bundle.trial(),
                bundle.trialTitle(),
                title,
                summary,
                bundle.meeting(),
                exemption,
                bundle.synthetic(),
                at);
    }
}
