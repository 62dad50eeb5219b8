package org.jointestate.evaluation.publish.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.publish.Trials;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Its structure always, and that LibreOffice opens it with everything people wrote. */
class WordsDocumentTest {

    @TempDir
    Path folder;

    @Test
    void its_kind_comes_first_and_every_part_is_sound() throws Exception {
        var file = new OpenedFile(
                Publication.publish(Trials.withAnyWords(), Version.internal()).words());

        assertEquals(WordsDocument.MIME_TYPE, file.kindInItsFirstBytes());
        file.names().stream().filter(name -> name.endsWith(".xml")).forEach(file::parsed);
        assertFalse(file.text("content.xml").contains("\u202e"), "nothing turns the reading around");
        assertTrue(file.text("content.xml").contains("&lt;b&gt;&amp;amp;&lt;/b&gt;"), "nothing written is markup");
    }

    @Test
    void every_text_stands_under_the_title_of_its_section_and_what_was_computed_is_marked() throws Exception {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var publication = Publication.publish(trial, Version.internal());
        var content = plain(new OpenedFile(publication.words()).text("content.xml"));

        for (var section : publication.report().sections()) {
            for (var block : section.blocks()) {
                if (block instanceof Block.Authored authored) {
                    var title = content.indexOf("1>" + section.number() + " " + section.title());
                    var label = content.indexOf(">" + authored.label(), title);
                    assertTrue(title >= 0 && label > title, section.title() + ": " + authored.label());
                    authored.paragraphs()
                            .forEach(paragraph -> assertTrue(
                                    content.indexOf("Authored>" + paragraph.replaceAll("\\s+", " "), label) > label,
                                    paragraph));
                }
            }
        }
        assertTrue(content.contains("Computed>"), "what was computed");
        for (var words : AuthoredText.Section.values()) {
            trial.authored()
                    .section(words)
                    .filter(text -> words != AuthoredText.Section.COULD_NOT_TELL)
                    .ifPresent(text -> assertTrue(
                            content.contains(text.split("\\R\\s*\\R")[0].strip().replaceAll("\\s+", " ")),
                            words.name()));
        }
        trial.authored()
                .judgements()
                .forEach(judgement -> assertTrue(content.contains(judgement.text()), judgement.text()));
        trial.authored()
                .areasForImprovement()
                .forEach(area -> assertTrue(content.contains(area.evidence()), area.evidence()));
    }

    @Test
    void headings_go_down_one_step_at_a_time() throws Exception {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var levels = new OpenedFile(
                        Publication.publish(trial, Version.internal()).words())
                .attributes("content.xml", "text:h", "text:outline-level");

        var before = 0;
        for (var level : levels) {
            assertTrue(Integer.parseInt(level) <= before + 1, levels::toString);
            before = Integer.parseInt(level);
        }
    }

    @Test
    void libreoffice_opens_it() throws Exception {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        Files.write(
                folder.resolve("words.odt"),
                Publication.publish(trial, Version.internal()).words());

        LibreOffice.convert(folder, "words.odt", "pdf");

        try (var pdf = Loader.loadPDF(folder.resolve("words.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertTrue(text.contains("SYNTHETIC: not Derbyshire data"), text);
            for (var wanted : List.of("Computed:", "Why", "What is recommended")) {
                assertTrue(text.contains(wanted), wanted);
            }
            assertTrue(
                    text.contains(trial.authored()
                            .section(AuthoredText.Section.WHY)
                            .orElseThrow()
                            .split("\\R")[0]
                            .substring(0, 40)),
                    text);
        }
    }

    /** Each paragraph and heading as its style or level, a sign, and its text. */
    private static String plain(String content) {
        return Pattern.compile("<text:[hp] text:style-name=\"(?:Heading_20_)?([A-Za-z0-9_]+)\"[^>]*>")
                .matcher(content)
                .replaceAll("\n$1>")
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
