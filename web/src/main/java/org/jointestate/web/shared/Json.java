package org.jointestate.web.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.core.EntityTag;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the API reads and answers as text, and what tells one state of it from another. */
public final class Json {

    /** Kept, because {@code jakarta.json.Json} looks through every archive of the application for it each time: a fifth of a booking. */
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** Apart, because only a server has what writes objects; to read needs none. */
    private static final class Writer {
        static final Jsonb JSONB = JsonbBuilder.create();
    }

    /** Reads a body; what is not there reads as nothing, which is no JSON. */
    public static JsonReader reader(@Nullable String text) {
        return PROVIDER.createReader(new StringReader(text == null ? "" : text));
    }

    public static JsonParser parser(String text) {
        return PROVIDER.createParser(new StringReader(text));
    }

    public static JsonObjectBuilder object() {
        return PROVIDER.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return PROVIDER.createArrayBuilder();
    }

    public static String text(Object answer) {
        return answer instanceof String text ? text : Writer.JSONB.toJson(answer);
    }

    /** The tag of a single thing: its text, digested. So what a reader cannot see makes no difference, and no version has to be told. */
    public static EntityTag tag(Object answer) {
        return new EntityTag(Piece.digest(text(answer).getBytes(StandardCharsets.UTF_8)), answer instanceof Collection);
    }
}
