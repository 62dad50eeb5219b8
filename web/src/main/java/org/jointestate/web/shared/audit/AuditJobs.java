package org.jointestate.web.shared.audit;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jointestate.domain.shared.audit.AuditHeads;
import org.jointestate.domain.shared.audit.SealAudit;
import org.jointestate.domain.shared.job.Job;
import org.jointestate.domain.shared.job.Timetable;

/** Sealing the audit. A head is noted outside the database only when its seals are kept there. */
public class AuditJobs {

    @Produces
    Job sealAudit(SealAudit sealAudit, AuditHeads heads, Clock clock) {
        var looks = new SealLooks(sealAudit, clock);
        // As often as jobs are looked for.
        return new Job(
                "seal-audit", Timetable.every(Duration.ofSeconds(1)), () -> looks.look(seal -> all(seal, heads)));
    }

    static void all(Supplier<SealAudit.Done> seal, AuditHeads heads) {
        SealAudit.Done done;
        do {
            done = seal.get();
            done.head().ifPresent(heads::note);
        } while (done.sealed() == SealAudit.AT_ONCE);
    }
}
