package org.jointestate.domain.people;

/** Hashes nothing, at no cost; counts the comparisons so that a test can see that an unknown name costs one too. */
public class PlainPasswords implements Passwords {

    public int comparisons;

    @Override
    public String hash(String secret) {
        return "hash of " + secret;
    }

    @Override
    public String digestOfCode(String code) {
        return hash(code);
    }

    @Override
    public boolean matches(String secret, String hash) {
        comparisons++;
        return hash.equals("hash of " + secret);
    }

    @Override
    public boolean matchesNothing(String secret) {
        comparisons++;
        return false;
    }
}
