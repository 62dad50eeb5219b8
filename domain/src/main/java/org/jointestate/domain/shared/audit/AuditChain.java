package org.jointestate.domain.shared.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The audit as it is stored: entries, and the seals that put them into their order. */
public interface AuditChain {

    /** A seal with its entry, or without it where somebody has taken that out. */
    record Sealed(Seal seal, @Nullable AuditEntry entry) {}

    Optional<Seal> last();

    /**
     * Entries without a seal, the earliest first; the first so many.
     *
     * @param since those from this moment on; a change may be kept some time after its entry was written
     */
    List<AuditEntry> unsealed(Instant since, int most);

    /** Refused by the database when the number or the entry has a seal already. */
    void add(List<Seal> seals);

    /** The seals after a number with their entries, in their order; the first so many. */
    List<Sealed> after(long number, int most);

    /** How many entries from before the moment have no seal. */
    long unsealedBefore(Instant moment);

    /**
     * Entries that fit, the newest first.
     *
     * @param before continues below this entry of an earlier answer
     */
    List<FoundEntry> search(AuditQuery query, Optional<AuditQuery.Below> before, int most);
}
