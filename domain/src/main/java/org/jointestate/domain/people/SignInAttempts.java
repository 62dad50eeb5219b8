package org.jointestate.domain.people;

import java.time.Instant;

/** Failed attempts to sign in, kept in the database so that every node counts the same. */
public interface SignInAttempts {

    void failed(String username, String address, Instant at);

    int failuresOf(String username, Instant since);

    int failuresFrom(String address, Instant since);

    void forget(String username);

    /** @return how many were forgotten */
    int forgetBefore(Instant moment);
}
