package org.jointestate.web.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Text that is sent often as it is: its bytes, and the same packed. Packed pieces can follow each other in one stream, whatever stands
 * before or behind them, because none refers to another and each ends on a whole byte.
 */
public final class Piece {

    /** Those that pack what is sent once: to make one takes as long as to pack a small page. */
    private static final Queue<Deflater> SPARE = new ArrayBlockingQueue<>(16);

    private final byte[] plain;
    private final byte[] packed;
    private volatile @Nullable String digest;

    private Piece(byte[] plain, byte[] packed) {
        this.plain = plain;
        this.packed = packed;
    }

    /** To be kept: packed as well as it can be at a reasonable price. */
    public static Piece toKeep(String text) {
        return of(text, Deflater.DEFAULT_COMPRESSION);
    }

    /** To be sent once. */
    static Piece once(String text) {
        return of(text, Deflater.BEST_SPEED);
    }

    private static Piece of(String text, int level) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var deflater = level == Deflater.BEST_SPEED ? SPARE.poll() : null;
        if (deflater == null) {
            deflater = new Deflater(level, true);
        }
        try {
            deflater.setInput(plain);
            var packed = new ByteArrayOutputStream(plain.length / 6 + 64);
            var buffer = new byte[8192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                packed.write(buffer, 0, length);
            } while (length == buffer.length);
            return new Piece(plain, packed.toByteArray());
        } finally {
            deflater.reset();
            if (level != Deflater.BEST_SPEED || !SPARE.offer(deflater)) {
                deflater.end();
            }
        }
    }

    public String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** What tells this text from another. */
    String digest() {
        var known = digest;
        if (known == null) {
            known = digest(plain);
            digest = known;
        }
        return known;
    }

    static String digest(byte[] text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In bytes, both forms of it. */
    public int weight() {
        return plain.length + packed.length;
    }

    byte[] plain() {
        return plain;
    }

    byte[] packed() {
        return packed;
    }
}
