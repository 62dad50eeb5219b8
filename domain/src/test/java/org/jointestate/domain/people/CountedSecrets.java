package org.jointestate.domain.people;

/** Secrets that a test can foresee. */
public class CountedSecrets implements Secrets {

    private int made;

    @Override
    public String token() {
        return "token " + ++made;
    }

    @Override
    public String oneTimeCode() {
        return "CODES-%05d".formatted(++made);
    }

    @Override
    public String digest(String token) {
        return "digest of " + token;
    }
}
