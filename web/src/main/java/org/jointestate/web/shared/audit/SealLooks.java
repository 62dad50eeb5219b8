package org.jointestate.web.shared.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jointestate.domain.shared.audit.SealAudit;

/**
 * How far back each look for entries without a seal goes: a few seconds as a rule, for each entry that is looked at costs, sealed or not.
 * By the clock and by what succeeded, not by counting: a look may be late, fail, or be another node's.
 */
final class SealLooks {

    /** Well within the minute after which a missing seal is found fault with. */
    static final Duration LATE_EVERY = Duration.ofSeconds(10);

    /** After a longer pause than this the usual look might begin after what the last one had not seen. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    static final Duration ALL_EVERY = Duration.ofMinutes(15);

    private final SealAudit sealAudit;
    private final Clock clock;
    private Instant last = Instant.MIN;
    private Instant lastLate = Instant.MIN;
    private Instant lastAll = Instant.MIN;

    SealLooks(SealAudit sealAudit, Clock clock) {
        this.sealAudit = sealAudit;
        this.clock = clock;
    }

    /** @param sealing seals as long as there is something; what it throws leaves the look to be taken again */
    synchronized void look(Consumer<Supplier<SealAudit.Done>> sealing) {
        var now = clock.instant();
        boolean all = isOver(ALL_EVERY, lastAll, now);
        boolean late = all || isOver(LATE_EVERY, lastLate, now) || isOver(LONGEST_PAUSE, last, now);
        sealing.accept(all ? sealAudit::sealAll : late ? sealAudit::sealLate : sealAudit::seal);
        last = now;
        if (late) {
            lastLate = now;
        }
        if (all) {
            lastAll = now;
        }
    }

    private static boolean isOver(Duration pause, Instant since, Instant now) {
        return since.equals(Instant.MIN) || !now.isBefore(since.plus(pause));
    }
}
