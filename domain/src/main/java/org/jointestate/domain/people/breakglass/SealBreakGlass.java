package org.jointestate.domain.people.breakglass;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jointestate.domain.shared.table.Turns;

/** Makes a sealed account. Its code is shown once, to be printed and put into an envelope; only its digest is kept. */
@UseCase(roles = Role.ADMINISTRATOR)
public class SealBreakGlass {

    private static final int DAYS_OF_A_MONTH = 30;

    private final BreakGlasses glasses;
    private final People people;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Turns turns;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public SealBreakGlass(
            BreakGlasses glasses,
            People people,
            Passwords passwords,
            Secrets secrets,
            Turns turns,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.glasses = glasses;
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
        this.turns = turns;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param months for how long the envelope is good
     * @throws IllegalArgumentException when that is not 1 to 12
     */
    public Invitation seal(int months) {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("Accounts are sealed only in a signed-in browser.");
        }
        if (months < 1 || months > BreakGlass.LONGEST_MONTHS) {
            throw new IllegalArgumentException("An envelope is good for 1 to 12 months (%d).".formatted(months));
        }
        turns.take(Turns.Of.PEOPLE);
        var now = clock.instant();
        var me = caller.signedInPerson();
        var organisation =
                people.find(me).orElseThrow(() -> new NotFound("person", me)).organisation();
        int number = glasses.all().size() + 1;
        while (people.find(name(number)).isPresent()) {
            number++;
        }
        var account = new Person(
                PersonId.fresh(),
                name(number),
                "Break-glass account " + number,
                organisation,
                null,
                Set.of(Role.ADMINISTRATOR));
        account.leave();
        people.add(account);
        var code = secrets.oneTimeCode();
        var lasts = Duration.ofDays((long) DAYS_OF_A_MONTH * months);
        glasses.add(new BreakGlass(
                account.id(), account.username(), passwords.digestOfCode(code), now, me, now.plus(lasts)));
        audit.record("break-glass account sealed", account.id().toString());
        return new Invitation(account.username(), code, lasts);
    }

    private static Username name(int number) {
        return new Username("break-glass-" + number);
    }
}
