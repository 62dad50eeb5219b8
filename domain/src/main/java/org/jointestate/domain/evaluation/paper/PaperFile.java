package org.jointestate.domain.evaluation.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One file of a paper, to the byte. */
public record PaperFile(String name, String mediaType, byte[] bytes) {

    /** Plain names in plain folders: what is written to a disk can leave it by no name. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private static final int LONGEST = 120;
    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=UTF-8"),
            Map.entry("txt", "text/plain;charset=UTF-8"),
            Map.entry("md", "text/plain;charset=UTF-8"),
            Map.entry("r", "text/plain;charset=UTF-8"),
            Map.entry("csv", "text/csv;charset=UTF-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("zip", "application/zip"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"));

    public PaperFile {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "The name of a file (%s) must be letters, digits, dots, hyphens and slashes, at most %d."
                            .formatted(name, LONGEST));
        }
    }

    /** A file whose media type its name tells. */
    public static PaperFile of(String name, byte[] bytes) {
        return new PaperFile(name, typeOf(name), bytes);
    }

    public static boolean isName(String name) {
        return name.length() <= LONGEST && SHAPE.matcher(name).matches() && !name.contains("..");
    }

    /** Bytes that are offered to be saved, where the ending says nothing we know. */
    static String typeOf(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), BYTES);
    }

    public Entry entry() {
        return new Entry(name, mediaType, bytes.length, sha256(bytes));
    }

    /** In hexadecimal, as {@code sha256sum} prints it. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** A file as a list names it. */
    public record Entry(String name, String mediaType, long size, String sha256) {}
}
