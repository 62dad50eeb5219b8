package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jointestate.evaluation.dataset.AuthoredText;
import org.jointestate.evaluation.dataset.FrozenTrial;
import org.jointestate.evaluation.dataset.Measure;
import org.jointestate.evaluation.dataset.Observation;
import org.jointestate.evaluation.dataset.Protocol;
import org.jointestate.evaluation.demonstration.DemonstrationTrial;
import org.jointestate.evaluation.demonstration.Variant;
import org.jointestate.evaluation.report.ReportWriter;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Two pages, whatever the report is like; and what stands on them is the report's. */
class ScrutinyPaperTest {

    private static final LocalDate MEETING = LocalDate.of(2020, 6, 22);

    private static final Scrutiny GIVEN = new Scrutiny(
            Boards.known().on(MEETING).orElseThrow(),
            MEETING,
            Scrutiny.Purpose.DECISION,
            "",
            "the board's office, telephone 01632 960112, Monday to Friday, 9:00 to 16:00",
            "/papers/safer-together-2019/v1/");

    private static final Map<String, FrozenTrial> TRIALS = Map.of(
            "the demonstration", DemonstrationTrial.generate(DemonstrationTrial.DEFAULT_SEED, Variant.DEFAULT),
            "the usual trial", Trials.usual(),
            "no baseline", Trials.withoutBaseline(),
            "noughts only", Trials.ofNoughts(),
            "any words", Trials.withAnyWords(),
            "words without end", withoutEnd(),
            "nothing at all", Trials.ofNothing(),
            "two hundred measures", ofTwoHundredMeasures());

