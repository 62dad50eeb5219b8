package org.jointestate.evaluation.publish.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.publish.Publication;
import org.jointestate.evaluation.publish.Trials;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Its structure always, and what LibreOffice makes of it: every cell of every sheet as it stands in the CSV. */
class SpreadsheetTest {

    @TempDir
    Path folder;

    @Test
    void its_kind_comes_first_and_stored_and_no_time_of_the_clock_is_in_it() throws Exception {
        var file = new OpenedFile(ods(Trials.usual()));

        assertEquals(
                List.of("mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"), file.names());
        assertEquals(Spreadsheet.MIME_TYPE, file.kindInItsFirstBytes());
        assertTrue(file.times().stream().allMatch(time -> time.equals(java.time.LocalDateTime.of(2000, 1, 1, 0, 0))));
        assertTrue(
                file.text("meta.xml")
                        .contains("<dc:date>" + Trials.usual().manifest().frozenAt()),
                file.text("meta.xml"));
        file.names().stream().filter(name -> name.endsWith(".xml")).forEach(file::parsed);
    }

    @Test
    void the_first_sheet_says_what_it_is_and_there_is_one_for_each_table() throws Exception {
        var publication = Publication.publish(Trials.usual(), Version.internal());
        var sheets = new OpenedFile(publication.spreadsheet()).attributes("content.xml", "table:table", "table:name");

        assertEquals("About", sheets.get(0));
        assertEquals(
                publication.data().keySet().stream()
                        .filter(name -> name.endsWith(".csv"))
                        .map(name -> name.replace("SYNTHETIC-", "").replace(".csv", ""))
                        .sorted()
                        .toList(),
                sheets.stream().skip(1).sorted().toList());
    }

    @Test
    void numbers_are_numbers_dates_are_dates_and_no_text_is_a_formula() throws Exception {
        var content = new OpenedFile(ods(Trials.withEventNamed("=HYPERLINK(\"http://x\") & +1"))).text("content.xml");

        assertTrue(content.contains("office:value-type=\"float\" office:value=\""), "numbers");
        assertTrue(content.contains("office:value-type=\"date\" office:date-value=\"2020-01-01\""), "dates");
        assertTrue(content.contains("<text:p>'=HYPERLINK(&quot;http://x&quot;) &amp; +1</text:p>"), "text");
        assertFalse(content.contains("table:formula"), "formula");
    }

    @Test
    void libreoffice_opens_every_sheet_and_reads_what_the_tables_say() throws Exception {
        var trial = DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
        var publication = Publication.publish(trial, Version.internal());
        Files.write(folder.resolve("data.ods"), publication.spreadsheet());

        // Each sheet to a file: comma, double quote, UTF-8, ISO dates as shown, no formulas, all sheets.
        LibreOffice.convert(
                folder, "data.ods", "csv:Text - txt - csv (StarCalc):44,34,76,1,,2057,false,true,false,false,false,-1");

        int compared = 0;
        for (var file : publication.data().entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                var sheet = folder.resolve("data-" + file.getKey().replace("SYNTHETIC-", ""));
                assertEquals(
                        rows(new String(file.getValue(), StandardCharsets.UTF_8)),
                        rows(Files.readString(sheet)),
                        file.getKey());
                compared++;
            }
        }
        assertTrue(compared > 5, "Only %s sheets were compared.".formatted(compared));
        assertTrue(Files.readString(folder.resolve("data-About.csv")).contains("SYNTHETIC: not Derbyshire data"));
    }

    private static byte[] ods(FrozenTrial trial) {
        return Publication.publish(trial, Version.internal()).spreadsheet();
    }

    private static List<List<String>> rows(String csv) throws Exception {
        try (var parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
            return parser.stream().map(row -> row.toList()).toList();
        }
    }
}
