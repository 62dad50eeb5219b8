package org.jointestate.domain.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one person proves who they are with a local account. It begins with a one-time code given by an administrator; the person spends
 * the code to choose a password. Only hashes are kept.
 */
public class Credential {

    private PersonId person;
    private @Nullable String passwordHash;
    private @Nullable String codeHash;
    private @Nullable Instant codeExpires;
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Credential() {}

    public Credential(PersonId person) {
        this.person = person;
    }

    /** A new code takes the place of the old one; the password, if any, stays until the code is spent. */
    public void giveCode(String hash, Instant expires) {
        this.codeHash = hash;
        this.codeExpires = expires;
    }

    /** Sets the password and spends the code. */
    public void choosePassword(String hash) {
        this.passwordHash = hash;
        this.codeHash = null;
        this.codeExpires = null;
    }

    public PersonId person() {
        return person;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** The hash of the code, while one is waiting and has not expired at the given instant. */
    public @Nullable String codeHashAt(Instant now) {
        return codeExpires != null && now.isBefore(codeExpires) ? codeHash : null;
    }
}
