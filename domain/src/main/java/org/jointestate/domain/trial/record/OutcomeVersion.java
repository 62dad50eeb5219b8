package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.util.Comparator;
import org.jointestate.domain.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One version of an outcome record: added, never edited. The highest version counts; one that is withdrawn stays to be seen and counts no
 * more. Versions begin at 1.
 *
 * @param why empty for the first version
 */
public record OutcomeVersion(OutcomeRecord outcome, int version, boolean withdrawn, String why) implements Versioned {

    /** By record, then version; the same on every database. */
    public static final Comparator<OutcomeVersion> ORDER = Comparator.comparing(
                    (OutcomeVersion one) -> one.outcome().id().toString())
            .thenComparing(OutcomeVersion::version);

    public static OutcomeVersion first(OutcomeRecord outcome) {
        return new OutcomeVersion(outcome, 1, false, "");
    }

    /** When this version was written down. */
    public Instant at() {
        return outcome.at();
    }

    public @Nullable PersonId by() {
        return outcome.by();
    }
}
