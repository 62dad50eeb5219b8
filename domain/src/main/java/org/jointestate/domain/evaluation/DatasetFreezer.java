package org.jointestate.domain.evaluation;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.jointestate.domain.trial.home.TrialRecord;

/** Writes down all that is recorded of a trial as the plain files of a frozen dataset. */
public interface DatasetFreezer {

    /** The files, name to text, and the hash over them. */
    record Frozen(String hash, SortedMap<String, String> files) {}

    /** @param enclosed the newest version of what was put beside the records */
    Frozen freeze(TrialRecord recorded, Map<EnclosureKind, Enclosure> enclosed, Instant at);
}
