package org.jointestate.domain.estate.building;

import java.util.List;
import org.jointestate.domain.shared.Undone;

/** What came of adding a part of the estate, changing it or taking it out of use. */
public sealed interface EstateDecision {

    /** @param code the code of what it was about: of something new, the code that it was given */
    record Done(String code) implements EstateDecision {}

    /** Nothing was done, because of all of these. */
    record Wrong(List<Fault> faults) implements EstateDecision, Undone {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** Somebody else changed it after it was read. Nothing was done. */
    record ChangedMeanwhile() implements EstateDecision, Undone {}

    /**
     * Something that is wrong with it.
     *
     * @param facts what fills the gaps in the sentence: labels and codes of the estate
     */
    record Fault(Kind kind, List<String> facts) {

        public Fault {
            facts = List.copyOf(facts);
        }

        public static Fault of(Kind kind, Object... facts) {
            return new Fault(kind, List.of(facts).stream().map(Object::toString).toList());
        }
    }

    /** What can be wrong, by the codes that the API gives. */
    enum Kind {
        CODE,
        CODE_TAKEN,
        NAME,
        NAME_TAKEN,
        ADDRESS,
        LEVEL,
        LEVEL_TAKEN,
        LETTER,
        LETTER_TAKEN,
        NUMBER,
        NUMBER_TAKEN,
        /** The plan would be smaller than a metre or larger than 300. */
        PLAN_SIZE,
        /** The zone is not wholly on the plan. Fact: the letter of the zone. */
        ZONE_OUTSIDE_PLAN,
        /** A desk is not wholly on the plan. Fact: its label. */
        DESK_OUTSIDE_PLAN,
        /** A desk is not wholly in its zone. Facts: its label, the letter of the zone. */
        DESK_OUTSIDE_ZONE,
        /** Two desks would stand on each other. Facts: their labels. */
        DESK_ON_DESK,
        /** What it belongs to is out of use, so nothing in it can be in use. Fact: what it belongs to. */
        BELONGS_TO_OUT_OF_USE,
        /** It is the last site in use, and people could book nowhere. */
        LAST_SITE
    }
}
