package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.trial.protocol.TrialCode;

/** Files that were imported, and those that wait to be. */
public interface Imports {

    void add(ImportRecord done);

    /** Newest first. */
    List<ImportRecord> of(TrialCode trial);

    void stage(StagedImport waiting);

    Optional<StagedImport> staged(UUID id);

    void unstage(UUID id);

    /** Keeps what the columns of a source mean, in place of what was said of it before. */
    void keep(ImportMapping mapping);

    /** By source. */
    List<ImportMapping> mappingsOf(TrialCode trial);

    /** Forgets those that have waited since before the given instant. */
    /** @return how many were forgotten */
    int forgetStagedBefore(Instant when);
}
