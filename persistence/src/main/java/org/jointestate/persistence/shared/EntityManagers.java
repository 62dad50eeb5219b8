package org.jointestate.persistence.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's EntityManager to the adapters, which take it in their constructor so that plain tests can make them too. */
public class EntityManagers {

    @Produces
    @PersistenceContext(unitName = "joint-estate")
    private EntityManager entityManager;
}
