package org.jointestate.domain.people.privacy;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** Says what would go and what would stay if somebody were erased now. */
@UseCase(roles = Role.ADMINISTRATOR)
public class PlanErasure {

    /** Who it is, and what would be done. */
    public record Planned(Person person, ErasurePlan plan) {}

    private final People people;
    private final Erasure erasure;
    private final Clock clock;

    @Inject
    public PlanErasure(People people, Erasure erasure, Clock clock) {
        this.people = people;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such person, or they are erased already */
    public Planned plan(PersonId id) {
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        return new Planned(person, erasure.plan(person, clock.instant()));
    }
}
