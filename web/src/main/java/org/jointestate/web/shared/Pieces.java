package org.jointestate.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Piece}s of an answer. While the answer is being written each is a mark in its text; when it is whole, what stands between
 * the marks is packed and the pieces are sent as they are.
 */
public final class Pieces {

    private static final String KEY = Pieces.class.getName();

    /** Nobody outside this process can write one. */
    private static final String MARK = "\u0001" + UUID.randomUUID() + ":";

    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** A last block with nothing in it. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private final List<Piece> known = new ArrayList<>();

    /** Those of the answer to this request; nothing where it is written without. */
    static @Nullable Pieces of(HttpServletRequest request) {
        return (Pieces) request.getAttribute(KEY);
    }

    static Pieces begin(HttpServletRequest request) {
        var pieces = new Pieces();
        request.setAttribute(KEY, pieces);
        return pieces;
    }

    /** Whether whoever asks unpacks what is packed. */
    public static boolean mayBePackedFor(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (var one : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            var parts = one.split(";");
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    /** What stands for the piece in the text. */
    String mark(Piece piece) {
        known.add(piece);
        return MARK + (known.size() - 1) + ";";
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Sends the text packed, each piece in place of its mark. */
    void send(String text, HttpServletResponse response) throws IOException {
        var parts = new ArrayList<Piece>();
        int from = 0;
        int mark;
        while ((mark = text.indexOf(MARK, from)) >= 0) {
            var end = text.indexOf(';', mark);
            parts.add(Piece.once(text.substring(from, mark)));
            parts.add(known.get(Integer.parseInt(text.substring(mark + MARK.length(), end))));
            from = end + 1;
        }
        parts.add(Piece.once(text.substring(from)));
        send(parts, response);
    }

    private static void send(List<Piece> parts, HttpServletResponse response) throws IOException {
        var all = gzip(parts);
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Vary", "Accept-Encoding");
        response.setContentLength(all.length);
        response.getOutputStream().write(all);
    }

    /** The parts as one gzip file. */
    public static byte[] gzip(List<Piece> parts) {
        var sum = new CRC32();
        int length = GZIP_HEAD.length + LAST_BLOCK.length + 8;
        int size = 0;
        for (var part : parts) {
            sum.update(part.plain());
            length += part.packed().length;
            size += part.plain().length;
        }
        var all = new byte[length];
        int at = put(GZIP_HEAD, all, 0);
        for (var part : parts) {
            at = put(part.packed(), all, at);
        }
        at = put(LAST_BLOCK, all, at);
        putInt((int) sum.getValue(), all, at);
        putInt(size, all, at + 4);
        return all;
    }

    private static int put(byte[] part, byte[] all, int at) {
        System.arraycopy(part, 0, all, at, part.length);
        return at + part.length;
    }

    /** The lowest byte first. */
    private static void putInt(int number, byte[] all, int at) {
        for (int n = 0; n < 4; n++) {
            all[at + n] = (byte) (number >>> (8 * n));
        }
    }
}
