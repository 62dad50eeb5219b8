package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The caller's own tokens for the API: seen, made and revoked. A token is told once, when it is made; only its digest is kept. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class MyTokens {

    /** A token just made: the only time it can be read. */
    public record Made(UUID id, String token) {
        @Override
        public String toString() {
            return "Made " + id;
        }
    }

    private final People people;
    private final Secrets secrets;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public MyTokens(People people, Secrets secrets, Caller caller, Audit audit, Clock clock) {
        this.people = people;
        this.secrets = secrets;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    public List<AccessToken> see() {
        return people.tokensOf(caller.signedInPerson());
    }

    /**
     * @param name what it is for, 1 to 80 characters
     * @param scopes what the program may do, at least one; those that are of use to the caller's roles
     * @param lasts at most 366 days
     * @throws IllegalArgumentException when the name, the scopes or the time are out of these bounds
     */
    public Made make(String name, Set<Scope> scopes, Duration lasts) {
        if (caller.session().isEmpty()) {
            throw new NotAllowed("Tokens are made only in a signed-in browser.");
        }
        var purpose = name.strip();
        if (purpose.isEmpty() || purpose.length() > 80) {
            throw new IllegalArgumentException(
                    "The name of the token has %d characters and must have 1 to 80.".formatted(purpose.length()));
        }
        if (lasts.isNegative() || lasts.isZero() || lasts.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("A token lasts from 1 to 366 days (%s).".formatted(lasts));
        }
        if (!offered().containsAll(scopes)) {
            throw new IllegalArgumentException(
                    "Of the scopes %s only %s are of use to the caller.".formatted(scopes, offered()));
        }
        var now = clock.instant();
        var token = secrets.token();
        var id = UUID.randomUUID();
        people.add(new AccessToken(
                id, caller.signedInPerson(), purpose, secrets.digest(token), scopes, now, now.plus(lasts)));
        audit.record("token made", id.toString());
        return new Made(id, token);
    }

    /** @return how many of the caller's tokens worked until now */
    public int revokeAll() {
        var now = clock.instant();
        var working = people.tokensOf(caller.signedInPerson()).stream()
                .filter(token -> token.worksAt(now))
                .toList();
        working.forEach(token -> {
            token.revoke(now);
            audit.record("token revoked", token.id().toString());
        });
        return working.size();
    }

    /** The scopes that somebody with the caller's own roles can do something with: a token is nobody's deputy. */
    public Set<Scope> offered() {
        return Scope.usefulTo(caller.ownRoles());
    }

    /** @throws NotFound when the caller has no such token, whoever else may have it */
    public void revoke(UUID id) {
        var token = people.token(id)
                .filter(found -> found.person().equals(caller.signedInPerson()))
                .orElseThrow(() -> new NotFound("token", id));
        token.revoke(clock.instant());
        audit.record("token revoked", id.toString());
    }
}
