package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jspecify.annotations.Nullable;

/** That a file was imported: which, how much it held and how much it changed. A file that changes nothing leaves no record. */
public record ImportRecord(
        UUID id,
        TrialCode trial,
        ImportKind kind,
        String file,
        String sha256,
        String covers,
        long rows,
        long added,
        long corrected,
        Instant at,
        @Nullable PersonId by) {}
