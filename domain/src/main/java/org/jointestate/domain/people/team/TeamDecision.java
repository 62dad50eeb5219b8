package org.jointestate.domain.people.team;

import java.util.List;
import org.jointestate.domain.shared.Undone;

/** What came of adding or changing a team or an organisation. */
public sealed interface TeamDecision {

    record Done(String code) implements TeamDecision {}

    /** Nothing was done, because of all of these. */
    record Wrong(List<Fault> faults) implements TeamDecision, Undone {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody else changed it after it was read. Nothing was done. */
    record ChangedMeanwhile() implements TeamDecision, Undone {}

    /** Somebody else took the code or the name in the same moment. A second look says which. */
    record TakenMeanwhile() implements TeamDecision, Undone {

        @Override
        public boolean worthAnotherLook() {
            return true;
        }
    }

    /**
     * Something that is wrong.
     *
     * @param facts what fills the gaps in the sentence: codes and names of organisations and teams, or how many people
     */
    record Fault(Kind kind, List<Object> facts) {

        public Fault {
            facts = List.copyOf(facts);
        }
    }

    /** What can be wrong. */
    enum Kind {
        /** Not 1 to 30 letters, digits, hyphens or underscores. */
        CODE,
        /** Facts: the code, the name of what has it. */
        CODE_TAKEN,
        NAME,
        /** Facts: the name, the code of what has it. */
        NAME_TAKEN,
        SHORT_NAME,
        /** Facts: the short name, the code of what has it. */
        SHORT_NAME_TAKEN,
        UNKNOWN_ORGANISATION,
        /** A team that is to be taken out of use has people. Fact: how many. */
        HAS_PEOPLE
    }
}
