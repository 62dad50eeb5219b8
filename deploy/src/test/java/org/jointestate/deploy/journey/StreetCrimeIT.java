package org.jointestate.deploy.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointestate.deploy.RunningEstate.Account;
import org.junit.jupiter.api.Test;

/** The official files, through the API and by page, into real trials; and all that may come in their place. */
class StreetCrimeIT extends Journey {

    private static final String SYNTHETIC = "SHARED-OFFICE-2019";
    private static final String ASB = "Anti-social behaviour";
    private static final String ALL_CRIME = "ALL-CRIME_FORCE";
    private static final String ASB_AMBER_VALLEY = "ANTI-SOCIAL-BEHAVIOUR_AMBER-VALLEY";

    /** The check line of the data's own README, counted from the files by other hands. */
    private static final Map<String, Long> ROWS =
            Map.of("2018-10", 8194L, "2018-11", 7745L, "2018-12", 7603L, "2019-01", 7987L, "2019-02", 8087L);

    @Test
    void the_five_files_are_imported_through_the_api_and_agree_with_what_others_counted() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        String trial = givenRealTrialWithMeasures("CRIME-BY-API");

        for (String month : OfficialFiles.MONTHS) {
            assertEquals(ROWS.get(month), OfficialFiles.rows(month), month);
            var tried = imported(lead, trial, month, "");
            assertTrue(tried.contains("\"dryRun\":true"), tried);
            assertEquals(ROWS.get(month), number(tried, "rows"), tried);
            assertEquals(4, number(tried, "added"), tried);
        }
        assertEquals("[]", observations(lead, trial, ""));

        for (String month : OfficialFiles.MONTHS) {
            var done = imported(lead, trial, month, "?dryRun=false&name=" + month + ".csv");
            assertTrue(done.contains("\"dryRun\":false"), done);
            assertTrue(done.contains("\"force\":\"Derbyshire Constabulary\""), done);
            assertEquals(4, number(done, "added"), done);
            assertEquals(0, number(done, "corrected"), done);
            assertEquals(OfficialFiles.rowsWith(month, "", ASB), number(done, ASB), done);
        }
        assertEquals(
                OfficialFiles.MONTHS.stream().map(ROWS::get).toList(),
                numbers(observations(lead, trial, ALL_CRIME), "value"));
        assertEquals(
                OfficialFiles.MONTHS.stream()
                        .map(month -> OfficialFiles.rowsWith(month, "Amber Valley", ASB))
                        .toList(),
                numbers(observations(lead, trial, ASB_AMBER_VALLEY), "value"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_revised_one_corrects_and_keeps_what_was() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        String trial = givenRealTrialWithMeasures("CRIME-REVISED");
        imported(lead, trial, "2018-10", "?dryRun=false");
        long before = OfficialFiles.rowsWith("2018-10", "Amber Valley", ASB);

        var again = imported(lead, trial, "2018-10", "?dryRun=false");
        assertEquals(List.of(0L, 0L, 4L), effects(again));

        var revised = OfficialFiles.without("2018-10", "Amber Valley", ASB);
        var tried = api(lead).send("POST", imports(trial, ""), revised);
        assertEquals(List.of(0L, 4L, 0L), effects(tried.body()));
        assertEquals(List.of(before), numbers(observations(lead, trial, ASB_AMBER_VALLEY), "value"));
        var done = api(lead).send("POST", imports(trial, "?dryRun=false"), revised);
        assertEquals(200, done.status(), done.body());
        assertEquals(List.of(0L, 4L, 0L), effects(done.body()));

        var now = observations(lead, trial, ASB_AMBER_VALLEY);
        assertEquals(List.of(before - 1), numbers(now, "value"));
        assertTrue(now.contains("\"corrected\":true"), now);
        assertEquals(2, number(now, "entries"), now);
        assertTrue(now.contains("\"reason\":\"revised official file\""), now);
        assertEquals(List.of(8193L), numbers(observations(lead, trial, ALL_CRIME), "value"));
        page.navigate("/measure.xhtml?trial=%s&measure=%s&period=2018-10-01".formatted(trial, ASB_AMBER_VALLEY));
        var history = page.locator("table", new Page.LocatorOptions().setHas(page.locator("#history-caption")));
        assertThat(history).containsText(Long.toString(before));
        assertThat(history).containsText(Long.toString(before - 1));
        assertThat(history).containsText("revised official file");
    }

    @Test
    void whoever_may_not_import_is_told_no_more_than_that() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        String trial = givenRealTrialWithMeasures("CRIME-NOT-YOURS");
        var file = OfficialFiles.plain("2018-10");

        for (String role : List.of("STAFF", "SENIOR_LEADER", "AUDITOR", "BOARD_SECRETARY", "ADMINISTRATOR")) {
            refused(
                    api(estate.anyWithRole(role)).send("POST", imports(trial, "?dryRun=false"), file),
                    403,
                    "ROLE_MISSING");
        }
        refused(new Api(estate.base(), "").send("POST", imports(trial, "?dryRun=false"), file), 401, "TOKEN_MISSING");
        for (String asked : List.of("?dryRun=false", "?dryRun=true", "")) {
            refused(api(anotherOf("TRIAL_LEAD", 1)).send("POST", imports(trial, asked), file), 404, "NOT_FOUND");
            refused(api(lead).send("POST", imports("NO-SUCH-TRIAL", asked), file), 404, "NOT_FOUND");
            refused(api(lead).send("POST", imports("no%20code", asked), file), 404, "NOT_FOUND");
            var made = refused(api(lead).send("POST", imports(SYNTHETIC, asked), file), 422, "FILE_REFUSED");
            assertTrue(made.contains("real figures cannot be imported into a synthetic trial"), made);
        }
        nothingImported(lead, trial);
    }