    @BeforeAll
    static void prepareTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<String> names() {
        return TRIALS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_scrutiny_paper_has_two_pages_that_everyone_can_read_and_keep(String name) throws Exception {
        var files = paper(TRIALS.get(name), GIVEN);
        var pdf = files.get(ScrutinyPaper.PDF);

        var pages = pages(pdf);
        assertEquals(2, pages.size(), name);
        assertEquals("", failures(pdf, PDFAFlavour.PDFUA_1));
        assertEquals("", failures(pdf, PDFAFlavour.PDFA_3_A));
        assertTrue(pages.get(0).contains("Strategic Priorities Assurance Board"), pages.get(0));
        assertTrue(pages.get(0).contains("For decision"), pages.get(0));
        assertTrue(pages.get(0).contains("Not exempt"), pages.get(0));
        for (var words : new String[] {
            "Results at a glance",
            "Keeping a close eye on any fluctuations",
            "How sure we are",
            "What the board is asked",
            "Questions from the public",
            "01632 960112"
        }) {
            assertTrue(pages.get(1).contains(words), () -> words + " is missing in:\n" + pages.get(1));
        }
        var text = new String(files.get(ScrutinyPaper.TEXT), StandardCharsets.UTF_8);
        assertTrue(text.contains("Results at a glance") && text.contains("01632 960112"), text);
    }

    @Test
    void the_demonstration_has_all_its_measures_and_how_each_moves_by_itself() throws IOException {
        var demonstration = TRIALS.get("the demonstration");
        var digest = Digest.of(
                ReportWriter.write(demonstration, Version.published(1)), GIVEN, "0".repeat(64), Digest.Room.AMPLE);

        assertEquals(
                demonstration.protocol().measures().size(), digest.results().size());
        assertEquals("", digest.more());
        assertTrue(digest.results().get(0).primary());
        for (var result : digest.results()) {
            assertTrue(
                    result.usual()
                            .matches(
                                    ".+ to .+; (none|\\d+ in the trial and \\d+ before it) outside|There are no limits because .+ is not a count\\."),
                    () -> result.name() + ": " + result.usual());
            assertFalse(result.change().equals("–") && !result.found().contains("worked out"), result.name());
        }
        var page = new String(paper(demonstration, GIVEN).get(ScrutinyPaper.HTML), StandardCharsets.UTF_8);
        assertFalse(
                page.contains("on last month") || page.contains("on last year"),
                "A board is told no two-point change.");
        assertTrue(page.contains("SYNTHETIC"), "What is made up says so.");
    }

    @Test
    void what_does_not_fit_is_shortened_with_a_pointer_to_the_report() throws IOException {
        var text = new String(
                paper(TRIALS.get("two hundred measures"), GIVEN).get(ScrutinyPaper.TEXT), StandardCharsets.UTF_8);

        assertTrue(
                text.matches(
                        "(?s).*\\d+ of 202 measures stand here; the other \\d+ stand in section 5 of the report\\..*"),
                text);
    }

    @Test
    void the_same_report_gives_the_same_bytes() {
        var first = paper(Trials.usual(), GIVEN);
        var second = paper(Trials.usual(), GIVEN);

        first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    }

    @Test
    void an_exempt_paper_says_why_and_who_is_asked_what_depends_on_the_purpose() throws IOException {
        var exempt = new Scrutiny(
                GIVEN.board(), MEETING, Scrutiny.Purpose.TO_NOTE, "it names a contract", GIVEN.office(), "");

        var pages = pages(paper(Trials.usual(), exempt).get(ScrutinyPaper.PDF));

        assertTrue(pages.get(0).contains("Exempt from publication: it names a contract"), pages.get(0));
        assertTrue(pages.get(1).contains("No decision is asked for"), pages.get(1));
    }

    @Test
    void the_board_is_the_one_of_the_day() {
        var boards = Boards.known();

        assertEquals(Optional.of("Strategic Governance Board"), boards.on(LocalDate.of(2013, 5, 1)));
        assertEquals(Optional.of("Strategic Governance Board"), boards.on(LocalDate.of(2018, 11, 25)));
        assertEquals(Optional.of("Strategic Priorities Assurance Board"), boards.on(LocalDate.of(2018, 11, 26)));
        assertEquals(Optional.of("Strategic Priorities Assurance Board"), boards.on(MEETING));
        assertEquals(Optional.empty(), new Boards(java.util.List.of()).on(MEETING));
    }

    @Test
    void what_would_not_fit_is_refused_where_it_is_given() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Scrutiny("B".repeat(121), MEETING, Scrutiny.Purpose.TO_NOTE, "", "", ""));
        assertThrows(
                IllegalArgumentException.class, () -> new Scrutiny(" ", MEETING, Scrutiny.Purpose.TO_NOTE, "", "", ""));
    }

    private static SortedMap<String, byte[]> paper(FrozenTrial trial, Scrutiny given) {
        return ScrutinyPaper.of(ReportWriter.write(trial, Version.published(1)), "0".repeat(64), given);
    }

    private static FrozenTrial withoutEnd() {
        var words =
                "A sentence that somebody wrote because there was room for it, and then some more of it. ".repeat(60);
        var usual = Trials.usual();
        return refrozen(
                usual,
                usual.protocol(),
                usual.observations(),
                new AuthoredText(
                        Map.of(
                                AuthoredText.Section.COULD_NOT_TELL,
                                words,
                                AuthoredText.Section.DECISIONS_ASKED,
                                "W".repeat(4000)),
                        Map.of(),
                        new AuthoredText.Recommendation(AuthoredText.Verb.STOP, words),
                        java.util.List.of(),
                        java.util.List.of(),
                        java.util.List.of()));
    }

    private static FrozenTrial ofTwoHundredMeasures() {
        var usual = Trials.usual();
        var p = usual.protocol();
        var measures = new ArrayList<>(p.measures());
        var observations = new ArrayList<>(usual.observations());
        var like = measures.get(0);
        var own = usual.observations().stream()
                .filter(o -> o.measure().equals(like.code()))
                .toList();
        for (int n = measures.size(); n < 202; n++) {
            var code = "more-" + n;
            measures.add(new Measure(
                    code,
                    "A further measure with a name of some length, number " + n,
                    like.unit(),
                    like.kind(),
                    like.better(),
                    like.calendar(),
                    like.denominatorName(),
                    like.source(),
                    like.organisation(),
                    false,
                    like.aim(),
                    like.priority(),
                    like.minimumWorthwhileChange(),
                    like.headlineWindow(),
                    null,
                    false));
            for (var one : own) {
                var value = one.value();
                observations.add(new Observation(
                        code,
                        one.from(),
                        one.to(),
                        value == null ? null : value.add(BigDecimal.valueOf(n)),
                        null,
                        one.late(),
                        one.failedRule(),
                        one.corrected()));
            }
        }
        return refrozen(usual, p.withMeasures(measures), observations, usual.authored());
    }

    private static FrozenTrial refrozen(
            FrozenTrial t, Protocol protocol, java.util.List<Observation> observations, AuthoredText authored) {
        return FrozenTrial.freeze(
                t.manifest().frozenAt(),
                t.manifest().seed(),
                protocol,
                observations,
                t.events(),
                t.presence(),
                t.deskUse(),
                t.outcomeRecords(),
                t.ledger(),
                t.survey(),
                authored,
                t.signOffs());
    }

    private static ArrayList<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var read = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(read).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    private static String failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(t -> t.getStatus() == TestAssertion.Status.FAILED)
                    .limit(5)
                    .map(t -> t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber() + " " + t.getMessage())
                    .reduce("", (x, y) -> x + y + "\n");
        }
    }
}
