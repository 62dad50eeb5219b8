package org.jointestate.domain.people.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jointestate.domain.people.Administrators;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Leaving;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Turns;

/**
 * Links an account that was there before the directory to somebody of the directory. The directory's key for a person is known only when
 * they have come once, and has made them a second account then, such as a.hale-2: its sign-in goes over to the first account, and the
 * second is closed. Neither name nor address is proof enough for that, so an administrator says it, in a signed-in browser, and never of
 * themselves.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class LinkToDirectory {

    /** What came of it. */
    public sealed interface Decision {
        record Linked() implements Decision {}

        /** Somebody else has to. */
        record NotYourself() implements Decision, Undone {}

        /** There is no other open account of this name. */
        record NoSuchAccount() implements Decision, Undone {}

        /** Nobody has come by the directory with that account. */
        record NotOfTheDirectory() implements Decision, Undone {}

        /** The account that is to stay is closed, or has a sign-in of the directory already. */
        record CannotTakeIt() implements Decision, Undone {}

        /** Nobody could make another one. */
        record LastAdministrator() implements Decision, Undone {}
    }

    private final DirectoryIdentities identities;
    private final People people;
    private final Leaving leaving;
    private final Turns turns;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public LinkToDirectory(
            DirectoryIdentities identities,
            People people,
            Leaving leaving,
            Turns turns,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.identities = identities;
        this.people = people;
        this.leaving = leaving;
        this.turns = turns;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id whose account stays
     * @param second the user name of the account that the directory has made for the same person, and that is closed
     */
    public Decision link(PersonId id, String second) {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("Accounts are linked only in a signed-in browser.");
        }
        turns.take(Turns.Of.PEOPLE);
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        var other = usernameOf(second)
                .flatMap(people::find)
                .filter(found -> found.active() && !found.id().equals(id));
        if (other.isEmpty()) {
            return new Decision.NoSuchAccount();
        }
        var me = caller.signedInPerson();
        if (id.equals(me) || other.get().id().equals(me)) {
            return new Decision.NotYourself();
        }
        var theirs = identities.of(other.get().id());
        if (theirs.isEmpty()) {
            return new Decision.NotOfTheDirectory();
        }
        if (!person.active() || !identities.of(id).isEmpty()) {
            return new Decision.CannotTakeIt();
        }
        var administrators = Administrators.before(people);
        var now = clock.instant();
        identities.forget(other.get().id());
        theirs.forEach(identity -> identities.add(identity, id, now));
        // Whoever was signed in to either proved something else than what opens this account from now on.
        person.endSessions();
        other.get().leave();
        leaving.left(List.of(other.get().id()));
        audit.record("person linked to the directory", id.toString());
        audit.record("account closed", other.get().id().toString());
        return administrators.areGone() ? new Decision.LastAdministrator() : new Decision.Linked();
    }

    private static Optional<Username> usernameOf(String typed) {
        try {
            return Optional.of(new Username(typed));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
