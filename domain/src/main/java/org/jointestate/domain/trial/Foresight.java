package org.jointestate.domain.trial;

import java.util.List;
import org.jointestate.domain.trial.observation.Observation;
import org.jointestate.domain.trial.protocol.Foreseen;
import org.jointestate.domain.trial.protocol.Measure;
import org.jointestate.domain.trial.protocol.Protocol;

/** Works out what a planned trial could show of a measure. It is told only what the baseline holds. */
public interface Foresight {

    Foreseen of(Protocol plan, Measure measure, List<Observation> baseline);
}
