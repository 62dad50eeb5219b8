package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.breakglass.BreakGlass;
import org.jointestate.domain.people.breakglass.BreakGlasses;

/** Sealed accounts in the database. Two that break one at the same moment change one row with a version: one of them is refused. */
public class JpaBreakGlasses implements BreakGlasses {

    private final EntityManager em;

    @Inject
    public JpaBreakGlasses(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(BreakGlass glass) {
        em.persist(glass);
    }

    @Override
    public Optional<BreakGlass> find(Username name) {
        return em
                .createQuery("select g from BreakGlass g where g.name = :name", BreakGlass.class)
                .setParameter("name", name)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public Optional<BreakGlass> find(PersonId account) {
        return Optional.ofNullable(em.find(BreakGlass.class, account));
    }

    @Override
    public List<BreakGlass> all() {
        return em.createQuery("select g from BreakGlass g order by g.sealedAt desc, g.name desc", BreakGlass.class)
                .getResultList();
    }

    @Override
    public List<BreakGlass> inUse() {
        return em.createQuery(
                        "select g from BreakGlass g where g.broken is not null and g.closed is null order by g.broken",
                        BreakGlass.class)
                .getResultList();
    }
}
