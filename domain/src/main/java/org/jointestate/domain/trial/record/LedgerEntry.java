package org.jointestate.domain.trial.record;

import java.time.Instant;
import java.util.Comparator;
import org.jointestate.domain.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a ledger line: added, never edited. The highest version counts; one that is removed stays to be seen and counts no more.
 * Versions begin at 1.
 *
 * @param why empty for the first version
 * @param by null when the application itself put it in
 */
public record LedgerEntry(
        LedgerLine line,
        int version,
        boolean removed,
        String why,
        Instant at,
        @Nullable PersonId by) implements Versioned {

    /** By code, then version; the same on every database. */
    public static final Comparator<LedgerEntry> ORDER =
            Comparator.comparing((LedgerEntry entry) -> entry.line().code()).thenComparing(LedgerEntry::version);

    @Override
    public boolean withdrawn() {
        return removed;
    }
}
