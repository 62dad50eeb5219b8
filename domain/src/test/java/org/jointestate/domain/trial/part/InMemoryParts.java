package org.jointestate.domain.trial.part;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.protocol.TrialCode;

/** What was noted, in a list as strict as the table. */
public class InMemoryParts implements Parts {

    private final List<NotedPart> all = new ArrayList<>();

    @Override
    public void add(Collection<NotedPart> noted) {
        for (var one : noted) {
            if (all.stream()
                    .anyMatch(known -> known.trial().equals(one.trial())
                            && known.person().equals(one.person())
                            && known.part() == one.part()
                            && known.turn() == one.turn())) {
                throw new IllegalStateException("This turn is noted already.");
            }
            all.add(one);
        }
    }

    @Override
    public List<NotedPart> of(TrialCode trial) {
        return all.stream().filter(one -> one.trial().equals(trial)).toList();
    }
}
