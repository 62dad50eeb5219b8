package org.jointestate.web.trial.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jointestate.domain.trial.crime.CrimeCell;
import org.jointestate.domain.trial.crime.StreetCrimeFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreetCrimeReaderTest {

    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
                    + "Crime type,Last outcome category,Context\n";
    private static final String ROW =
            ",2018-10,Derbyshire Constabulary,Derbyshire Constabulary,-1.3,53.0,On or near Mill Lane,E01019400,Amber Valley 001A,"
                    + "Anti-social behaviour,,\n";

    private final StreetCrimeReader reader = new StreetCrimeReader();

    /** Expected totals: the check line of the data's own README, counted from the files by other hands. */
    @ParameterizedTest
    @CsvSource({"2018-10,8194,2858", "2018-11,7745,2566", "2018-12,7603,2385", "2019-01,7987,2980", "2019-02,8087,3142"
    })
    void the_official_files_are_counted_as_they_stand(String month, long all, long antiSocial) throws IOException {
        var file = official(month);

        assertEquals(YearMonth.parse(month), file.month());
        assertEquals("Derbyshire Constabulary", file.force());
        assertEquals(all, file.rows());
        assertEquals(antiSocial, file.in(List.of(new CrimeCell("Anti-social behaviour", ""))));
        assertEquals(all, file.in(List.of(new CrimeCell("", ""))));
    }

    @Test
    void a_plain_file_counts_the_same_as_its_gzip() throws IOException {
        byte[] plain;
        try (var packed = new GZIPInputStream(stream("2018-10"))) {
            plain = packed.readAllBytes();
        }

        var file = read(new ByteArrayInputStream(plain));

        assertEquals(official("2018-10").counts(), file.counts());
    }

    /** Districts with a hyphen, an apostrophe or several words, from the files themselves. */
    @Test
    void the_district_is_the_area_without_its_last_word() throws IOException {
        var districts = official("2018-10").byDistrict();

        assertTrue(
                districts.keySet().containsAll(List.of("Amber Valley", "Derby", "North East Derbyshire", "High Peak")));
        assertEquals(
                8194, districts.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void rows_that_repeat_others_to_the_letter_are_separate_incidents() throws IOException {
        var file = read(text(HEADER + ROW + ROW + ROW));

        assertEquals(3, file.in(List.of(new CrimeCell("Anti-social behaviour", "Amber Valley"))));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() throws IOException {
        var file = read(text("\ufeff" + (HEADER + ROW).replace("\n", "\r\n")));

        assertEquals(1, file.rows());
    }

    @Test
    void another_header_is_refused() throws IOException {
        assertEquals(List.of("crime.wrongHeader@1"), problems(text("Month,Crime type\n2018-10,Drugs\n")));
    }

    @Test
    void a_row_of_another_month_is_refused_by_its_line() throws IOException {
        assertEquals(
                List.of("crime.wrongMonth@3", "crime.wrongColumns@5"),
                problems(text(HEADER + ROW + ROW.replace("2018-10", "2018-11") + ROW + "2018-10,too,short\n")));
    }

    @Test
    void a_row_of_another_force_or_without_a_type_is_refused_by_its_line() throws IOException {
        assertEquals(
                List.of("crime.otherForce@3", "crime.noType@4"),
                problems(text(HEADER
                        + ROW
                        + ROW.replaceFirst("Derbyshire Constabulary", "Nottinghamshire Police")
                        + ROW.replace("Anti-social behaviour", ""))));
    }

    @Test
    void a_month_that_is_none_is_refused() throws IOException {
        assertEquals(
                "crime.notAMonth@2",
                problems(text(HEADER + ROW.replace("2018-10", "2018-13"))).get(0));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void other_encodings_are_refused(String charset) throws IOException {
        assertEquals(
                List.of("file.notUtf8@1"),
                problems(new ByteArrayInputStream((HEADER + ROW).getBytes(Charset.forName(charset)))));
    }

    @Test
    void a_byte_that_is_no_utf_8_is_refused() throws IOException {
        var latin1 = (HEADER + ROW.replace("Mill", "M\u00fchl")).getBytes(StandardCharsets.ISO_8859_1);

        assertTrue(problems(new ByteArrayInputStream(latin1)).get(0).startsWith("file.notUtf8@"));
    }

    @Test
    void a_file_that_was_cut_off_is_refused_and_not_half_counted() throws IOException {
        var whole = stream("2018-10").readAllBytes();

        for (int length : new int[] {11, 1000, whole.length / 2, whole.length - 5}) {
            var found = problems(new ByteArrayInputStream(Arrays.copyOf(whole, length)));
            assertTrue(found.get(0).startsWith("file.damaged@"), () -> length + ": " + found);
        }
    }

    @Test
    void empty_and_foreign_files_are_refused() throws IOException {
        assertEquals(List.of("file.empty@0"), problems(text("")));
        assertEquals(List.of("crime.noRows@0"), problems(text(HEADER)));
        assertEquals(List.of("file.isZip@0"), problems(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 9, 9})));
        assertEquals(List.of("crime.wrongHeader@1"), problems(text("<html><body>Not found</body></html>")));
        assertEquals(List.of("crime.wrongHeader@1"), problems(text("=cmd|' /C calc'!A0")));
    }

    @Test
    void two_million_rows_are_refused_in_bounded_memory() throws IOException {
        var before = used();

        var found = problems(new SequenceInputStream(text(HEADER), repeated(ROW, 2_000_000)));

        assertTrue(List.of("file.tooManyRows@0", "file.tooBig@0").contains(found.get(0)), found::toString);
        assertTrue(used() - before < 100 << 20, "More than 100 MB stayed in use.");
    }

    @Test
    void a_small_file_that_swells_without_end_is_refused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 'a');
            for (int i = 0; i < 400; i++) {
                gzip.write(zeros);
            }
        }

        var found = problems(new ByteArrayInputStream(packed.toByteArray()));

        assertTrue(
                found.get(0).startsWith("file.lineTooLong@") || found.get(0).startsWith("file.tooBig@"),
                found::toString);
    }

    @Test
    void an_open_quote_does_not_swallow_the_file() throws IOException {
        var found = problems(new SequenceInputStream(text(HEADER + "\"open"), repeated(ROW, 100_000)));

        assertTrue(found.get(0).startsWith("file.lineTooLong@"), found::toString);
    }

    @Test
    void what_is_shown_of_a_bad_value_is_short_and_plain() throws IOException {
        var reading = reader.read("x\u0007".repeat(100), text("a\u001bb".repeat(500)));

        var problem = assertInstanceOf(StreetCrimeReader.Reading.Refused.class, reading)
                .problems()
                .get(0);
        assertTrue(problem.value().length() <= 61 && problem.file().length() <= 61);
        assertTrue((problem.value() + problem.file()).chars().noneMatch(Character::isISOControl));
    }

    /** Seeded: 2,000 spoilt files, none of which may end in anything but an answer. */
    @Test
    void spoilt_files_are_answered_and_never_thrown() throws IOException {
        var random = new Random(20191025);
        var good = (HEADER + ROW.repeat(20)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2000; i++) {
            var bad = good.clone();
            for (int j = 0; j <= random.nextInt(20); j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            reader.read("spoilt", new ByteArrayInputStream(bad));
        }
    }

    @Test
    void counted_files_survive_being_written_as_text() throws IOException {
        var files = List.of(official("2018-10"), official("2019-02"));

        assertEquals(files, StreetCrimeText.read(StreetCrimeText.write(files)));
    }

    static StreetCrimeFile official(String month) throws IOException {
        return read(stream(month));
    }

    static StreetCrimeFile read(InputStream in) throws IOException {
        var reading = new StreetCrimeReader().read("a.csv", in);
        return assertInstanceOf(StreetCrimeReader.Reading.Read.class, reading, reading::toString)
                .file();
    }

    private static InputStream stream(String month) {
        return Objects.requireNonNull(StreetCrimeReaderTest.class.getResourceAsStream(
                "/street-crime/" + month + "-derbyshire-street.csv.gz"));
    }

    private List<String> problems(InputStream in) throws IOException {
        var refused = assertInstanceOf(StreetCrimeReader.Reading.Refused.class, reader.read("a.csv", in));
        return refused.problems().stream()
                .map(problem -> problem.key() + "@" + problem.line())
                .toList();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream repeated(String row, int times) {
        var bytes = row.getBytes(StandardCharsets.UTF_8);
        var left = new int[] {times};
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return left[0] > 0;
            }

            @Override
            public InputStream nextElement() {
                left[0]--;
                return new ByteArrayInputStream(bytes);
            }
        });
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
