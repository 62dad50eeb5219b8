package org.jointestate.web.evaluation.paper;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jointestate.domain.evaluation.paper.Erratum;
import org.jointestate.domain.evaluation.paper.ShelvedPaper;
import org.jointestate.domain.evaluation.paper.Withdrawal;
import org.jointestate.web.shared.Words;

/**
 * The papers as an Atom feed (RFC 4287), one entry a version. Ids come from the papers and not from addresses, so they stay when the
 * estate moves to another name; a correction or a withdrawal makes an entry new again.
 */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int NEWEST = 100;

    private final Words words;
    private final String address;

    /** @param address the beginning of the public address, or nothing where none is set: links are then relative */
    AtomFeed(Words words, String address) {
        this.words = words;
        this.address = address;
    }

    String write(PublicShelf shelf) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "en-GB");
            element(xml, "id", "urn:uuid:" + id(shelf));
            element(xml, "title", words.of("papers.feed.title"));
            element(xml, "subtitle", words.of("papers.lead"));
            element(
                    xml,
                    "updated",
                    instant(shelf.papers().stream()
                            .map(AtomFeed::updated)
                            .max(Comparator.naturalOrder())
                            .orElse(Instant.EPOCH)));
            xml.writeStartElement("author");
            element(xml, "name", words.of("app.name"));
            xml.writeEndElement();
            link(xml, "self", "application/atom+xml", "/papers/feed.atom");
            link(xml, "alternate", "text/html", "/papers/");
            for (var one : shelf.papers().stream()
                    .sorted(Comparator.comparing(AtomFeed::updated).reversed())
                    .limit(NEWEST)
                    .toList()) {
                entry(xml, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("The feed could not be written.", impossible);
        }
        return text + "\n";
    }

    private void entry(XMLStreamWriter xml, ShelvedPaper one) throws XMLStreamException {
        var paper = one.paper();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + paper.id());
        var title =
                paper.version() == 1 ? paper.title() : words.of("papers.feed.version", paper.title(), paper.version());
        element(xml, "title", one.isWithdrawn() ? words.of("papers.feed.withdrawn", title) : title);
        element(xml, "published", instant(paper.publishedAt()));
        element(xml, "updated", instant(updated(one)));
        link(xml, "alternate", "text/html", ShelfPages.addressOf(paper));
        if (!one.isWithdrawn()) {
            for (var file : one.files()) {
                if (file.mediaType().equals("application/pdf")) {
                    link(xml, "enclosure", file.mediaType(), ShelfPages.addressOf(paper) + file.name());
                }
            }
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", paper.kind().name());
        xml.writeAttribute("label", words.of("papers.kind." + paper.kind()));
        element(xml, "summary", summary(one));
        xml.writeEndElement();
    }

    private String summary(ShelvedPaper one) {
        var said = new StringBuilder();
        if (one.paper().synthetic()) {
            said.append(words.of("page.synthetic"))
                    .append(": ")
                    .append(words.of("page.syntheticSays"))
                    .append(' ');
        }
        said.append(one.withdrawal()
                .map(withdrawal -> words.of("papers.feed.because", withdrawal.reason()))
                .orElse(one.paper().summary()));
        one.paper().exemption().ifPresent(why -> said.append(' ')
                .append(words.of("papers.feed.exempt", Grounds.words(words, why.ground()), why.because())));
        one.errata().forEach(erratum -> said.append(' ')
                .append(words.of("papers.feed.correction", erratum.number(), erratum.text())));
        return said.toString();
    }

    /** Of the oldest paper, which nothing can take away. */
    private static UUID id(PublicShelf shelf) {
        var oldest = shelf.papers().isEmpty()
                ? "none yet"
                : shelf.papers().get(shelf.papers().size() - 1).paper().id().toString();
        return UUID.nameUUIDFromBytes(("papers since " + oldest).getBytes(StandardCharsets.UTF_8));
    }

    static Instant updated(ShelvedPaper one) {
        return Stream.of(
                        Stream.of(one.paper().publishedAt()),
                        one.errata().stream().map(Erratum::at),
                        one.withdrawal().map(Withdrawal::at).stream())
                .flatMap(times -> times)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void link(XMLStreamWriter xml, String rel, String type, String path) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address + path);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(withoutControls(text));
        xml.writeEndElement();
    }

    /** What XML cannot hold. */
    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= ' ')
                .filter(c -> c < 0xd800 || c > 0xdfff && c != 0xfffe && c != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
