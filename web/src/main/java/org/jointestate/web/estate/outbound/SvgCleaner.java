package org.jointestate.web.estate.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jointestate.domain.estate.plan.PictureCleaner;

/**
 * Cleans SVG by writing it anew: what is not on the lists of {@link SvgAllowed} is not copied. The parser is the one of the JDK, whatever
 * else is on the class path, and knows neither document types nor entities.
 */
@ApplicationScoped
public class SvgCleaner implements PictureCleaner {

    /** Thrown to leave the parsing of a file that is refused as a whole. */
    static final class RefusedFile extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final Why why;
        private final String fact;

        RefusedFile(Why why, Object fact) {
            super(why + " " + fact, null, false, false);
            this.why = why;
            this.fact = fact.toString();
        }
    }

    @Override
    public Cleaned clean(byte[] file) {
        try {
            return read(text(file));
        } catch (RefusedFile refused) {
            return new Cleaned.Refused(refused.why, refused.fact);
        }
    }

    private static String text(byte[] file) {
        if (file.length == 0) {
            throw new RefusedFile(Why.EMPTY, "");
        }
        if (file.length > MOST_BYTES) {
            throw new RefusedFile(Why.TOO_LARGE, MOST_BYTES / 1024);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new RefusedFile(Why.NOT_UTF8, "");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedFile(Why.NOT_UTF8, "");
        }
    }

    private static Cleaned read(String text) {
        // Before any parser sees it. In a comment it is harmless, and refused all the same: nobody needs it there.
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new RefusedFile(Why.DOCUMENT_TYPE, "");
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text));
            try {
                return new SvgWriting(reader).write();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException notXml) {
            throw new RefusedFile(Why.NOT_XML, "");
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere.");
        });
        return factory;
    }

    /** What a reader that comes upon something it must not meet does with the file. */
    static void refuseEvent(int event) {
        if (event == XMLStreamReader.DTD
                || event == XMLStreamReader.ENTITY_REFERENCE
                || event == XMLStreamReader.ENTITY_DECLARATION
                || event == XMLStreamReader.NOTATION_DECLARATION) {
            throw new RefusedFile(Why.DOCUMENT_TYPE, "");
        }
    }
}
