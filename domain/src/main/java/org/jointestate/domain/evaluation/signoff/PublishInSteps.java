package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import org.jointestate.domain.evaluation.DatasetId;

/**
 * A publication from the wish to the shelf: looked at in one short transaction, made while nothing is held, and kept in another short one
 * that looks again. Whoever dies in between leaves nothing.
 */
public class PublishInSteps {

    private final PreparePublication prepare;
    private final PaperMaker maker;
    private final PublishReport publish;

    @Inject
    public PublishInSteps(PreparePublication prepare, PaperMaker maker, PublishReport publish) {
        this.prepare = prepare;
        this.maker = maker;
        this.publish = publish;
    }

    /** @param seen the hash of the report that was on the page */
    public SignOffDecision publish(DatasetId id, String seen, PublishReport.Order order) {
        var prepared = prepare.prepare(id, seen, order);
        if (prepared instanceof PreparePublication.Decision.Not not) {
            return not.decision();
        }
        var ready = (PreparePublication.Decision.Prepared) prepared;
        var draft = ready.draft();
        var made =
                maker.make(draft.signedFiles(), draft.publishing(), draft.past(), draft.corrections(), ready.earlier());
        return made instanceof PaperMaker.Made.Unsafe unsafe
                ? new SignOffDecision.Unsafe(unsafe.sentences())
                : publish.publish(draft, (PaperMaker.Made.Paper) made);
    }
}
