package org.jointestate.domain.trial.presence;

import java.time.Instant;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.trial.protocol.TrialCode;
import org.jointestate.domain.trial.protocol.ZoneRef;

/** One stay of one person in one zone, under the pseudonym of this trial: start included, end not. */
public record Stay(
        TrialCode trial,
        String pseudonym,
        OrganisationCode organisation,
        ZoneRef zone,
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

    public Stay {
        if (pseudonym.isBlank() || pseudonym.length() > 64) {
            throw new IllegalArgumentException(
                    "A pseudonym has 1 to 64 characters, not %d.".formatted(pseudonym.length()));
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The stay ends (%s) before it has begun (%s).".formatted(to, from));
        }
    }

    /** The same stay, closed by the rule at this instant. */
    Stay until(Instant end) {
        return new Stay(trial, pseudonym, organisation, zone, from, end, source, true);
    }
}
