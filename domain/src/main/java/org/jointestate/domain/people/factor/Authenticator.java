package org.jointestate.domain.people.factor;

import java.util.Optional;

/**
 * Time-based codes as authenticator apps show them (RFC 6238: six digits, thirty seconds). It goes by the true time, as the phone does,
 * even where the clock of a demonstration was moved.
 */
public interface Authenticator {

    /** 160 fresh random bits. */
    byte[] freshSecret();

    /** The secret as apps take it when it is typed (Base32). */
    String asText(byte[] secret);

    /** In which step of time this code is right: now, or one step before or after. */
    Optional<Long> stepOf(byte[] secret, String digits);
}
