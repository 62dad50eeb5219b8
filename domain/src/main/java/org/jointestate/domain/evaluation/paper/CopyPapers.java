package org.jointestate.domain.evaluation.paper;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What a node asks so that it can write published papers to its own folder, from which they are read without a database. */
@UseCase(roles = Role.SYSTEM)
public class CopyPapers {

    /** All that is on the shelf, and the state by which to ask the next time. */
    public record Shelf(String state, List<ShelvedPaper> papers) {}

    private final Papers papers;

    @Inject
    public CopyPapers(Papers papers) {
        this.papers = papers;
    }

    /** @return nothing while the shelf stands as the node knows it */
    public Optional<Shelf> changedSince(String known) {
        // The state is asked first: what is added between the two questions is fetched again the next time.
        var state = papers.state();
        return known.equals(state) ? Optional.empty() : Optional.of(new Shelf(state, papers.all()));
    }

    public PaperFile file(PaperId paper, String name) {
        return papers.file(paper, name).orElseThrow(() -> new NotFound("paper's file", paper + " " + name));
    }
}
