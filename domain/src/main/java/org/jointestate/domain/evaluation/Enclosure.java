package org.jointestate.domain.evaluation;

import java.time.Instant;
import java.util.UUID;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.trial.protocol.TrialCode;

/** One version of something enclosed: added, never edited; the highest version counts. Versions begin at 1. */
public record Enclosure(
        UUID id, TrialCode trial, EnclosureKind kind, int version, String content, PersonId by, Instant at) {}
