package org.jointestate.domain.evaluation;

import java.time.Instant;
import java.util.SortedMap;
import org.jointestate.domain.trial.Trial;

/** Writes down all that is recorded of a trial as the plain files of a frozen dataset. */
public interface DatasetFreezer {

    /** The files, name to text, and the hash over them. */
    record Frozen(String hash, SortedMap<String, String> files) {}

    Frozen freeze(Trial trial, Instant at);
}
