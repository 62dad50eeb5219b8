package org.jointestate.domain.people.breakglass;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Username;
import org.jspecify.annotations.Nullable;

/**
 * An administrator's account behind a sealed code, for the day when nobody can sign in the usual way. It is sealed by an administrator and
 * waits; it is broken once, by whoever has the code and says who they are and why; it is in use for four hours at most; and then it is
 * closed for ever. Until it is broken, and after it was closed, its account is closed, so that nothing else opens it.
 */
public class BreakGlass {

    public static final Duration IN_USE = Duration.ofHours(4);
    public static final int LONGEST_MONTHS = 12;

    /** How far it has come. */
    public enum State {
        SEALED,
        IN_USE,
        CLOSED,
        /** Never broken, and too old to be. */
        EXPIRED
    }

    private PersonId account;
    private Username name;
    private String codeHash;
    private Instant sealedAt;
    private PersonId sealedBy;
    private Instant expires;
    private @Nullable Instant broken;
    private @Nullable String brokenBy;
    private @Nullable String reason;
    private @Nullable Instant ends;
    private @Nullable Instant closed;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BreakGlass() {}

    public BreakGlass(
            PersonId account, Username name, String codeHash, Instant sealedAt, PersonId sealedBy, Instant expires) {
        this.account = account;
        this.name = name;
        this.codeHash = codeHash;
        this.sealedAt = sealedAt;
        this.sealedBy = sealedBy;
        this.expires = expires;
    }

    /**
     * @param who the name of whoever breaks it, as they give it
     * @param why what has happened
     */
    public void breakOpen(String who, String why, Instant now) {
        if (stateAt(now) != State.SEALED) {
            throw new IllegalStateException("The account (%s) is not sealed.".formatted(name));
        }
        this.broken = now;
        this.brokenBy = who;
        this.reason = why;
        this.ends = now.plus(IN_USE);
    }

    /** For ever: in use, or sealed and no longer wanted. */
    public void close(Instant now) {
        if (closed == null) {
            closed = now;
        }
    }

    public State stateAt(Instant now) {
        if (closed != null) {
            return State.CLOSED;
        }
        if (broken == null) {
            return now.isBefore(expires) ? State.SEALED : State.EXPIRED;
        }
        return ends != null && now.isBefore(ends) ? State.IN_USE : State.CLOSED;
    }

    public PersonId account() {
        return account;
    }

    public Username name() {
        return name;
    }

    public String codeHash() {
        return codeHash;
    }

    public Instant sealed() {
        return sealedAt;
    }

    public PersonId sealedBy() {
        return sealedBy;
    }

    public Instant expires() {
        return expires;
    }

    public Optional<Instant> broken() {
        return Optional.ofNullable(broken);
    }

    public Optional<String> brokenBy() {
        return Optional.ofNullable(brokenBy);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** When it ends by itself, once it is in use. */
    public Optional<Instant> ends() {
        return Optional.ofNullable(ends);
    }

    public Optional<Instant> closed() {
        return Optional.ofNullable(closed);
    }
}
