package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Instant;
import org.jointestate.domain.evaluation.paper.Paper;
import org.jointestate.domain.evaluation.paper.PaperSlug;
import org.jointestate.domain.evaluation.paper.PublicBundle;
import org.jointestate.domain.evaluation.paper.Shelving;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.trial.Trials;

/** Puts a report that was signed elsewhere on the shelf, and its signatures under it, both or neither: the demonstration comes this way. */
@UseCase(roles = Role.SYSTEM)
public class LoadSignedReport {

    private final Trials trials;
    private final Signatures signatures;
    private final Shelving shelving;
    private final Audit audit;

    @Inject
    public LoadSignedReport(Trials trials, Signatures signatures, Shelving shelving, Audit audit) {
        this.trials = trials;
        this.signatures = signatures;
        this.shelving = shelving;
        this.audit = audit;
    }

    /** @param bundle made of the files of that report */
    public Shelving.Outcome load(PrepareSignedReport.SignedReport signed, PublicBundle bundle, Instant publishedAt) {
        trials.hold(signed.trial());
        for (var signature : signed.signatures()) {
            if (!signatures.add(signature)) {
                return new Shelving.Outcome.PublishedAlready(
                        PaperSlug.of(bundle.trial(), bundle.kind()), bundle.version());
            }
        }
        var outcome = shelving.shelve(bundle, publishedAt);
        if (outcome instanceof Shelving.Outcome.Shelved shelved) {
            audit.record("signed report loaded", signed.dataset().toString());
            audit.recordAll(
                    "paper published",
                    shelved.papers().stream()
                            .map(Paper::id)
                            .map(Object::toString)
                            .toList());
        }
        return outcome;
    }
}
