package org.jointestate.web.people.outbound;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jointestate.domain.people.Passwords;
import org.jointestate.domain.shared.Busy;

/** Argon2id with 19 MiB, two passes and one lane, as OWASP recommends. No more than two hashes at a time: each takes its memory. */
@ApplicationScoped
public class Argon2Passwords implements Passwords {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** Marks a digest of a code of ours. */
    private static final String QUICK = "sha-256:";

    private static final int MOST_WAITING = 12;

    private final Semaphore room = new Semaphore(2);
    private final String hashOfNothing = hash("nobody has this password");

    @Override
    public String hash(String secret) {
        return inTurn(
                () -> Password.hash(secret).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    @Override
    public String digestOfCode(String code) {
        return QUICK + digest(code);
    }

    @Override
    public boolean matches(String secret, String hash) {
        if (hash.startsWith(QUICK)) {
            // As slow as the others, so that nobody learns by the clock who has a code waiting.
            matchesNothing(secret);
            return MessageDigest.isEqual(
                    digestOfCode(secret).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
        }
        if (room.getQueueLength() >= MOST_WAITING) {
            // Each that waits holds a connection: a flood of guesses must not keep everybody else out.
            throw new Busy("Too many people are signing in at this moment. Try again in a few seconds.");
        }
        return inTurn(() -> Password.check(secret, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    @Override
    public boolean matchesNothing(String secret) {
        matches(secret, hashOfNothing);
        return false;
    }

    private static String digest(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
