package org.jointestate.evaluation.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jointestate.evaluation.report.Block;
import org.jointestate.evaluation.report.Drawing;
import org.jointestate.evaluation.report.Printable;
import org.jointestate.evaluation.report.Version;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Each trial that may go wrong gives a sound report: it says what could not be done, in the page and in the PDF, and
 * the PDF passes veraPDF 1.30.2 (PDF/UA-1 and PDF/A-3a) and the laws of our own on its tags. Each is published once.
 * Numbers of the usual counts come from R 4.2.2: {@code poisson.test}, and {@code glm(family = quasipoisson)} with the
 * terms of method.md 3.5; totals are sums of {@code 1000 + 37 n mod 90} by hand.
 */
class HostileTrialsTest {

    private static final int MOST_MARKS = 6_000;
    private static final Pattern NEVER =
            Pattern.compile("\\bNaN\\b|\\bInfinity\\b|\\bnull\\b|\u221e|\ufffd|\\[\\]|: \\.");

    @BeforeAll
    static void prepareTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @TestFactory
    Stream<DynamicNode> every_trial_that_may_go_wrong_gives_a_sound_report() {
        return HostileTrials.all().stream()
                .filter(hostile -> !hostile.name().equals(HostileTrials.MANY))
                .map(hostile -> {
                    var published = new Published(hostile);
                    return dynamicContainer(
                            hostile.name(),
                            List.of(
                                    dynamicTest("says so on the page", () -> says(hostile, published.page())),
                                    dynamicTest("says so in the PDF", () -> says(hostile, published.paper())),
                                    dynamicTest("draws no blank chart", () -> draws(published)),
                                    dynamicTest("passes veraPDF", () -> passes(published)),
                                    dynamicTest("keeps the laws of the tags", () -> keeps(published))));
                });
    }

    /** Some five hundred pages: minutes of the validator. */
    @Test
    @Tag("long")
    void two_hundred_measures_pass_as_well() throws Exception {
        var many = HostileTrials.all().stream()
                .filter(hostile -> hostile.name().equals(HostileTrials.MANY))
                .findFirst()
                .orElseThrow();
        var published = new Published(many);

        says(many, published.page());
        says(many, published.paper());
        draws(published);
        passes(published);
        keeps(published);
    }

    private static void says(HostileTrials.Hostile hostile, String text) {
        for (var words : hostile.says()) {
            assertTrue(
                    text.contains(close(words)), () -> "It should say (%s):%n%s".formatted(words, near(text, words)));
        }
        for (var words : hostile.never()) {
            assertFalse(text.contains(close(words)), () -> "It should not say (%s).".formatted(words));
        }
    }

    /** What stands where the words should begin, or else all of it. */
    private static String near(String text, String words) {
        var start = close(words.substring(0, Math.min(25, words.length())));
        var at = text.indexOf(start);
        return at < 0
                ? text.substring(0, Math.min(20_000, text.length()))
                : text.substring(at, Math.min(at + 400, text.length()));
    }

    /** Lines of a PDF end anywhere, so words are compared without what is between them. */
    private static String close(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static void draws(Published published) {
        for (var figure : published.publication().report().figures()) {
            var marks = figure.drawing().marks();
            assertTrue(
                    marks.stream().anyMatch(mark -> !(mark instanceof Drawing.Label)),
                    () -> "Nothing is drawn: " + figure.alternative());
            assertTrue(marks.size() < MOST_MARKS, () -> marks.size() + " marks: " + figure.alternative());
            assertFalse(figure.alternative().isBlank());
            assertEquals(Printable.of(figure.alternative()), figure.alternative());
            assertTrue(finite(figure), figure::alternative);
        }
        var wrong = NEVER.matcher(published.words());
        assertFalse(wrong.find(), () -> "It says (%s) in: %s"
                .formatted(
                        wrong.group(),
                        published
                                .words()
                                .substring(
                                        Math.max(0, wrong.start() - 80),
                                        Math.min(published.words().length(), wrong.end() + 80))));
    }

    private static boolean finite(Block.Figure figure) {
        return figure.drawing().marks().stream().allMatch(mark -> {
            if (mark instanceof Drawing.Line line) {
                return line.points().stream().allMatch(p -> Double.isFinite(p.x()) && Double.isFinite(p.y()));
            }
            if (mark instanceof Drawing.Circle circle) {
                return Double.isFinite(circle.x()) && Double.isFinite(circle.y());
            }
            return !(mark instanceof Drawing.Box box)
                    || Double.isFinite(box.x()) && Double.isFinite(box.width()) && Double.isFinite(box.height());
        });
    }

    private static void passes(Published published) throws Exception {
        var pdf = published.publication().pdf();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var ua = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
                var a = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_A, false)) {
            for (var validator : List.of(ua, a)) {
                var result = validator.validate(parser);
                assertTrue(result.getTotalAssertions() > 1000, "The validator must have looked at something.");
                assertEquals(
                        "",
                        result.getTestAssertions().stream()
                                .filter(t -> t.getStatus() == TestAssertion.Status.FAILED)
                                .limit(5)
                                .map(t -> t.getRuleId().getClause() + "-"
                                        + t.getRuleId().getTestNumber() + " " + t.getMessage())
                                .reduce("", (x, y) -> x + y + "\n"));
            }
        }
    }

    private static void keeps(Published published) throws IOException {
        var laws = TagLaws.of(published.publication().pdf());
        laws.captionsAreFirstInTheirTables();
        laws.nothingIsEmpty();
        laws.figuresHaveWords(published.publication().report().figures().size());
        laws.headsSayWhatTheyHead();
        laws.noLevelOfHeadingIsLeftOut();
    }

    /** One trial, published when it is first asked for and never again. */
    private static final class Published {

        private final HostileTrials.Hostile hostile;
        private Publication publication;

        Published(HostileTrials.Hostile hostile) {
            this.hostile = hostile;
        }

        Publication publication() {
            if (publication == null) {
                publication = Publication.publish(hostile.trial().get(), Version.internal());
            }
            return publication;
        }

        String page() {
            return close(words());
        }

        /** The page as somebody hears it: the words of charts in their place, cells one after the other. */
        String words() {
            return new String(publication().html(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)<style.*?</style>", "")
                    .replaceAll("(?s)<svg[^>]*aria-label=\"([^\"]*)\"[^>]*>.*?</svg>", " $1 ")
                    .replaceAll("</(td|th|p|tr|h\\d|li|caption|div|figcaption)>", " ")
                    .replaceAll("<[^>]+>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }

        /** The text between head and foot of every page, and the words of the charts. */
        String paper() throws IOException {
            var text = new StringBuilder();
            try (var document = Loader.loadPDF(publication().pdf())) {
                for (var page : document.getPages()) {
                    var stripper = new PDFTextStripperByArea();
                    stripper.addRegion(
                            "text",
                            new Rectangle2D.Double(0, 60, page.getMediaBox().getWidth(), 725));
                    stripper.extractRegions(page);
                    text.append(stripper.getTextForRegion("text"));
                }
            }
            publication().report().figures().forEach(figure -> text.append(figure.alternative()));
            return close(text.toString());
        }
    }
}
