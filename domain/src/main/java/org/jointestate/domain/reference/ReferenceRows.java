package org.jointestate.domain.reference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every fact that ages. */
public interface ReferenceRows {

    Optional<ReferenceRow> find(UUID id);

    /** In the order of the rows. */
    List<ReferenceRow> of(ReferenceKind kind);

    /** Until the transaction ends nobody else changes facts of this kind: what may not overlap is looked at and written by one. */
    void hold(ReferenceKind kind);

    void add(ReferenceRow row);

    /** @return false when the row is not there any more in the version before this one */
    boolean replace(ReferenceRow row);

    /** @return false when the row is not there any more in this version */
    boolean remove(UUID id, int version);
}
