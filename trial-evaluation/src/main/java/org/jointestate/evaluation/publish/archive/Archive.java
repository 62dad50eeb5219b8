package org.jointestate.evaluation.publish.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * ZIP files whose bytes follow from what is in them: files in the order given, one fixed time. The time is set without a zone, since the
 * form of ZIP has none and would otherwise carry the machine's.
 */
public final class Archive {

    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Archive() {}

    public static byte[] of(SortedMap<String, byte[]> files) {
        return written(zip -> put(zip, files));
    }

    /** With one file before all others, stored as it is: by that a reader knows the kind from the first bytes. */
    public static byte[] startingWith(String name, byte[] first, Map<String, byte[]> files) {
        return written(zip -> {
            var entry = new ZipEntry(name);
            var sum = new CRC32();
            sum.update(first);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(first.length);
            entry.setCompressedSize(first.length);
            entry.setCrc(sum.getValue());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(first);
            zip.closeEntry();
            put(zip, files);
        });
    }

    private static void put(ZipOutputStream zip, Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            var entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
    }

    private static byte[] written(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            content.writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Content {
        void writeTo(ZipOutputStream zip) throws IOException;
    }
}
