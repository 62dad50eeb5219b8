package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jointestate.evaluation.dataset.ATrial;
import org.jointestate.evaluation.dataset.FrozenFolder;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Drawing;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PublicVersionTest {

    private static Publication demonstration;

    @TempDir
    Path folder;

    @BeforeAll
    static void publish() {
        VeraGreenfieldFoundryProvider.initialise();
        demonstration = published(demonstrationTrial(), 1, List.of());
    }

    @Test
    void it_can_be_read_by_everyone_and_kept_for_ever() throws Exception {
        for (var pdf :
                List.of(demonstration.pdf(), published(small(), 1, List.of()).pdf())) {
            assertEquals("", failures(pdf, PDFAFlavour.PDFUA_1));
            assertEquals("", failures(pdf, PDFAFlavour.PDFA_3_A));
        }
    }

    @Test
    void it_says_what_is_not_in_it_how_many_numbers_are_withheld_and_why() {
        var text = text(demonstration);

        assertTrue(text.contains("What this version leaves out."), "left out");
        assertTrue(
                Pattern.compile("Numbers withheld \\d+ of \\d+, because they are small")
                        .matcher(text)
                        .find(),
                "front");
        assertTrue(Pattern.compile("\\d+ numbers are withheld\\.").matcher(text).find(), "annex");
    }

    @Test
    void a_withheld_value_is_a_mark_at_the_foot_of_its_chart_and_words_say_so() {
        var figure = demonstration.report().figures().stream()
                .filter(f -> f.caption().startsWith("Joint operations and visits"))
                .findFirst()
                .orElseThrow();

        assertTrue(figure.alternative().contains("are withheld and shown as a gap"), figure.alternative());
        assertTrue(figure.key().contains("Short bar at the foot: withheld"), figure.key());
        var feet = figure.drawing().marks().stream()
                .filter(m -> m instanceof Drawing.Line line && line.look() == Drawing.Look.ENOUGH)
                .map(m -> ((Drawing.Line) m).points().get(0).y())
                .distinct()
                .count();
        assertEquals(1, feet, "No mark may stand at the height of its value.");
        assertFalse(figure.alternative().contains("Mean "), "A mean would give a value away.");
    }

    @Test
    void a_measure_with_hidden_values_has_its_verdict_in_words_and_no_figures() {
        var section = demonstration.report().sections().stream()
                .filter(s -> s.id().equals("changed"))
                .findFirst()
                .orElseThrow();
        var verdicts = section.blocks().stream()
                .filter(b -> b instanceof Block.Verdict)
                .map(b -> (Block.Verdict) b)
                .filter(v -> v.text().contains("withheld"))
                .toList();

        assertEquals(4, verdicts.size(), verdicts.toString());
        verdicts.forEach(v -> assertFalse(v.text().matches(".*\\d\\s*%.*"), v.text()));
    }

    @Test
    void the_verdicts_are_those_of_the_internal_version() {
        var internal = Publication.publish(demonstrationTrial(), Version.internal());

        assertEquals(priorities(internal), priorities(demonstration));
    }

    @Test
    void of_fewer_than_twenty_no_percentage_is_given() {
        var measure = "SAFE-AND-WELL-FROM-POLICE";
        var trial = changed(demonstrationTrial(), measure, "7", "18");

        var table = published(trial, 1, List.of()).report().sections().stream()
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof Block.Table t
                        && t.caption().equals("Safe and Well visits that began with a police referral"))
                .map(b -> (Block.Table) b)
                .findFirst()
                .orElseThrow();

        assertTrue(
                table.rows().stream().flatMap(List::stream).anyMatch(cell -> cell.contains("7 of 18")),
                table.rows().toString());
    }

    @Test
    void the_next_version_hides_what_the_first_hid_though_the_value_has_grown() {
        var first = demonstration.files();
        var grown = changed(demonstrationTrial(), "JOINT-OPERATIONS", "6", null);

        var second = published(grown, 2, List.of(first));

        assertEquals(stars(first), stars(second.files()));
    }

    @Test
    void a_version_is_refused_in_a_sentence_where_periods_before_and_now_make_a_difference() {
        var trial = small();
        var hidden = trial.observations().stream()
                .filter(o -> o.value() != null && o.value().intValue() == 3)
                .findFirst()
                .orElseThrow();
        var next = trial.observations().stream()
                .filter(o -> o.measure().equals(hidden.measure()) && o.from().equals(hidden.to()))
                .findFirst()
                .orElseThrow();
        var earlier = new TreeMap<String, byte[]>();
        earlier.put(
                "data/measures.csv",
                "measure,from,to,value\n%s,%s,%s,%s\n"
                        .formatted(
                                hidden.measure(),
                                hidden.from(),
                                next.to(),
                                next.value() == null ? 3 : next.value().intValue() + 3)
                        .getBytes(StandardCharsets.UTF_8));

        var refused = assertInstanceOf(
                PublicVersion.Outcome.Refused.class,
                PublicVersion.publish(trial, Version.published(2), List.of(earlier)));

        assertTrue(
                refused.sentences().get(0).contains("Safe and Well visits")
                        && refused.sentences().get(0).contains(hidden.from().toString()),
                refused.sentences().toString());
    }

    @Test
    void an_earlier_version_that_is_none_or_cannot_be_read_is_refused_and_not_passed_over() {
        var none = new TreeMap<String, byte[]>();
        var broken = new TreeMap<String, byte[]>();
        broken.put(
                "data/measures.csv",
                "measure,from,to,value\nvisits,long ago,now,many\n".getBytes(StandardCharsets.UTF_8));

        for (var earlier : List.of(none, broken)) {
            var refused = assertInstanceOf(
                    PublicVersion.Outcome.Refused.class,
                    PublicVersion.publish(small(), Version.published(2), List.of(earlier)));
            assertTrue(
                    refused.sentences().get(0).contains("version 1"),
                    refused.sentences().toString());
        }
    }

    @Test
    void the_internal_version_is_not_for_the_public() {
        var trial = small();

        assertThrows(IllegalArgumentException.class, () -> PublicVersion.publish(trial, Version.internal(), List.of()));
    }

    @Test
    void publishing_by_any_way_gives_the_same_bytes() {
        var one =
                Publication.publish(demonstrationTrial(), Version.published(1)).files();

        demonstration.files().forEach((name, bytes) -> assertArrayEquals(bytes, one.get(name), name));
    }

    @Test
    void the_command_writes_it_and_minds_the_earlier_ones() throws IOException {
        FrozenFolder.write(small(), folder.resolve("frozen"));
        var first = folder.resolve("first");
        var second = folder.resolve("second");

        assertEquals(0, command("--out", first.toString(), "--published"));
        assertEquals(0, command("--out", second.toString(), "--published", "--earlier", first.toString()));

        assertTrue(
                Files.readString(first.resolve("data/SYNTHETIC-measures.csv")).contains("*"));
        assertTrue(Files.readString(second.resolve("report.html")).contains("number 2"));
    }

    @Test
    void the_command_refuses_what_would_show_a_hidden_number_and_what_it_does_not_understand() {
        assertEquals(64, command("--out", folder.toString(), "--earlier", folder.toString()));
        assertEquals(64, command("--out", folder.toString(), "--published", "--threshold", "4"));
        assertEquals(64, command("--out", folder.toString(), "--published", "--threshold", "few"));
        assertEquals(64, command("--published"));
        assertEquals(64, command("--out"));
    }

    private int command(String... more) {
        var arguments = new ArrayList<String>(List.of(folder.resolve("frozen").toString()));
        arguments.addAll(List.of(more));
        return ReportCommand.run(
                arguments, new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));
    }

    private static FrozenTrial demonstrationTrial() {
        return DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT);
    }

    /** The usual small trial with one value of three. */
    private static FrozenTrial small() {
        return changed(Trials.usual(), "visits", "3", null);
    }

    /** The first value of the measure that is there becomes another. */
    private static FrozenTrial changed(
            FrozenTrial trial, String measure, String value, @org.jspecify.annotations.Nullable String of) {
        var observations = new ArrayList<>(trial.observations());
        for (int n = 0; n < observations.size(); n++) {
            var o = observations.get(n);
            if (o.measure().equals(measure) && !o.missing()) {
                observations.set(
                        n,
                        new Observation(
                                o.measure(),
                                o.from(),
                                o.to(),
                                new BigDecimal(value),
                                of == null ? o.denominator() : new BigDecimal(of),
                                o.late(),
                                true,
                                o.failedRule()));
                break;
            }
        }
        return ATrial.frozenAgain(trial, trial.protocol(), observations);
    }

    private static Publication published(FrozenTrial trial, int number, List<SortedMap<String, byte[]>> earlier) {
        return assertInstanceOf(
                        PublicVersion.Outcome.Published.class,
                        PublicVersion.publish(trial, Version.published(number), earlier))
                .publication();
    }

    private static List<List<String>> priorities(Publication publication) {
        return publication.report().sections().stream()
                .filter(s -> s.id().equals("priorities"))
                .flatMap(s -> s.blocks().stream())
                .filter(b -> b instanceof Block.Table)
                .flatMap(b -> ((Block.Table) b).rows().stream())
                .toList();
    }

    private static String stars(SortedMap<String, byte[]> files) {
        var text = new StringBuilder();
        for (var row : new String(files.get("data/SYNTHETIC-measures.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (row.contains(",*,")) {
                text.append(row, 0, row.indexOf(",*,")).append('\n');
            }
        }
        return text.toString();
    }

    private static String text(Publication publication) {
        return new String(publication.html(), StandardCharsets.UTF_8)
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 1000, "The validator must have looked at something.");
            return result.getTestAssertions().stream()
                    .filter(t -> t.getStatus() == TestAssertion.Status.FAILED)
                    .limit(5)
                    .map(t -> t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber() + " " + t.getMessage())
                    .reduce("", (x, y) -> x + y + "\n");
        }
    }
}
