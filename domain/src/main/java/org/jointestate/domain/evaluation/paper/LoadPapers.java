package org.jointestate.domain.evaluation.paper;

import jakarta.inject.Inject;
import java.time.Instant;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Puts papers on the shelf that were made and agreed elsewhere: the demonstration comes this way. */
@UseCase(roles = Role.SYSTEM)
public class LoadPapers {

    private final Shelving shelving;
    private final Audit audit;

    @Inject
    public LoadPapers(Shelving shelving, Audit audit) {
        this.shelving = shelving;
        this.audit = audit;
    }

    public Shelving.Outcome load(PublicBundle bundle, Instant publishedAt) {
        var outcome = shelving.shelve(bundle, publishedAt);
        if (outcome instanceof Shelving.Outcome.Shelved shelved) {
            audit.recordAll(
                    "paper published",
                    shelved.papers().stream()
                            .map(paper -> paper.id().toString())
                            .toList());
        }
        return outcome;
    }
}
