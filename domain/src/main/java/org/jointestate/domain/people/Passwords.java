package org.jointestate.domain.people;

/** Hashing of passwords and one-time codes by a slow, salted function. Both calls take tens of milliseconds on purpose. */
public interface Passwords {

    String hash(String secret);

    /**
     * A digest that costs nothing, for a one-time code of ours: nobody can try out its 100 random bits, however fast. Hundreds of codes
     * are given at once when a file of people is taken in. {@link #matches} knows both kinds.
     */
    String digestOfCode(String code);

    boolean matches(String secret, String hash);

    /** Takes as long as {@link #matches} and is always false: an unknown name must not be quicker than a wrong password. */
    boolean matchesNothing(String secret);
}
