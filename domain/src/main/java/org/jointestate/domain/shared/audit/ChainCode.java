package org.jointestate.domain.shared.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Works out the codes of the chain: HMAC-SHA-256 over the code before, the number, the time of sealing and every field of the entry, each
 * with its length, so that no two entries give the same bytes. Without the key nobody can make the code of an entry that was changed,
 * taken out, put in or moved, nor of any that follows it.
 */
public final class ChainCode {

    /** Before the first entry. */
    public static final String START = "0".repeat(64);

    private final SecretKeySpec key;
    private final String mark;

    /** @param secret at least 32 bytes */
    public ChainCode(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException(
                    "The key of the audit has %d bytes and must have 32 or more.".formatted(secret.length));
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.mark = hex("mark of the key".getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /** Tells this key from others; the key cannot be found from it. */
    public String keyMark() {
        return mark;
    }

    /** The seal of the entry that comes next. */
    public Seal seal(@Nullable Seal before, AuditEntry entry, Instant sealed) {
        var number = before == null ? 1 : before.number() + 1;
        return new Seal(
                number, entry.id(), code(before == null ? START : before.code(), number, sealed, entry), sealed, mark);
    }

    /** What the code of an entry must be at this place of the chain. */
    public String code(String before, long number, Instant sealed, AuditEntry entry) {
        var fields = new String[] {
            before,
            Long.toString(number),
            sealed.toString(),
            entry.id(),
            entry.at().toString(),
            entry.actor(),
            entry.action(),
            entry.thing()
        };
        var length = 0;
        var bytes = new byte[fields.length][];
        for (int n = 0; n < fields.length; n++) {
            bytes[n] = fields[n].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + bytes[n].length;
        }
        var all = ByteBuffer.allocate(length);
        for (var field : bytes) {
            all.putInt(field.length).put(field);
        }
        return hex(all.array());
    }

    private String hex(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256.", impossible);
        }
    }
}
