package org.jointestate.domain.people.factor;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointestate.domain.people.AccountNews;
import org.jointestate.domain.people.AccountPost;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.Secrets;
import org.jointestate.domain.people.SignInThrottle;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.Sessions;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.UseCase;

/**
 * The caller's own second factor: seen, set up, changed for another phone, and its recovery codes made anew. It is open because whoever
 * must set it up first may do nothing else; it asks itself that somebody has signed in, in a browser. To change what is in use a code of
 * what is in use is asked for.
 */
@UseCase(open = true)
public class MySecondFactor {

    static final int CODES = 10;
    static final Duration PENDING_LASTS = Duration.ofHours(1);

    /**
     * How things stand.
     *
     * @param since when the app in use was set up; nothing without one
     * @param asked whether the caller's roles ask for a second factor
     */
    public record Standing(Optional<Instant> since, int codesLeft, boolean asked) {}

    /** What an app needs to know: the secret to type, or to be put into a QR code with the user name. */
    public record Proposal(Username username, String secret) {
        @Override
        public String toString() {
            return "Proposal for " + username;
        }
    }

    /** What came of a code that was typed to change something. */
    public sealed interface Decision {
        /** @param codes the recovery codes, to be shown once */
        record Done(List<String> codes) implements Decision {
            public Done {
                codes = List.copyOf(codes);
            }

            @Override
            public String toString() {
                return "Done";
            }
        }

        /** The code of the new app is not right. */
        record WrongCode() implements Decision {}

        /** The code of the app in use, or the recovery code, is not right. */
        record NotProved() implements Decision {}

        record TooManyAttempts(Duration pause) implements Decision {}

        /** Nobody here can tell: the secret of the app in use was sealed under another key than this server has. */
        record OtherKey() implements Decision {}

        /** The secret was shown too long ago, or somebody has changed it meanwhile: it is shown anew. */
        record ShownTooLongAgo() implements Decision {}
    }

    private final SecondFactors factors;
    private final Authenticator authenticator;
    private final Vault vault;
    private final Secrets secrets;
    private final People people;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Caller caller;
    private final AccountPost post;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MySecondFactor(
            SecondFactors factors,
            Authenticator authenticator,
            Vault vault,
            Secrets secrets,
            People people,
            Sessions sessions,
            SignInThrottle throttle,
            Caller caller,
            AccountPost post,
            Audit audit,
            Clock clock) {
        this.factors = factors;
        this.authenticator = authenticator;
        this.vault = vault;
        this.secrets = secrets;
        this.people = people;
        this.sessions = sessions;
        this.throttle = throttle;
        this.caller = caller;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    public Standing see() {
        var me = me();
        var factor = factors.find(me.id()).filter(SecondFactor::isInUse);
        return new Standing(
                factor.flatMap(SecondFactor::since),
                factor.isPresent() ? factors.codesLeft(me.id()) : 0,
                me.needsSecondFactor());
    }

    /**
     * The secret to set an app up with: the one that was shown a while ago in this session, so that a page opened again shows the same, or
     * a fresh one. What somebody saw in another browser is worth nothing from then on.
     */
    public Proposal propose() {
        var me = me();
        var now = clock.instant();
        var secret = factors.find(me.id())
                .flatMap(known -> pending(me, known, now))
                .orElseGet(() -> {
                    var fresh = authenticator.freshSecret();
                    factors.propose(
                            me.id(),
                            vault.seal(me.id(), fresh),
                            caller.session().orElseThrow(),
                            now);
                    return fresh;
                });
        return new Proposal(me.username(), authenticator.asText(secret));
    }

    /**
     * Takes the app that was set up into use.
     *
     * @param current a code of the app in use until now, or a recovery code; not asked for when there is none
     * @param digits what the new app shows
     */
    public Decision confirm(String current, String digits, String address) {
        var me = me();
        var now = clock.instant();
        var factor = factors.hold(me.id());
        if (throttle.isClosed(me.username().value(), address)) {
            return new Decision.TooManyAttempts(SignInThrottle.WINDOW);
        }
        var secret = factor.flatMap(known -> pending(me, known, now));
        if (secret.isEmpty()) {
            return new Decision.ShownTooLongAgo();
        }
        var step = authenticator.stepOf(secret.get(), Digits.of(digits));
        if (step.isEmpty()) {
            throttle.failed(me.username().value(), address);
            return new Decision.WrongCode();
        }
        if (isUnderOtherKey(me, factor.get(), current)) {
            return new Decision.OtherKey();
        }
        if (factor.get().isInUse() && !proves(me, factor.get(), current, now)) {
            throttle.failed(me.username().value(), address);
            return new Decision.NotProved();
        }
        factors.enrol(me.id(), factor.get().pending().orElseThrow(), now);
        factors.accept(me.id(), step.get());
        caller.session().ifPresent(sessions::proven);
        audit.record("second factor set up", me.id().toString());
        post.tell(me.id(), AccountNews.SECOND_FACTOR_SET_UP, now);
        return new Decision.Done(codes(me, now));
    }

    /** Ten fresh recovery codes; the old ones are worth nothing any more. */
    public Decision renewCodes(String current, String address) {
        var me = me();
        var now = clock.instant();
        var factor = factors.hold(me.id()).filter(SecondFactor::isInUse);
        if (throttle.isClosed(me.username().value(), address)) {
            return new Decision.TooManyAttempts(SignInThrottle.WINDOW);
        }
        if (factor.filter(known -> isUnderOtherKey(me, known, current)).isPresent()) {
            return new Decision.OtherKey();
        }
        if (factor.isEmpty() || !proves(me, factor.get(), current, now)) {
            throttle.failed(me.username().value(), address);
            return new Decision.NotProved();
        }
        audit.record("recovery codes made", me.id().toString());
        return new Decision.Done(codes(me, now));
    }

    private List<String> codes(Person me, Instant now) {
        var codes = IntStream.range(0, CODES)
                .mapToObj(number -> secrets.oneTimeCode())
                .toList();
        factors.keepCodes(me.id(), codes.stream().map(secrets::digest).toList(), now);
        return codes;
    }

    private boolean isUnderOtherKey(Person me, SecondFactor factor, String typed) {
        return Digits.isOfAnApp(Digits.of(typed))
                && factor.secret()
                        .filter(hidden -> vault.open(me.id(), hidden).isEmpty())
                        .isPresent();
    }

    private boolean proves(Person me, SecondFactor factor, String typed, Instant now) {
        var digits = Digits.of(typed);
        var step = factor.secret()
                .flatMap(hidden -> vault.open(me.id(), hidden))
                .flatMap(secret -> authenticator.stepOf(secret, digits));
        return step.isPresent()
                ? factors.accept(me.id(), step.get())
                : factors.spendCode(me.id(), secrets.digest(Digits.code(typed)), now);
    }

    private Optional<byte[]> pending(Person me, SecondFactor factor, Instant now) {
        return factor.pendingSince()
                .filter(since -> now.isBefore(since.plus(PENDING_LASTS)))
                .filter(since -> factor.pendingSession().equals(caller.session()))
                .flatMap(since -> factor.pending())
                .flatMap(hidden -> vault.open(me.id(), hidden));
    }

    private Person me() {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("The second factor is changed only by whoever has signed in with a browser.");
        }
        var id = caller.signedInPerson();
        return people.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
