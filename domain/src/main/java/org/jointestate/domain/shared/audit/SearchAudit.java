package org.jointestate.domain.shared.audit;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Looks for entries of the audit, the newest first. */
@UseCase(roles = {Role.AUDITOR, Role.ADMINISTRATOR})
public class SearchAudit {

    public static final int A_PAGE = 50;

    private final AuditChain chain;

    @Inject
    public SearchAudit(AuditChain chain) {
        this.chain = chain;
    }

    /**
     * One page.
     *
     * @param more the entry below which the next page goes on, if there is one
     */
    public record Page(List<FoundEntry> entries, Optional<AuditQuery.Below> more) {}

    public Page search(AuditQuery query, Optional<AuditQuery.Below> below) {
        var found = chain.search(query, below, A_PAGE + 1);
        var shown = found.subList(0, Math.min(A_PAGE, found.size()));
        var more = found.size() > A_PAGE
                ? Optional.of(new AuditQuery.Below(
                        shown.get(A_PAGE - 1).entry().at(),
                        shown.get(A_PAGE - 1).entry().id()))
                : Optional.<AuditQuery.Below>empty();
        return new Page(shown, more);
    }
}
