package org.jointestate.domain.evaluation.signoff;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a reviewer did.
 *
 * @param ticked what was looked at and found in order
 * @param agreement the last line that the R script printed when it was run again
 */
public record Review(Set<ChecklistItem> ticked, String agreement) {

    public Review {
        ticked = ticked.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(ticked));
    }

    public boolean isWhole() {
        return ticked.size() == ChecklistItem.values().length;
    }
}
