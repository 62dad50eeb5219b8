package org.jointestate.domain.evaluation.signoff;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.trial.Trial;

/**
 * Whether a step is the caller's to do, and in whose place: one rule for the list on My day, for the page and for the step itself. Whoever
 * holds the role acts for nobody else. Whoever holds it only while standing in for somebody is asked about both, the deputy and the one who
 * is stood in for; where these are several, it is done for one against whom nothing speaks.
 */
public class WhoSigns {

    private final Involvement involvement;
    private final Caller caller;

    @Inject
    public WhoSigns(Involvement involvement, Caller caller) {
        this.involvement = involvement;
        this.caller = caller;
    }

    /**
     * @param inPlaceOf for whom the caller acts as deputy
     * @param against what speaks against it; nothing when it is the caller's to do
     */
    record Hand(Optional<PersonId> inPlaceOf, Optional<Because> against) {

        boolean isMine() {
            return against.isEmpty();
        }
    }

    /** The steps of one report, those who have a part in its trial found out once. */
    final class OneReport {

        private final Involvement.Insiders insiders;
        private final Progress progress;

        private OneReport(Trial trial, Progress progress) {
            this.insiders = involvement.in(trial);
            this.progress = progress;
        }

        /** @param step a review, a key or a sending back; whether the report stands where it is done is asked elsewhere */
        Hand of(Step step) {
            var mine = against(step, caller.signedInPerson());
            var principals = principals(step);
            if (mine.isPresent() || principals.isEmpty()) {
                return new Hand(Optional.empty(), mine);
            }
            var hands = principals.stream()
                    .map(principal -> new Hand(Optional.of(principal), against(step, principal)))
                    .toList();
            return hands.stream().filter(Hand::isMine).findFirst().orElse(hands.get(0));
        }

        private List<PersonId> principals(Step step) {
            var role = roleFor(step);
            return caller.ownRoles().contains(role)
                    ? List.of()
                    : caller.standsInFor(role).stream()
                            .sorted(Comparator.comparing(PersonId::toString))
                            .toList();
        }

        private Role roleFor(Step step) {
            return step == Step.REVIEWED || (step == Step.SENT_BACK && progress.state() == ReportState.DRAFT)
                    ? Role.AUDITOR
                    : Role.SENIOR_LEADER;
        }

        /** Whoever signed may still send back what they signed. */
        private Optional<Because> against(Step step, PersonId person) {
            return insiders.against(person)
                    .or(() -> step != Step.SENT_BACK && progress.keepsFrom(step, person)
                            ? Optional.of(Because.SIGNED_ALREADY)
                            : Optional.empty());
        }
    }

    OneReport in(Trial trial, Progress progress) {
        return new OneReport(trial, progress);
    }
}
