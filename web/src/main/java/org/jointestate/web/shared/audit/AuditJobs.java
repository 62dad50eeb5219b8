package org.jointestate.web.shared.audit;

import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jointestate.domain.shared.audit.AuditHeads;
import org.jointestate.domain.shared.audit.SealAudit;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;

/** Sealing the audit. A head is noted outside the database only when its seals are kept there. */
public class AuditJobs {

    /** Every so many rounds, and in the first, whatever has no seal is looked for, not the last seconds alone. */
    private static final int ROUNDS = 900;

    /** Every so many rounds, what a long change has left behind: well within the minute after which a missing seal is found fault with. */
    private static final int LATE_ROUNDS = 20;

    @Produces
    Job sealAudit(SealAudit sealAudit, AuditHeads heads) {
        var round = new AtomicInteger();
        return new Job(
                "seal-audit",
                Timetable.every(Duration.ofSeconds(1)),
                () -> all(look(sealAudit, round.getAndIncrement()), heads));
    }

    private static Supplier<SealAudit.Done> look(SealAudit sealAudit, int round) {
        if (round % ROUNDS == 0) {
            return sealAudit::sealAll;
        }
        return round % LATE_ROUNDS == 0 ? sealAudit::sealLate : sealAudit::seal;
    }

    static void all(Supplier<SealAudit.Done> seal, AuditHeads heads) {
        SealAudit.Done done;
        do {
            done = seal.get();
            done.head().ifPresent(heads::note);
        } while (done.sealed() == SealAudit.AT_ONCE);
    }
}
