package org.jointestate.evaluation.dataset;

import java.time.Instant;
import java.util.Objects;

/** One stay of one person in one zone, under the pseudonym of this trial. Never published by person. */
public record Presence(
        String pseudonym,
        String organisation,
        String zone,
        Instant from,
        Instant to,
        Source source,
        boolean closedByRule) {

    public enum Source {
        QR,
        KIOSK,
        PAGE,
        IMPORT
    }

    public Presence {
        Checks.text(pseudonym, "pseudonym");
        Checks.text(organisation, "organisation");
        Checks.text(zone, "zone");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(source, "source");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The stay ends (%s) before it has begun (%s).".formatted(to, from));
        }
    }
}
