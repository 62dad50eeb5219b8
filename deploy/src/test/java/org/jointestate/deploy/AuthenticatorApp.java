package org.jointestate.deploy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the phone of somebody shows, worked out by itself after RFC 6238. The estate accepts each code once, so for one secret the app gives
 * a code, then that of the next thirty seconds, and then waits.
 */
public final class AuthenticatorApp {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Map<String, Long> SHOWN = new ConcurrentHashMap<>();

    private AuthenticatorApp() {}

    /** A code that was not given before. */
    public static String code(String secret) {
        var letters = secret.replace(" ", "");
        synchronized (SHOWN) {
            long step = Math.max(now(), SHOWN.getOrDefault(letters, 0L) + 1);
            while (step > now() + 1) {
                pause();
            }
            SHOWN.put(letters, step);
            return code(letters, step);
        }
    }

    private static long now() {
        return System.currentTimeMillis() / 30_000;
    }

    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = digest[digest.length - 1] & 0xf;
            return "%06d".formatted((ByteBuffer.wrap(digest).getInt(offset) & 0x7fffffff) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String secret) {
        var all = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : secret.toCharArray()) {
            held = held << 5 | BASE_32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                all.put((byte) (held >> bits));
                held &= (1 << bits) - 1;
            }
        }
        return all.array();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
