package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/** A file that was read and shown in a trial run, and waits for its lead to say yes. Its content is text the reader understands again. */
public record StagedImport(
        UUID id,
        TrialCode trial,
        ImportKind kind,
        String file,
        String content,
        Instant at,
        @Nullable PersonId by) {}
