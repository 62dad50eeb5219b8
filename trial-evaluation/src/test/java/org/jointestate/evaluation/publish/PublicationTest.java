package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.SignOff;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Printable;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    @TempDir
    Path folder;

    @Test
    void the_same_trial_gives_the_same_bytes_twice() {
        var first = Publication.publish(Trials.usual(), Version.internal());
        var second = Publication.publish(Trials.usual(), Version.internal());

        assertArrayEquals(first.html(), second.html());
        assertArrayEquals(first.pdf(), second.pdf());
        first.data()
                .forEach((name, bytes) -> assertArrayEquals(bytes, second.data().get(name), name));
    }

    @Test
    void another_java_process_in_another_place_gives_the_same_bytes() throws Exception {
        var trial = Trials.usual();
        FrozenFolder.write(trial, folder.resolve("frozen"));
        var here = Publication.publish(trial, Version.internal()).files();

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=cy",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.jointestate.evaluation.EvaluationMain",
                        "report",
                        folder.resolve("frozen").toString(),
                        "--out",
                        folder.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
        for (var file : here.entrySet()) {
            assertArrayEquals(
                    file.getValue(), Files.readAllBytes(folder.resolve("out").resolve(file.getKey())), file.getKey());
        }
    }

    @Test
    void every_page_says_that_it_is_a_draft_and_made_up() throws IOException {
        var pdf = Publication.publish(Trials.usual(), Version.internal()).pdf();

        for (var page : pages(pdf)) {
            assertTrue(page.contains("DRAFT: not reviewed, not approved"), page);
            assertTrue(page.contains("SYNTHETIC: not Derbyshire data"), page);
        }
    }

    @Test
    void two_keys_of_two_organisations_take_the_draft_mark_away_and_a_dissent_is_printed() throws IOException {
        var keys = List.of(
                key(SignOff.Step.REVIEWED, "police", SignOff.Decision.AGREE, "Re-ran it."),
                key(SignOff.Step.APPROVED, "police", SignOff.Decision.AGREE, ""),
                key(SignOff.Step.APPROVED, "fire", SignOff.Decision.DISSENT, "Six months were too short."));

        var text = String.join("\n", pages(pdf(Trials.usual().withSignOffs(keys))));

        assertFalse(text.contains("DRAFT"), "draft");
        assertTrue(text.contains("APPROVED: not yet published"), "approved");
        assertTrue(text.contains("Six months were too short."), "dissent");
    }

    @Test
    void two_keys_of_one_organisation_do_not_approve() throws IOException {
        var keys = List.of(
                key(SignOff.Step.REVIEWED, "police", SignOff.Decision.AGREE, "Re-ran it."),
                key(SignOff.Step.APPROVED, "police", SignOff.Decision.AGREE, ""),
                key(SignOff.Step.APPROVED, "police", SignOff.Decision.AGREE, ""));

        var text = pages(pdf(Trials.usual().withSignOffs(keys))).get(0);

        assertTrue(text.contains("DRAFT: reviewed, not yet approved"), text);
    }

    @Test
    void what_the_typeface_lacks_is_said_in_words() throws IOException {
        var text = String.join("\n", pages(pdf(Trials.withAnyWords()))).replaceAll("\\s+", " ");

        assertTrue(text.contains("tŷ a dŵr [grinning face]"), text);
        assertTrue(text.contains("[Chinese character U+6F22, U+5B57]"), text);
        assertTrue(text.contains("<b>&amp;</b>"), text);
    }

    @Test
    void nothing_written_can_turn_the_reading_around() throws IOException {
        var publication = Publication.publish(Trials.withAnyWords(), Version.internal());

        assertFalse(new String(publication.html(), StandardCharsets.UTF_8).contains("\u202E"), "html");
        var paper = String.join("\n", pages(publication.pdf()));
        assertFalse(paper.contains("\u202E") || paper.contains("U+202E"), "pdf");
        assertEquals("ab", Printable.of("a\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069b"));
    }

    @Test
    void a_long_word_may_break_anywhere_on_the_screen() {
        var html = html(Trials.usual());

        assertTrue(html.contains(".report, .banner { overflow-wrap: anywhere; }"));
    }

    @Test
    void no_table_breaks_an_ordinary_word_a_date_a_time_or_a_hash() throws IOException {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var text = String.join("\n", pages(pdf(trial)));

        for (var word : List.of(
                "Step",
                "Input",
                "Activity",
                "Outcome",
                "neither",
                "Continue",
                "Year",
                "Optimism",
                "Effectiveness",
                "Status",
                "Partly",
                "Partnerships",
                "prevention",
                "From",
                "Confirmed",
                "14:10")) {
            assertTrue(
                    Pattern.compile("(?<!\\w)" + word + "(?!\\w)").matcher(text).find(), word);
        }
        assertTrue(text.contains(trial.manifest().hash()), "hash of the folder");
        assertTrue(text.contains(trial.manifest().dataHash()), "hash of protocol and data");
        trial.manifest().files().forEach((file, hash) -> assertTrue(text.contains(hash), file));
        assertTrue(
                Pattern.compile("Bonfire Night\\s+5 Nov 2019\\s").matcher(text).find(), "date");
    }

    @Test
    void a_word_that_no_column_could_hold_stays_on_the_page() throws IOException {
        var word = "abcdefghij".repeat(20);
        var pdf = pdf(Trials.withEventNamed(word));

        assertTrue(String.join("", pages(pdf)).replaceAll("\\s", "").contains(word), "the word");
        try (var document = Loader.loadPDF(pdf)) {
            var furthest = new float[1];
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (text.getDir() == 0) {
                        furthest[0] = Math.max(furthest[0], text.getXDirAdj() + text.getWidthDirAdj());
                    }
                }
            };
            stripper.getText(document);
            assertTrue(furthest[0] < document.getPage(0).getMediaBox().getWidth() - 40, "at " + furthest[0]);
        }
    }

    @Test
    void words_keep_their_letters_where_a_ligature_would_eat_them() throws IOException {
        var text = String.join("\n", pages(pdf(Trials.usual()))).replaceAll("\\s+", " ");

        assertTrue(text.contains("after"), "after");
        assertTrue(text.contains("draft"), "draft");
    }

    @Test
    void a_text_nobody_has_written_says_so() {
        var html = html(Trials.ofNoughts());

        assertTrue(html.contains("Not written by the authors."));
    }

    @Test
    void too_little_data_is_refused_in_words_and_never_guessed() {
        var html = html(Trials.withoutBaseline());

        assertTrue(
                html.contains("We could not work this out</span> because nothing was recorded before the trial."),
                html);
    }

    @Test
    void a_report_before_the_end_of_the_trial_says_interim_on_every_page_and_in_the_html() throws IOException {
        var publication = Publication.publish(Trials.ofNothing(), Version.internal());

        for (var page : pages(publication.pdf())) {
            assertTrue(page.contains("INTERIM: the trial has not ended"), page);
        }
        assertTrue(new String(publication.html(), StandardCharsets.UTF_8).contains("INTERIM: the trial has not ended"));
    }

    @Test
    void no_page_uses_a_word_the_method_forbids() {
        for (var trial : List.of(Trials.usual(), Trials.withDefinitionChange(), Trials.ofNoughts())) {
            var html = html(trial).toLowerCase(java.util.Locale.ROOT);

            assertFalse(html.contains("significan"), "significant");
            assertFalse(html.matches("(?s).*\\bproved\\b.*"), "proved");
            assertFalse(html.contains("trend towards"), "trend towards");
            assertFalse(html.contains("nan "), "NaN");
        }
    }

    @Test
    void no_person_is_in_what_goes_out() {
        var publication = Publication.publish(Trials.usual(), Version.published(1));

        publication.data().forEach((name, bytes) -> {
            var text = new String(bytes, StandardCharsets.UTF_8);
            assertFalse(text.contains("p1"), name);
            assertFalse(text.contains("code3"), name);
        });
        assertTrue(publication.data().containsKey("SYNTHETIC-presence-by-week.csv"));
    }

    @Test
    void a_folder_that_is_not_there_is_refused_with_its_name_and_an_exit_code() {
        var err = new ByteArrayOutputStream();

        var code = ReportCommand.run(
                List.of(folder.resolve("nowhere").toString(), "--out", folder.toString()),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8));

        assertEquals(1, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("nowhere"));
    }

    private static SignOff key(SignOff.Step step, String organisation, SignOff.Decision decision, String note) {
        return new SignOff(step, organisation, "Deputy chief", decision, note, Instant.parse("2020-05-12T09:00:00Z"));
    }

    private static byte[] pdf(FrozenTrial trial) {
        return Publication.publish(trial, Version.internal()).pdf();
    }

    private static String html(FrozenTrial trial) {
        return new String(Publication.publish(trial, Version.internal()).html(), StandardCharsets.UTF_8);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new java.util.ArrayList<String>();
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(n);
                stripper.setEndPage(n);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }
}
