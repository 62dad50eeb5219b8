package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.DatasetId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Looks whether a report may be published and hands out what its public version is made of, so that it can be made while nothing is held:
 * making it takes seconds.
 */
@UseCase(roles = Role.BOARD_SECRETARY)
public class PreparePublication {

    /** What came of it. */
    public sealed interface Decision {

        /** @param earlier the files of each version published before, the first one first */
        record Prepared(PublicationDraft draft, List<SortedMap<String, byte[]>> earlier) implements Decision {}

        record Not(SignOffDecision decision) implements Decision, Undone {}
    }

    private final PublicationDrafts drafts;
    private final PaperShelf shelf;
    private final Clock clock;

    @Inject
    public PreparePublication(PublicationDrafts drafts, PaperShelf shelf, Clock clock) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** @param seen the hash of the report that was on the page */
    public Decision prepare(DatasetId id, String seen, PublishReport.Order order) {
        var drafted = drafts.draft(id, seen, order, clock.instant());
        return drafted instanceof PublicationDrafts.Drafted.Ready ready
                ? new Decision.Prepared(
                        ready.draft(), shelf.earlier(ready.report().trial().code()))
                : new Decision.Not(((PublicationDrafts.Drafted.Not) drafted).decision());
    }
}
