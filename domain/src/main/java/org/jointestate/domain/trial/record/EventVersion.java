package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.util.Comparator;
import org.jointestate.domain.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One version of an event of the log: added, never edited. The highest version counts; one that is withdrawn stays to be seen and counts
 * no more. Versions begin at 1; a confirmation is one too.
 *
 * @param why empty for the first version and for a confirmation
 * @param by null when the application itself put it in
 */
public record EventVersion(
        LoggedEvent event,
        int version,
        boolean withdrawn,
        String why,
        Instant at,
        @Nullable PersonId by) implements Versioned {

    /** By event, then version; the same on every database. */
    public static final Comparator<EventVersion> ORDER = Comparator.comparing(
                    (EventVersion one) -> one.event().id().toString())
            .thenComparing(EventVersion::version);

    public static EventVersion first(LoggedEvent event, Instant at, @Nullable PersonId by) {
        return new EventVersion(event, 1, false, "", at, by);
    }
}
