package org.jointestate.web.shared;

import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** An error as the API says it: problem details after RFC 9457, with a code that a program can tell apart. */
public final class Problem {

    public static final String TYPE = "application/problem+json";

    private Problem() {}

    /**
     * @param reason a code in capitals, such as DESK_TAKEN
     * @param detail a sentence for a person; never a stack trace, never somebody's name
     */
    public static Response of(int status, String title, String reason, String detail) {
        var body = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("reason", reason)
                .build()
                .toString();
        var answer = Response.status(status).type(TYPE).entity(body);
        return (status == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"joint-estate\"") : answer)
                .build();
    }
}
