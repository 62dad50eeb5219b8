package org.jointestate.domain.shared.audit;

/** The key of the chain, which the database does not know. */
public interface AuditKey {

    /** Made at the first call where there is none yet. */
    ChainCode code();
}
