package org.jointestate.domain.shared.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Seals the entries that have no seal yet. Whoever writes an entry waits for nothing: only here do entries get their order, and if two
 * nodes seal at one instant, the database refuses the second, who finds everything sealed the next time.
 */
@UseCase(roles = Role.SYSTEM)
public class SealAudit {

    /** How many at once; with as many there may be more. */
    public static final int AT_ONCE = 2000;

    /** How far back the usual look goes. An entry becomes visible with its change, some time after it was written. */
    private static final Duration USUAL = Duration.ofSeconds(15);

    /** How far back a look goes for the entries of changes that took longer than that: each that is looked at costs, sealed or not. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final AuditChain chain;
    private final AuditKey key;
    private final Clock clock;

    @Inject
    public SealAudit(AuditChain chain, AuditKey key, Clock clock) {
        this.chain = chain;
        this.key = key;
        this.clock = clock;
    }

    /** What was sealed: how many, and the last of them. */
    public record Done(int sealed, Optional<AuditHeads.Head> head) {}

    /** The entries of the last seconds. */
    public Done seal() {
        return sealSince(clock.instant().minus(USUAL));
    }

    /** The entries of the last minutes. */
    public Done sealLate() {
        return sealSince(clock.instant().minus(LATE));
    }

    /** Whatever has no seal, however old: after a stand-still, and now and then. */
    public Done sealAll() {
        return sealSince(Instant.EPOCH);
    }

    private Done sealSince(Instant since) {
        var entries = chain.unsealed(since, AT_ONCE);
        if (entries.isEmpty()) {
            return new Done(0, Optional.empty());
        }
        var code = key.code();
        @Nullable Seal last = chain.last().orElse(null);
        if (last != null && !last.keyMark().equals(code.keyMark())) {
            throw new IllegalStateException(
                    "The audit was sealed with another key (%s) than the one that is there (%s); nothing is sealed until the first is back."
                            .formatted(last.keyMark(), code.keyMark()));
        }
        // As the database keeps it, or the code would not be found again.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var seals = new ArrayList<Seal>();
        for (var entry : entries) {
            last = code.seal(last, entry, now);
            seals.add(last);
        }
        chain.add(seals);
        var head = seals.get(seals.size() - 1);
        return new Done(seals.size(), Optional.of(new AuditHeads.Head(head.number(), head.code())));
    }
}
