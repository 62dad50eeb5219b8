package org.jointestate.domain.people;

/** Hashing of passwords and one-time codes by a slow, salted function. Both calls take tens of milliseconds on purpose. */
public interface Passwords {

    String hash(String secret);

    boolean matches(String secret, String hash);

    /** Takes as long as {@link #matches} and is always false: an unknown name must not be quicker than a wrong password. */
    boolean matchesNothing(String secret);
}
