package org.jointestate.domain.trial.presence;

import java.util.Collection;
import java.util.List;
import org.jointestate.domain.trial.Trial;
import org.jointestate.domain.trial.protocol.TrialCode;

/** The presence of a trial's participants, under pseudonyms. One person begins one stay in one zone at one instant only once. */
public interface Stays {

    void add(Collection<Stay> stays);

    /** Gives stays the end they have now, and says whether the rule gave it. */
    void end(Collection<Stay> stays);

    /** By start, then pseudonym. */
    List<Stay> of(TrialCode trial);

    /** Those in zones of the plan as it is now: a zone that an amendment took out does not count any more. */
    static List<Stay> inScope(Trial trial, List<Stay> stays) {
        return stays.stream()
                .filter(stay -> trial.protocol().zone(stay.zone()).isPresent())
                .toList();
    }
}
