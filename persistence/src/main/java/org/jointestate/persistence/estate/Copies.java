package org.jointestate.persistence.estate;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.sessions.CopyGroup;

/** Copies of entities that the mapper knows nothing of; one entity has one copy here, however often it is met. */
final class Copies {

    private final JpaEntityManager em;
    private final CopyGroup group = new CopyGroup();

    Copies(EntityManager em) {
        this.em = em.unwrap(JpaEntityManager.class);
        group.setShouldResetPrimaryKey(false);
        group.setShouldResetVersion(false);
    }

    <T> List<T> of(List<T> entities) {
        return entities.stream().map(this::of).toList();
    }

    /** A row of entities, as a query for several at once gives it. */
    Object[] of(Object[] row) {
        return Arrays.stream(row).map(this::of).toArray();
    }

    @SuppressWarnings("unchecked")
    private <T> T of(T entity) {
        return (T) em.copy(entity, group);
    }
}
