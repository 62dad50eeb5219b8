package org.jointestate.domain.people.deputy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Turns;

/** Names somebody of one's own organisation to stand in for one of one's own roles for some days. A deputy names no other. */
@UseCase(roles = {Role.SENIOR_LEADER, Role.TRIAL_LEAD})
public class NameDeputy {

    /** What came of it. */
    public sealed interface Decision {
        record Named(Deputyship deputyship) implements Decision {}

        record Objected(Deputyship.Objection because) implements Decision {}

        /** Nobody has this user name. */
        record Unknown() implements Decision {}

        /** The days are over, the wrong way round, or too many. */
        record WrongDays() implements Decision {}

        /** Somebody stands in for this role on one of these days already. */
        record NamedAlready() implements Decision {}

        /** On one of these days the person stands in for the other role: they would write the report and approve it. */
        record StandsInElsewhere() implements Decision {}
    }

    private final Deputies deputies;
    private final People people;
    private final Turns turns;
    private final Caller caller;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public NameDeputy(
            Deputies deputies, People people, Turns turns, Caller caller, AccountPost post, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.people = people;
        this.turns = turns;
        this.caller = caller;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param last the last day on which the deputy stands in */
    public Decision name(Username username, Role role, LocalDate from, LocalDate last) {
        // Two deputies for one key, named at the same moment, would each be found free.
        turns.take(Turns.Of.PEOPLE);
        var now = clock.instant();
        var today = Deputyship.dayOf(now);
        var me = me(caller.signedInPerson());
        if (!Deputyship.ROLES.contains(role) || !me.roles().contains(role)) {
            return new Decision.Objected(Deputyship.Objection.ROLE_NOT_HELD);
        }
        var until = last.plusDays(1);
        if (from.isBefore(today)
                || last.isBefore(from)
                || from.plusDays(Deputyship.LONGEST_DAYS).isBefore(until)) {
            return new Decision.WrongDays();
        }
        var deputy = people.find(username).filter(Person::active);
        if (deputy.isEmpty()) {
            return new Decision.Unknown();
        }
        Optional<Deputyship.Objection> objection = Deputyship.objection(me, deputy.get(), role);
        if (objection.isPresent()) {
            return new Decision.Objected(objection.get());
        }
        for (var other : deputies.notOverOn(today)) {
            if (!other.overlaps(from, until)) {
                continue;
            }
            if (other.principal().equals(me.id()) && other.role() == role) {
                return new Decision.NamedAlready();
            }
            if (other.deputy().equals(deputy.get().id()) && other.role() != role) {
                return new Decision.StandsInElsewhere();
            }
        }
        var deputyship = new Deputyship(me.id(), deputy.get().id(), role, from, until, now);
        deputies.add(deputyship);
        audit.record("deputy named", deputyship.id().toString());
        post.tell(deputyship.deputy(), AccountNews.NAMED_AS_DEPUTY, now);
        return new Decision.Named(deputyship);
    }

    private Person me(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
