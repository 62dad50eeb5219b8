package org.jointestate.domain.evaluation.signoff;

import java.util.List;
import java.util.Set;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.trial.PersonalData;

/** What came of a step. */
public sealed interface SignOffDecision {

    /** It is done; the report stands so now. */
    record Done(ReportState state) implements SignOffDecision {}

    /** @param kinds of personal data, where that is the reason */
    record Refused(Because because, Set<PersonalData.Kind> kinds) implements SignOffDecision, Undone {}

    /** The public version would give away what must not be: each sentence names a number, and how. */
    record Unsafe(List<String> sentences) implements SignOffDecision, Undone {}

    /** Words that would be published claim more than a trial can show, and whoever gives them has not said yet that they stand. */
    record Claims(List<ReportChecks.Word> words) implements SignOffDecision, Undone {}

    /** Somebody signed in the same moment. What is to be done now depends on what they did. */
    record Overlapped() implements SignOffDecision, Undone {
        @Override
        public boolean worthAnotherLook() {
            return true;
        }
    }

    static SignOffDecision refused(Because because) {
        return new Refused(because, Set.of());
    }
}
