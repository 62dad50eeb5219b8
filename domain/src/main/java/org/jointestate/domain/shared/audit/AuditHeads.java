package org.jointestate.domain.shared.audit;

import java.util.List;

/** The heads of the chain, written outside the database: whoever cuts the end of the chain there cannot cut it here. */
public interface AuditHeads {

    /** The number and code of what was the last seal then. */
    record Head(long number, String code) {}

    /** Kept when this returns. */
    void note(Head head);

    /** The heads that are kept, in their order. */
    List<Head> kept();
}
