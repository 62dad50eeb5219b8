package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;

class CrossReferencesTest {

    private static final Publication DEMONSTRATION = Publication.publish(
            DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT), Version.internal());

    private final org.jointestate.evaluation.report.Report report =
            ReportWriter.write(Trials.usual(), Version.internal());

    @Test
    void a_part_that_is_named_is_a_link_that_keeps_its_full_stop() {
        assertEquals(
                "<p>As <span class=\"whole\"><a href=\"#money\" title=\"section 8, Money\">section 8</a>).</span></p>",
                CrossReferences.link("<p>As section 8).</p>", report));
    }

    @Test
    void a_part_there_is_not_and_a_section_of_an_act_are_no_links() {
        for (var text : java.util.List.of(
                "<p>section 77</p>", "<p>annex 5</p>", "<p>section D</p>", "<p>section 5 of the Act</p>")) {
            assertEquals(text, CrossReferences.link(text, report));
        }
    }

    @Test
    void nothing_is_linked_in_headings_lists_links_attributes_and_what_people_wrote() {
        for (var text : java.util.List.of(
                "<h3>section 5</h3>",
                "<li>section 5</li>",
                "<a href=\"#x\">section 5</a>",
                "<p title=\"section 5\">x</p>",
                "<div class=\"authored\"><div><p>section 5</p></div><p>section 5</p></div>")) {
            assertEquals(text, CrossReferences.link(text, report));
        }
    }

    @Test
    void every_link_of_the_page_leads_somewhere() {
        var html = new String(DEMONSTRATION.html(), StandardCharsets.UTF_8);
        var links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        int count = 0;
        while (links.find()) {
            assertTrue(html.contains("id=\"" + links.group(1) + "\""), links.group(1));
            count++;
        }
        assertTrue(count > 80, "links: " + count);
    }

    @Test
    void on_paper_the_checklists_name_the_page_on_which_a_section_begins() throws IOException {
        try (var pdf = Loader.loadPDF(DEMONSTRATION.pdf())) {
            var whole = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            var named = Pattern.compile("section 9 \\(page (\\d+)\\)").matcher(whole);
            assertTrue(named.find(), "section 9 is named with its page");
            var stripper = new PDFTextStripper();
            var page = Integer.parseInt(named.group(1));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            assertTrue(stripper.getText(pdf).contains("Efficiency and effectiveness for each organisation"));
        }
    }

    @Test
    void the_plans_are_chosen_on_the_screen_without_a_script_and_all_stand_on_paper() throws IOException {
        var html = new String(DEMONSTRATION.html(), StandardCharsets.UTF_8);

        assertTrue(html.contains("<fieldset class=\"toggle\""), "a choice");
        assertFalse(html.contains("<script"), "a script");
        try (var pdf = Loader.loadPDF(DEMONSTRATION.pdf())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("four of its seven objectives"), "the plan of the time");
            assertFalse(text.contains("Shown against"), "a choice on paper");
        }
    }

    @Test
    void the_first_page_is_one_page_however_much_people_write() throws IOException {
        var pdf = Publication.publish(Trials.withAnyWords(), Version.internal()).pdf();
        for (var bytes : java.util.List.of(
                pdf,
                DEMONSTRATION.pdf(),
                wordy("Decide by the results of it, with a comparison elsewhere from the first day. "),
                wordy(
                        "Decide by the results of it, with a comparison elsewhere from the first day on, and only after both of the organisations have read every page of what stands here. "))) {
            try (var document = Loader.loadPDF(bytes)) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(2);
                stripper.setEndPage(2);
                assertTrue(stripper.getText(document).contains("Contents"), stripper.getText(document));
            }
        }
    }

    @Test
    void the_first_page_of_the_demonstration_cuts_no_sentence() throws IOException {
        try (var document = Loader.loadPDF(DEMONSTRATION.pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            var page = stripper.getText(document);
            assertFalse(page.contains("\u2026"), page);
        }
    }

    private static byte[] wordy(String sentence) {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var words = sentence.repeat(25);
        var sections = new java.util.EnumMap<>(trial.authored().sections());
        sections.put(org.jointestate.evaluation.dataset.AuthoredText.Section.COULD_NOT_TELL, words);
        var written = new org.jointestate.evaluation.dataset.AuthoredText(
                sections,
                java.util.Map.of(),
                new org.jointestate.evaluation.dataset.AuthoredText.Recommendation(
                        org.jointestate.evaluation.dataset.AuthoredText.Verb.AMEND, words),
                java.util.List.of(),
                java.util.List.of(),
                java.util.List.of());
        return Publication.publish(trial.withAuthored(written), Version.internal())
                .pdf();
    }
}
