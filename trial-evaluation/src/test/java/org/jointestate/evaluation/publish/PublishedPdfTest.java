package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Validated by veraPDF 1.30.2, which looks for PDF/UA-1 and PDF/A-3a; the tag tree has tests of its own beside this. */
class PublishedPdfTest {

    private static final Map<String, FrozenTrial> TRIALS = Map.of(
            "the usual trial", Trials.usual(),
            "no baseline", Trials.withoutBaseline(),
            "five months of baseline", Trials.withFiveMonthsOfBaseline(),
            "noughts only", Trials.ofNoughts(),
            "a change of definition", Trials.withDefinitionChange(),
            "any words", Trials.withAnyWords(),
            "nothing at all", Trials.ofNothing());

    @BeforeAll
    static void prepareTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<String> names() {
        return TRIALS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_report_can_be_read_by_everyone_and_kept_for_ever(String name) throws Exception {
        var pdf = Publication.publish(TRIALS.get(name), Version.internal()).pdf();

        var ua = failures(pdf, PDFAFlavour.PDFUA_1);
        var a = failures(pdf, PDFAFlavour.PDFA_3_A);

        assertEquals("", ua);
        assertEquals("", a);
        assertTrue(pdf.length < 2_000_000, () -> "The PDF has %d bytes.".formatted(pdf.length));
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
