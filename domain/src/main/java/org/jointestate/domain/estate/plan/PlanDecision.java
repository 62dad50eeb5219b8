package org.jointestate.domain.estate.plan;

import java.util.List;
import org.jointestate.domain.estate.DeskCode;
import org.jointestate.domain.estate.building.EstateDecision.Fault;
import org.jointestate.domain.shared.Undone;

/** What came of changing a plan. */
public sealed interface PlanDecision {

    /**
     * It is kept whole.
     *
     * @param moved how many desks stand elsewhere than before
     * @param added the new desks
     */
    record Saved(int moved, List<DeskCode> added) implements PlanDecision {

        public Saved {
            added = List.copyOf(added);
        }
    }

    /** The plan is drawn on this picture now. */
    record Drawn(int number, List<String> leftOut) implements PlanDecision {

        public Drawn {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** The plan is drawn without a picture now. */
    record DrawnPlain() implements PlanDecision {}

    record PictureRefused(PictureCleaner.Why why, String fact) implements PlanDecision, Undone {}

    /** Nothing of it was kept. */
    record Wrong(List<Fault> faults) implements PlanDecision, Undone {

        public Wrong {
            faults = List.copyOf(faults);
        }
    }

    /** The plan was changed after it was read. Nothing was kept. */
    record ChangedMeanwhile() implements PlanDecision, Undone {}
}
