package org.jointestate.domain.people;

import java.time.Instant;
import java.util.Set;
import org.jointestate.domain.people.factor.CountedAuthenticator;
import org.jointestate.domain.people.factor.InMemorySecondFactors;
import org.jointestate.domain.people.factor.MySecondFactor;
import org.jointestate.domain.people.factor.OpenVault;
import org.jointestate.domain.people.factor.ProveSecondFactor;
import org.jointestate.domain.people.session.Admission;
import org.jointestate.domain.people.session.InMemorySessions;
import org.jointestate.domain.shared.RecordedAudit;
import org.jointestate.domain.shared.outbox.InMemoryOutbox;

/** All that signing in needs, for tests: doubles that keep the promises of the real ones, and the use cases over them. */
public class SignInDesk {

    public static final String HERE = "127.0.0.1";
    public static final String BROWSER = "Firefox on Windows";

    public final InMemoryPeople people = new InMemoryPeople();
    public final PlainPasswords passwords = new PlainPasswords();
    public final CountedSecrets secrets = new CountedSecrets();
    public final InMemorySignInAttempts attempts = new InMemorySignInAttempts();
    public final RecordedAudit audit = new RecordedAudit();
    public final MovingClock clock = new MovingClock(Instant.parse("2026-11-22T09:00:00Z"));
    public final InMemorySessions sessions = new InMemorySessions(people);
    public final InMemorySecondFactors factors = new InMemorySecondFactors();
    public final CountedAuthenticator authenticator = new CountedAuthenticator();
    public final OpenVault vault = new OpenVault();
    public final SignInThrottle throttle = new SignInThrottle(attempts, clock);
    public final Admission admission = new Admission(sessions, audit, clock);
    public final InMemoryOutbox outbox = new InMemoryOutbox();
    public final AccountPost post = new AccountPost(outbox);
    public final PasswordPolicy policy = new PasswordPolicy(Set.of("correct horse battery staple"));

    public final SignIn signIn = new SignIn(people, passwords, factors, throttle, admission, clock, LocalAccounts.ON);
    public final ChoosePassword choosePassword =
            new ChoosePassword(people, passwords, policy, factors, throttle, admission, post, audit, clock);
    public final ProveSecondFactor prove = new ProveSecondFactor(
            people, factors, authenticator, vault, secrets, passwords, throttle, admission, post, audit, clock);
    public final RecogniseCaller recognise = new RecogniseCaller(people, sessions, secrets, clock);

    public MySecondFactor secondFactorOf(Caller caller) {
        return new MySecondFactor(
                factors, authenticator, vault, secrets, people, sessions, throttle, caller, post, audit, clock);
    }

    public SignIn.Decision signIn(String name, String secret) {
        return signIn.signIn(name, secret, HERE, BROWSER);
    }

    public ChoosePassword.Decision choose(PersonId id, String secret, String newPassword) {
        return choosePassword.choose(id, secret, newPassword, BROWSER);
    }

    public ProveSecondFactor.Decision prove(Person person, String typed) {
        return prove.prove(person.id(), person.epoch(), typed, HERE, BROWSER);
    }
}
