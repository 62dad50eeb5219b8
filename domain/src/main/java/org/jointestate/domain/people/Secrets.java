package org.jointestate.domain.people;

/** Fresh random secrets, and the digest under which tokens are kept. */
public interface Secrets {

    /** A token of 256 random bits. */
    String token();

    /** A one-time code that a person can type from paper: groups of letters and digits without look-alikes, at least 100 bits. */
    String oneTimeCode();

    /** SHA-256 in hexadecimal. */
    String digest(String token);
}
