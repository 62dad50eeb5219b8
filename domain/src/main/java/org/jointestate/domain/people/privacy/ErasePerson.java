package org.jointestate.domain.people.privacy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jointestate.domain.people.Administrators;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Leaving;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Turns;

/**
 * Erases somebody: closes the account, frees what is booked, deletes what is only about them, strikes their name out of the words of others,
 * and leaves an id where something must be counted or answered for. One transaction: it is done whole or not at all, and doing it again
 * changes nothing.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class ErasePerson {

    /** What came of it. */
    public sealed interface Decision {

        /** @param plan what was done */
        record Erased(ErasurePlan plan) implements Decision {}

        record ErasedAlready() implements Decision {}

        /** Somebody else has to. */
        record NotYourself() implements Decision, Undone {}

        /** Nobody could make another one. */
        record LastAdministrator() implements Decision, Undone {}

        /** They would lose what they have booked, and the caller has not said that they may. */
        record HasOpenBookings(int bookings) implements Decision, Undone {}
    }

    private final People people;
    private final Erasure erasure;
    private final Caller caller;
    private final Leaving leaving;
    private final Turns turns;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ErasePerson(
            People people, Erasure erasure, Caller caller, Leaving leaving, Turns turns, Audit audit, Clock clock) {
        this.people = people;
        this.erasure = erasure;
        this.caller = caller;
        this.leaving = leaving;
        this.turns = turns;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param evenIfBooked whether bookings that are not over may be released for it
     * @throws NotFound when there is no such person
     */
    public Decision erase(PersonId id, boolean evenIfBooked) {
        // As when an account is closed: two administrators must not erase one another at one moment.
        turns.take(Turns.Of.PEOPLE);
        var person = people.find(id).orElseThrow(() -> new NotFound("person", id));
        if (!person.isKnown()) {
            return new Decision.ErasedAlready();
        }
        if (id.equals(caller.signedInPerson())) {
            return new Decision.NotYourself();
        }
        var now = clock.instant();
        var plan = erasure.plan(person, now);
        if (plan.openBookings() > 0 && !evenIfBooked) {
            return new Decision.HasOpenBookings(plan.openBookings());
        }
        var administrators = Administrators.before(people);
        if (person.active()) {
            person.leave();
            leaving.left(List.of(id));
            audit.record("account closed", id.toString());
        }
        erasure.carryOut(person);
        person.erase(PersonId.fresh().toString().replace("-", "").substring(0, 16), now);
        audit.record("person erased", id.toString());
        return administrators.areGone() ? new Decision.LastAdministrator() : new Decision.Erased(plan);
    }
}
