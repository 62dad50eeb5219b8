package org.jointestate.web.trial.outbound;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jointestate.web.shared.UnwantedText;

/**
 * A CSV file from outside, plain or gzip, read record by record in bounded memory: bytes, swollen bytes, records and the length of a
 * record are all limited, and anything but UTF-8 is refused. The digest is of the bytes as they came.
 */
final class CsvSource {

    /** What to do with each record; the number is the line it begins on. */
    @FunctionalInterface
    interface Each {
        void read(long line, CSVRecord fields) throws Refusal;
    }

    /** @param bytes of the file as it came; @param swollen bytes of text; @param records without the header */
    record Limits(long bytes, long swollen, long records) {}

    private static final int LONGEST_RECORD = 100_000;

    private CsvSource() {}

    /** @return SHA-256 of the file as it came, in hexadecimal */
    static String read(String name, InputStream in, Limits limits, Each each) throws Refusal, IOException {
        long line = 1;
        var digest = sha256();
        try {
            var raw = new BufferedInputStream(
                    new DigestInputStream(new BoundedInput(in, limits.bytes(), FileProblem.TOO_BIG), digest));
            var text = new BufferedInputStream(new BoundedInput(unpacked(raw), limits.swollen(), "file.swells"));
            refuseOtherEncodings(name, text);
            var reader = new BoundedRecords(new InputStreamReader(
                    text,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            var format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
            try (var parser =
                    CSVParser.builder().setReader(reader).setFormat(format).get()) {
                long records = 0;
                for (var fields : parser) {
                    reader.nextRecord();
                    if (records++ > limits.records()) {
                        throw new Refusal(new FileProblem(
                                name, 0, "file.tooManyRows", String.format(Locale.UK, "%,d", limits.records())));
                    }
                    for (var field : fields) {
                        if (UnwantedText.isIn(field)) {
                            throw new Refusal(new FileProblem(name, line, "file.unwanted", ""));
                        }
                    }
                    each.read(line, fields);
                    line = parser.getCurrentLineNumber() + 1;
                }
                // The digest covers the file to its last byte, whatever follows the last record.
                raw.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            throw refusal(name, line, cause == null ? new IOException(e) : cause);
        } catch (IOException e) {
            throw refusal(name, line, e);
        }
    }

    private static Refusal refusal(String name, long line, IOException why) throws IOException {
        if (why instanceof BoundedInput.TooMuch tooMuch) {
            return new Refusal(new FileProblem(name, 0, String.valueOf(tooMuch.getMessage()), ""));
        }
        if (why instanceof BoundedRecords.TooLong) {
            return new Refusal(new FileProblem(name, line, "file.lineTooLong", ""));
        }
        if (why instanceof CharacterCodingException) {
            return new Refusal(new FileProblem(name, line, "file.notUtf8", ""));
        }
        if (why instanceof ZipException || why instanceof EOFException) {
            return new Refusal(new FileProblem(name, line, "file.damaged", ""));
        }
        if (why instanceof CSVException) {
            return new Refusal(new FileProblem(name, line, "file.notCsv", ""));
        }
        throw why;
    }

    private static InputStream unpacked(BufferedInputStream raw) throws IOException {
        raw.mark(2);
        var first = raw.read();
        var second = raw.read();
        raw.reset();
        return first == 0x1f && second == 0x8b ? new GZIPInputStream(raw, 8192) : raw;
    }

    private static void refuseOtherEncodings(String name, BufferedInputStream text) throws IOException, Refusal {
        text.mark(4);
        var start = text.readNBytes(4);
        text.reset();
        if (start.length == 0) {
            throw new Refusal(new FileProblem(name, 0, "file.empty", ""));
        }
        var utf16 = start.length >= 2
                && ((start[0] == (byte) 0xff && start[1] == (byte) 0xfe)
                        || (start[0] == (byte) 0xfe && start[1] == (byte) 0xff)
                        || start[0] == 0
                        || start[1] == 0);
        if (utf16) {
            throw new Refusal(new FileProblem(name, 1, "file.notUtf8", ""));
        }
        if (start[0] == 'P' && start.length >= 4 && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            throw new Refusal(new FileProblem(name, 0, "file.isZip", ""));
        }
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            text.skipNBytes(3);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** An open quote could make the rest of the file one field: a record may only be so long. The parser reads ahead by a buffer. */
    private static final class BoundedRecords extends FilterReader {

        static final class TooLong extends IOException {
            private static final long serialVersionUID = 1L;
        }

        private long since;

        BoundedRecords(Reader in) {
            super(in);
        }

        void nextRecord() {
            since = 0;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int letters) throws TooLong {
            since += letters;
            if (since > LONGEST_RECORD) {
                throw new TooLong();
            }
        }
    }
}
