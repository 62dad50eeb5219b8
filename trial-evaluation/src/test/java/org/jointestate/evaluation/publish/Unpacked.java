package org.jointestate.evaluation.publish;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Everything that can be read out of some files by somebody who looks hard: archives in archives, the text, strings and streams of a PDF
 * with its metadata and attachments, pages with their entities and embedded files, text in pictures, and the bytes as they are.
 */
final class Unpacked {

    private static final Pattern EMBEDDED = Pattern.compile("base64,([A-Za-z0-9+/=]{16,})");
    private static final Pattern ENTITY = Pattern.compile("&#(x[0-9a-fA-F]+|[0-9]+);");

    private final SortedMap<String, StringBuilder> texts = new TreeMap<>();

    private Unpacked() {}

    static Unpacked of(Map<String, byte[]> files) {
        var unpacked = new Unpacked();
        files.forEach((name, bytes) -> {
            unpacked.add(name, name);
            unpacked.open(name, bytes);
        });
        return unpacked;
    }

    /** Where a word stands, in any of the ways it could be written. */
    List<String> holding(String word) {
        return texts.entrySet().stream()
                .filter(e -> contains(e.getValue().toString(), word))
                .map(Map.Entry::getKey)
                .toList();
    }

    int places() {
        return texts.size();
    }

    private static boolean contains(String text, String word) {
        return text.contains(word);
    }

    private void add(String where, String text) {
        // Lines of a PDF break words' neighbours, thousands have separators: each text is kept as it is and drawn
        // together.
        texts.computeIfAbsent(where, w -> new StringBuilder())
                .append('\n')
                .append(text)
                .append('\n')
                .append(text.replaceAll("\\s+", " "))
                .append('\n')
                .append(text.replaceAll("(?<=[0-9])[,\u00a0\u202f ](?=[0-9])", ""));
    }

    private void open(String where, byte[] bytes) {
        try {
            add(where, new String(bytes, StandardCharsets.UTF_8));
            add(where + " as UTF-16", new String(bytes, StandardCharsets.UTF_16BE));
            if (starts(bytes, "PK")) {
                zip(where, bytes);
            } else if (starts(bytes, "%PDF")) {
                pdf(where, bytes);
            } else if (starts(bytes, "\u0089PNG")) {
                png(where, bytes);
            } else if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    open(where + "!", in.readAllBytes());
                }
            } else {
                page(where, new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(where, e);
        }
    }

    private static boolean starts(byte[] bytes, String magic) {
        return new String(bytes, 0, Math.min(bytes.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
    }

    private void zip(String where, byte[] bytes) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                add(where + "!" + entry.getName(), entry.getName() + " " + entry.getComment());
                open(where + "!" + entry.getName(), zip.readAllBytes());
            }
        }
    }

    /** Entities as characters, tags away and tags kept, and what stands inside as base64. */
    private void page(String where, String text) {
        var plain = ENTITY.matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(Character.toString(
                        m.group(1).startsWith("x")
                                ? Integer.parseInt(m.group(1).substring(1), 16)
                                : Integer.parseInt(m.group(1)))))
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
        if (text.contains("<")) {
            add(where + " unescaped", plain);
            add(where + " without tags", plain.replaceAll("<[^>]*>", ""));
        }
        if (text.contains("\\u")) {
            add(
                    where + " of JSON",
                    Pattern.compile("\\\\u([0-9a-fA-F]{4})")
                            .matcher(text)
                            .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(m.group(1), 16)))));
        }
        var embedded = EMBEDDED.matcher(text);
        int n = 0;
        while (embedded.find()) {
            open(where + " embedded " + ++n, Base64.getDecoder().decode(embedded.group(1)));
        }
    }

    private void png(String where, byte[] bytes) throws IOException {
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = java.nio.ByteBuffer.wrap(bytes, at, 4).getInt();
            var kind = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (kind.endsWith("Xt") || kind.equals("eXIf")) {
                var chunk = java.util.Arrays.copyOfRange(bytes, at + 8, at + 8 + length);
                add(where + " " + kind, new String(chunk, StandardCharsets.UTF_8));
                int nought = new String(chunk, StandardCharsets.ISO_8859_1).indexOf('\0');
                if (kind.equals("zTXt") && nought >= 0) {
                    try (var in = new InflaterInputStream(
                            new ByteArrayInputStream(chunk, nought + 2, chunk.length - nought - 2))) {
                        add(where + " " + kind, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
            at += 12 + length;
        }
    }

    private void pdf(String where, byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            add(where + " text", new PDFTextStripper().getText(document));
            var info = document.getDocumentInformation();
            info.getMetadataKeys()
                    .forEach(key -> add(where + " information", key + " " + info.getCustomMetadataValue(key)));
            int n = 0;
            for (var key : new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                cos(where + " object " + ++n, object.getObject(), 0);
            }
            cos(where + " trailer", document.getDocument().getTrailer(), 0);
        }
    }

    private void cos(String where, COSBase object, int depth) throws IOException {
        if (depth > 60) {
            return;
        }
        if (object instanceof COSString string) {
            add(where, string.getString());
        } else if (object instanceof COSName name) {
            add(where, name.getName());
        } else if (object instanceof COSArray array) {
            for (var item : array) {
                if (!(item instanceof COSObject)) {
                    cos(where, item, depth + 1);
                }
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (var entry : dictionary.entrySet()) {
                if (!(entry.getValue() instanceof COSObject)) {
                    cos(where, entry.getValue(), depth + 1);
                }
            }
            if (object instanceof COSStream stream) {
                try (var in = stream.createInputStream()) {
                    open(where + " stream", in.readAllBytes());
                }
            }
        }
    }
}
