package org.jointestate.domain.people.factor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.LongStream;

/** Codes that a test can foresee: the step of time, which a test moves by hand, behind a digit of the secret. */
public class CountedAuthenticator implements Authenticator {

    public long step = 1000;
    private int made;

    @Override
    public byte[] freshSecret() {
        return ("secret " + ++made).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String asText(byte[] secret) {
        return new String(secret, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Long> stepOf(byte[] secret, String digits) {
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(one -> digits.equals(code(asText(secret), one)))
                .boxed()
                .findFirst();
    }

    /** What an app with this secret shows now. */
    public String shows(String secret) {
        return code(secret, step);
    }

    public static String code(String secret, long step) {
        return "%s%05d".formatted(secret.substring(secret.length() - 1), step);
    }
}
