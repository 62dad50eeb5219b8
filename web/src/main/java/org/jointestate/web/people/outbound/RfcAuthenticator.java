package org.jointestate.web.people.outbound;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.jointestate.domain.people.factor.Authenticator;

/**
 * Codes after RFC 6238 in the form that every authenticator app knows: SHA-1, six digits, thirty seconds. The library works a code out of a
 * secret and a step; which steps count is said here.
 */
@ApplicationScoped
public class RfcAuthenticator implements Authenticator {

    static final int STEP_SECONDS = 30;

    private static final int SECRET_BYTES = 20;
    private static final int TOLERANCE = 1;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /** By the true time: so does the phone, wherever the clock of a demonstration stands. */
    @Inject
    public RfcAuthenticator() {
        this(Clock.systemUTC());
    }

    RfcAuthenticator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public byte[] freshSecret() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    @Override
    public String asText(byte[] secret) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            held = held << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(BASE_32.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }

    @Override
    public Optional<Long> stepOf(byte[] secret, String digits) {
        long now = Math.floorDiv(clock.instant().getEpochSecond(), STEP_SECONDS);
        // All of them are compared, so that the time it takes says nothing.
        var right = LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step).getBytes(StandardCharsets.US_ASCII),
                        digits.getBytes(StandardCharsets.UTF_8)))
                .boxed()
                .toList();
        return right.stream().findFirst();
    }

    static String code(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator(6)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step, Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC with SHA-1.", e);
        }
    }
}
