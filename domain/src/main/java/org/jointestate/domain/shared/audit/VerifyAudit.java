package org.jointestate.domain.shared.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Checks the whole chain. */
@UseCase(roles = {Role.AUDITOR, Role.ADMINISTRATOR})
public class VerifyAudit {

    private final AuditChain chain;
    private final AuditKey key;
    private final AuditHeads heads;
    private final Clock clock;

    @Inject
    public VerifyAudit(AuditChain chain, AuditKey key, AuditHeads heads, Clock clock) {
        this.chain = chain;
        this.key = key;
        this.heads = heads;
        this.clock = clock;
    }

    public ChainCheck.Result verify() {
        return new ChainCheck(chain, key.code(), heads).run(clock.instant());
    }
}