    @Test
    void a_file_that_is_not_one_of_theirs_is_refused_by_line_and_nothing_of_it_is_kept() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        String trial = givenRealTrialWithMeasures("CRIME-REFUSED");
        String good = OfficialFiles.row("2018-10", "On or near Mill Lane", ASB);

        says(lead, trial, "Month,Type\n2018-10,Burglary\n", "line 1: This is not the header of an official");
        says(lead, trial, OfficialFiles.HEADER, "a header and no rows");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + good + OfficialFiles.row("2018-11", "On or near Mill Lane", ASB),
                "line 3: The month 2018-11 is not the month of the first line.");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + OfficialFiles.row("2018-13", "x", ASB),
                "line 2: 2018-13 is not a month");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + good + good.replace("Derbyshire Constabulary", "Kent Police"),
                "line 3: Kent Police is not the force of the first line.");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + good + "2018-10,too,few\n",
                "line 3: The line has 3 fields and needs 12.");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + good.replace("2018-10", "2016-10"),
                "the month 2016-10 is neither in the baseline nor in the trial.");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + good.replace("Derbyshire Constabulary", "Kent Police"),
                "it was reported by Kent Police, and the trial’s measures are fed by another force.");
        says(
                lead,
                trial,
                OfficialFiles.HEADER + good + good.replace("Mill Lane", "Mill\u202eLane"),
                "line 3: The line holds a control character");
        // All of an official file, and a last line that was cut off.
        says(lead, trial, OfficialFiles.plain("2018-10") + ",2018-10,Derbyshire", "line 8,196: The line has 3 fields");
        nothingImported(lead, trial);
    }

    @Test
    void another_encoding_is_refused_by_line_and_a_damaged_file_too() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        String trial = givenRealTrialWithMeasures("CRIME-ENCODINGS");
        String text = OfficialFiles.HEADER
                + OfficialFiles.row("2018-10", "On or near Mill Lane", ASB)
                + OfficialFiles.row("2018-10", "On or near Café Row", ASB);

        for (Charset other : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var answer = send(lead, trial, "text/csv", text.getBytes(other));
            assertTrue(answer.contains("line 1: The file is not written in UTF-8."), other + answer);
        }
        var latin = send(lead, trial, "text/csv", text.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(latin.contains("The file is not written in UTF-8. Save it as"), latin);
        var packed = Files.readAllBytes(OfficialFiles.packed("2018-10"));
        var half = send(lead, trial, "application/gzip", Arrays.copyOf(packed, packed.length / 2));
        assertTrue(half.contains("The file is damaged or was cut off. Download it again."), half);
        var zip = send(
                lead, trial, "application/octet-stream", "PK\u0003\u0004 and more".getBytes(StandardCharsets.UTF_8));
        assertTrue(zip.contains("This is a ZIP folder."), zip);
        refused(
                api(lead).send("POST", imports(trial, "?dryRun=false"), "text/csv", BodyPublishers.noBody()),
                422,
                "FILE_REFUSED");
        refused(
                api(lead)
                        .send("POST", imports(trial, "?dryRun=false"), "application/pdf", BodyPublishers.ofString("x")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        nothingImported(lead, trial);
    }

    @Test
    void what_is_far_too_big_is_refused_in_bounded_memory() throws IOException {
        var lead = anotherOf("TRIAL_LEAD", 0);
        String trial = givenRealTrialWithMeasures("CRIME-TOO-BIG");
        // What the server's memory grows by for a file of the usual size comes first, so that it is not counted.
        imported(lead, trial, "2018-10", "");
        long before = residentMegabytes();

        var rows = send(
                lead, trial, "application/gzip", OfficialFiles.packed("2018-10", "On or near Mill Lane", 2_000_000));
        assertTrue(rows.contains("The file has more than 500,000 rows."), rows);

        // 240 MB in a packed megabyte, in rows that are each as long as a row may well be.
        var bomb = send(lead, trial, "application/gzip", OfficialFiles.packed("2018-10", "x".repeat(500), 400_000));
        assertTrue(bomb.contains("The file is too big when it is unpacked."), bomb);

        // One line without an end: 2 GB would come of two packed megabytes.
        var line = send(lead, trial, "application/gzip", OfficialFiles.packed("2018-10", "y".repeat(4_000_000), 20));
        assertTrue(line.contains("The line is too long."), line);

        var plain = api(lead)
                .send(
                        "POST",
                        imports(trial, "?dryRun=false"),
                        "text/csv",
                        BodyPublishers.ofInputStream(() -> rows(2_000_000)));
        refused(plain, 413, "CONTENT_TOO_LARGE");
        assertTrue(plain.body().contains("The file is too big."), plain.body());

        long grown = residentMegabytes() - before;
        assertTrue(grown < 200, () -> "The server grew by %d MB over files of 700 MB in all.".formatted(grown));
        nothingImported(lead, trial);
    }

    @Test
    void by_page_the_files_are_uploaded_shown_imported_and_listed_and_again_there_is_nothing_to_import() {
        String trial = "CRIME-BY-PAGE";
        givenRealTrial(trial);
        page.navigate("/trial-imports.xhtml?trial=" + trial);
        assertThat(page.locator("main")).containsText("No file has been imported yet.");
        page.locator("#crime")
                .setInputFiles(
                        OfficialFiles.MONTHS.stream().map(OfficialFiles::packed).toArray(Path[]::new));
        page.locator("[id='crimeForm:crimeTry']").click();

        assertThat(page.locator("#run-heading")).containsText("5 files");
        assertThat(page.locator("main")).containsText("Nothing has been imported yet.");
        var total = page.locator("tr", new Page.LocatorOptions().setHasText("All rows"))
                .first();
        for (String count : List.of("8,194", "7,745", "7,603", "7,987", "8,087")) {
            assertThat(total).containsText(count);
        }
        assertThat(button(page, "Import")).hasCount(0);
        assertThat(page.locator("#take")).containsText("no measure is fed by this file yet");

        makeMeasures();
        assertThat(page.locator("main")).containsText("20 new, 0 corrected, 0 unchanged.");
        button(page, "Import").click();

        assertThat(page.locator("[role=status]")).containsText("Imported: 20 new, 0 corrected, 0 unchanged.");
        for (String month : OfficialFiles.MONTHS) {
            var line = page.locator(
                    "section[aria-labelledby=done-heading] tbody tr",
                    new Page.LocatorOptions().setHasText(month + "-derbyshire-street.csv.gz"));
            assertThat(line).hasCount(1);
            assertThat(line).containsText("%,d".formatted(ROWS.get(month)));
        }

        page.locator("#crime").setInputFiles(OfficialFiles.packed("2018-10"));
        page.locator("[id='crimeForm:crimeTry']").click();
        assertThat(page.locator("main")).containsText("0 new, 0 corrected, 4 unchanged.");
        assertThat(page.locator("#take"))
                .containsText("Nothing would change: all that the file says is recorded already.");
        assertThat(button(page, "Import")).hasCount(0);
        inspect(page, "trial-imports-nothing-new");
        link(page, "Leave it").click();
        assertThat(page.locator("#run-heading")).hasCount(0);

        page.locator("#crime")
                .setInputFiles(new FilePayload(
                        "2018-10-derbyshire-street.csv",
                        "text/csv",
                        OfficialFiles.without("2018-10", "Amber Valley", ASB).getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='crimeForm:crimeTry']").click();
        assertThat(page.locator("main")).containsText("0 new, 4 corrected, 0 unchanged.");
        button(page, "Import").click();
        assertThat(page.locator("[role=status]")).containsText("Imported: 0 new, 4 corrected, 0 unchanged.");
    }

    @Test
    void by_page_one_bad_file_among_good_ones_stops_them_all() throws IOException {
        String trial = "CRIME-PAGE-REFUSED";
        givenRealTrial(trial);
        page.navigate("/trial-imports.xhtml?trial=" + trial);
        var good = new FilePayload(
                "good.csv", "text/csv", OfficialFiles.plain("2018-10").getBytes(StandardCharsets.UTF_8));
        page.locator("#crime").setInputFiles(new FilePayload[] {
            good,
            new FilePayload(
                    "latin.csv",
                    "text/csv",
                    (OfficialFiles.HEADER + OfficialFiles.row("2018-11", "Café", ASB))
                            .getBytes(StandardCharsets.ISO_8859_1)),
            new FilePayload(
                    "bomb.csv.gz", "application/gzip", OfficialFiles.packed("2018-12", "x".repeat(500), 400_000))
        });
        page.locator("[id='crimeForm:crimeTry']").click();
        refused(page, "latin.csv, line 1: The file is not written in UTF-8.");
        assertThat(page.locator("#error-summary"))
                .containsText("bomb.csv.gz: The file is too big when it is unpacked.");

        page.locator("#crime").setInputFiles(new FilePayload[] {good, good});
        page.locator("[id='crimeForm:crimeTry']").click();
        refused(page, "the month 2018-10 is in two of the chosen files.");
        assertThat(page.locator("main")).containsText("No file has been imported yet.");

        page.navigate("/trial-imports.xhtml?trial=" + SYNTHETIC);
        page.locator("#crime").setInputFiles(good);
        page.locator("[id='crimeForm:crimeTry']").click();
        refused(page, "real figures cannot be imported into a synthetic trial");
    }

    /** All together and anti-social behaviour, in the whole force and in Amber Valley: four measures. */
    private void makeMeasures() {
        page.locator("input[name=types][value='*']").check();
        page.locator("input[name=types][value='%s']".formatted(ASB)).check();
        page.locator("input[name=districts][value='*']").check();
        page.locator("input[name=districts][value='Amber Valley']").check();
        button(page, "Make measures").click();
        assertThat(page.locator("[role=status]")).containsText("4 measures were added.");
    }

    private void givenRealTrial(String code) {
        signIn(page, anotherOf("TRIAL_LEAD", 0));
        page.navigate("/trials.xhtml");
        page.getByLabel("Code of the trial").fill(code);
        button(page, "Start trial").click();
        assertThat(page).hasURL(Pattern.compile("trial=" + code));
    }

    private String givenRealTrialWithMeasures(String code) {
        givenRealTrial(code);
        page.navigate("/trial-imports.xhtml?trial=" + code);
        page.locator("#crime").setInputFiles(OfficialFiles.packed("2018-10"));
        page.locator("[id='crimeForm:crimeTry']").click();
        makeMeasures();
        return code;
    }

    /** Every second month as it is published, the others unpacked. */
    private String imported(Account lead, String trial, String month, String asked) throws IOException {
        var answer = OfficialFiles.MONTHS.indexOf(month) % 2 == 0
                ? api(lead)
                        .send(
                                "POST",
                                imports(trial, asked),
                                "application/gzip",
                                BodyPublishers.ofFile(OfficialFiles.packed(month)))
                : api(lead).send("POST", imports(trial, asked), OfficialFiles.plain(month));
        assertEquals(200, answer.status(), answer.body());
        return answer.body();
    }

    private String send(Account lead, String trial, String type, byte[] body) throws IOException {
        return refused(
                api(lead).send("POST", imports(trial, "?dryRun=false"), type, BodyPublishers.ofByteArray(body)),
                422,
                "FILE_REFUSED");
    }

    private void says(Account lead, String trial, String file, String sentence) throws IOException {
        for (String asked : List.of("", "?dryRun=false")) {
            var body = refused(
                    api(lead).send("POST", imports(trial, asked), "text/csv", BodyPublishers.ofString(file)),
                    422,
                    "FILE_REFUSED");
            assertTrue(body.contains(sentence), () -> "Wanted: " + sentence + "\nWas: " + body);
        }
    }

    private static String refused(Api.Answer answer, int status, String reason) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.body().contains("\"reason\":\"%s\"".formatted(reason)), answer.body());
        return answer.body();
    }

    private void nothingImported(Account lead, String trial) throws IOException {
        assertEquals("[]", observations(lead, trial, ""));
        page.navigate("/trial-imports.xhtml?trial=" + trial);
        assertThat(page.locator("main")).containsText("No file has been imported yet.");
    }

    private String observations(Account lead, String trial, String measure) throws IOException {
        var answer = api(lead)
                .send(
                        "GET",
                        "trials/%s/observations%s".formatted(trial, measure.isEmpty() ? "" : "?measure=" + measure),
                        "");
        assertEquals(200, answer.status(), answer.body());
        return answer.body();
    }

    private static String imports(String trial, String asked) {
        return "trials/%s/imports/street-crime%s".formatted(trial, asked);
    }

    private static List<Long> effects(String body) {
        return List.of(number(body, "added"), number(body, "corrected"), number(body, "same"));
    }

    private static long number(String json, String field) {
        var found = numbers(json, field);
        assertEquals(1, found.size(), () -> field + " in " + json);
        return found.get(0);
    }

    private static List<Long> numbers(String json, String field) {
        return Pattern.compile("\"%s\":(\\d+)".formatted(Pattern.quote(field)))
                .matcher(json)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /** So many rows in plain text, made as they are read. */
    private static InputStream rows(int rows) {
        var row = OfficialFiles.row("2018-10", "On or near Mill Lane", ASB)
                .repeat(100)
                .getBytes(StandardCharsets.UTF_8);
        var pieces = java.util.stream.IntStream.range(0, rows / 100)
                .<InputStream>mapToObj(n -> new java.io.ByteArrayInputStream(row))
                .iterator();
        return new SequenceInputStream(Collections.enumeration(List.of(
                new java.io.ByteArrayInputStream(OfficialFiles.HEADER.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(new java.util.Enumeration<InputStream>() {
                    @Override
                    public boolean hasMoreElements() {
                        return pieces.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return pieces.next();
                    }
                }))));
    }

    /** What the operating system says that the server holds. */
    private static long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(estate.pid())))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
