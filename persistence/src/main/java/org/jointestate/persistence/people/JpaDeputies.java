package org.jointestate.persistence.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.deputy.Deputies;
import org.jointestate.domain.people.deputy.Deputyship;

/** Deputies in the database. */
public class JpaDeputies implements Deputies {

    private final EntityManager em;

    @Inject
    public JpaDeputies(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Deputyship deputyship) {
        em.persist(deputyship);
    }

    @Override
    public Optional<Deputyship> find(UUID id) {
        return Optional.ofNullable(em.find(Deputyship.class, id));
    }

    @Override
    public List<Deputyship> notOverOn(LocalDate day) {
        return em.createQuery(
                        "select d from Deputyship d where d.ended is null and d.until > :day order by d.firstDay, d.id",
                        Deputyship.class)
                .setParameter("day", day)
                .getResultList();
    }
}
