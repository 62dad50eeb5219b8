package org.jointestate.web.shared;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** What the API answers as text, and what tells one state of it from another. */
public final class Json {

    private static final Jsonb JSONB = JsonbBuilder.create();

    private Json() {}

    public static String text(Object answer) {
        return answer instanceof String text ? text : JSONB.toJson(answer);
    }

    /** The tag of a single thing: its text, digested. So what a reader cannot see makes no difference, and no version has to be told. */
    public static EntityTag tag(Object answer) {
        return new EntityTag(Piece.digest(text(answer).getBytes(StandardCharsets.UTF_8)), answer instanceof Collection);
    }
}
