package org.jointestate.domain.evaluation.signoff;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jointestate.domain.evaluation.FrozenDataset;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.Trial;

/**
 * A report with all that a decision about it rests on, as it is at one moment.
 *
 * @param keyHolders the partners in the plan that was frozen; who amends the plan later gives and takes no key
 * @param past the versions of it that were published before this one
 * @param now what a freeze would give now, when that is not what was frozen
 */
public record ReportCase(
        FrozenDataset dataset,
        Trial trial,
        SortedMap<String, String> files,
        String bound,
        List<OrganisationCode> keyHolders,
        Progress progress,
        List<PastVersion> past,
        Optional<SortedMap<String, String>> now) {

    public ReportCase {
        keyHolders = List.copyOf(keyHolders);
        past = List.copyOf(past);
    }

    public boolean holdsAKey(OrganisationCode organisation) {
        return keyHolders.contains(organisation);
    }
}
