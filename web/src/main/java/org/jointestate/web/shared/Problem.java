package org.jointestate.web.shared;

import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** An error as the API says it: problem details after RFC 9457, with a code that a program can tell apart. */
public final class Problem {

    public static final String TYPE = "application/problem+json";
    static final String CHALLENGE = "Bearer realm=\"joint-estate\"";

    private Problem() {}

    /**
     * @param reason a code in capitals, such as DESK_TAKEN; each stands in the description of the API
     * @param detail a sentence for a person; never a stack trace, never somebody's name
     */
    public static Response of(int status, String title, String reason, String detail) {
        return with(status, title, reason, detail, Map.of());
    }

    /** A problem with one field of the body or one parameter. */
    public static Response at(String field, int status, String title, String reason, String detail) {
        return with(status, title, reason, detail, Map.of("field", field));
    }

    /** A problem with a name that an address does not know; beside it the names that it does know. */
    static Response unknown(String field, String reason, String detail, List<String> known) {
        var names = Json.array();
        known.forEach(names::add);
        var body = body(400, "Bad Request", reason, detail).add("field", field).add("known", names);
        return Response.status(400).type(TYPE).entity(body.build().toString()).build();
    }

    /** What somebody sent, short enough to be said back. */
    public static String shortened(String sent) {
        return sent.length() <= 40 ? sent : sent.substring(0, 40) + "…";
    }

    /** A problem about which a program can be told more. */
    static Response with(int status, String title, String reason, String detail, Map<String, String> more) {
        var body = body(status, title, reason, detail);
        more.forEach(body::add);
        var answer = Response.status(status).type(TYPE).entity(body.build().toString());
        return (status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE) : answer).build();
    }

    private static JsonObjectBuilder body(int status, String title, String reason, String detail) {
        return Json.object()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("reason", reason);
    }
}
