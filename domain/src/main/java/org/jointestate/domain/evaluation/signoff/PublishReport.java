package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.evaluation.paper.Exemption;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/**
 * Publishes a report that both keys approved, once its public version is made: the signature, the public version and its place on the
 * shelf are of one transaction. Everything is looked at again first, and a version that was made of anything else by now is not
 * published. The second and every later version of a trial is a correction and says what was wrong.
 */
@UseCase(roles = Role.BOARD_SECRETARY)
public class PublishReport {

    /**
     * What is asked for.
     *
     * @param meeting may be left out; a correction then keeps the meeting of the version before
     * @param preElection whether the day falls into the weeks before an election; nothing when it was not answered
     * @param erratum what was wrong in the version before; empty for the first
     * @param purpose what the board is asked for; empty for what the authors wrote
     * @param exempt why everybody may not read the pages for the board; where nothing is said, as in the version before
     * @param opened why everybody may read them though those of the version before are exempt; nothing where nobody chose that
     * @param unlikeBefore that whoever publishes knows that these pages are kept back where earlier ones are open, or the other way round
     */
    public record Order(
            String board,
            Optional<LocalDate> meeting,
            Optional<Boolean> preElection,
            Optional<LocalDate> election,
            String electionBecause,
            String erratum,
            Optional<Purpose> purpose,
            Optional<Exempt> exempt,
            Optional<String> opened,
            boolean unlikeBefore) {

        /** With nothing said of who may read the pages for the board. */
        public Order(
                String board,
                Optional<LocalDate> meeting,
                Optional<Boolean> preElection,
                Optional<LocalDate> election,
                String electionBecause,
                String erratum,
                Optional<Purpose> purpose) {
            this(
                    board,
                    meeting,
                    preElection,
                    election,
                    electionBecause,
                    erratum,
                    purpose,
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
    }

    /** What was said of an exemption, whole or not. */
    public record Exempt(Optional<Exemption.Ground> ground, String because, String publicInterest) {

        public Exempt {
            because = because.strip();
            publicInterest = publicInterest.strip();
        }
    }

    private final PublicationDrafts drafts;
    private final Signing signing;
    private final PaperShelf shelf;

    @Inject
    public PublishReport(PublicationDrafts drafts, Signing signing, PaperShelf shelf) {
        this.drafts = drafts;
        this.signing = signing;
        this.shelf = shelf;
    }

    /** @param paper made of this draft */
    public SignOffDecision publish(PublicationDraft draft, PaperMaker.Made.Paper paper) {
        var again = drafts.draft(draft.dataset(), draft.seen(), draft.order(), draft.at());
        if (again instanceof PublicationDrafts.Drafted.Not not) {
            return not.decision();
        }
        var ready = (PublicationDrafts.Drafted.Ready) again;
        if (!ready.draft().isMadeOfTheSameAs(draft)) {
            return SignOffDecision.refused(Because.CHANGED_MEANWHILE);
        }
        var decision = signing.add(ready.report(), ready.signature());
        if (!(decision instanceof SignOffDecision.Done)) {
            return decision;
        }
        if (ready.unlikeBefore()) {
            signing.knewOfOthers(ready.signature());
        }
        return shelf.put(ready.report(), draft.publishing(), draft.erratum(), paper, draft.at())
                ? decision
                : new SignOffDecision.Overlapped();
    }
}
