package org.jointestate.domain.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Frozen datasets with their files. They are added and read, never changed or removed. */
public interface FrozenDatasets {

    /** @param files name to text, as they will be read again to the byte */
    void add(FrozenDataset dataset, SortedMap<String, String> files);

    Optional<FrozenDataset> find(DatasetId id);

    /** Newest first. */
    List<FrozenDataset> of(TrialCode trial);

    SortedMap<String, String> filesOf(DatasetId id);
}
