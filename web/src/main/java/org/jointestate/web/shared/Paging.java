package org.jointestate.web.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A part of a list, as its address asks for it: at most so many, from the so-manieth. The rest is one link away. */
public final class Paging {

    public static final int MOST = 1000;

    private Paging() {}

    /** Whether the address asks for the whole of a list of this length, and for no part of it. */
    public static boolean isWhole(int length, UriInfo address) {
        var asked = address.getQueryParameters();
        return length <= MOST && !asked.containsKey("offset") && !asked.containsKey("limit");
    }

    /** The part of the list, or the answer that says which bound could not be read. */
    public static Response of(List<?> all, UriInfo address, Words words) {
        var offset = number(address, "offset", 0, Integer.MAX_VALUE, 0);
        if (offset.isEmpty()) {
            return wrong("offset", words);
        }
        var limit = number(address, "limit", 1, MOST, MOST);
        if (limit.isEmpty()) {
            return wrong("limit", words);
        }
        var from = Math.min(offset.getAsInt(), all.size());
        var to = Math.min(from + limit.getAsInt(), all.size());
        var answer = Response.ok(new ArrayList<>(all.subList(from, to)));
        if (to < all.size()) {
            var next = address.getRequestUriBuilder()
                    .replaceQueryParam("offset", to)
                    .replaceQueryParam("limit", limit.getAsInt())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static Response wrong(String field, Words words) {
        return Problem.at(field, 400, "Bad Request", "UNREADABLE", words.of("api.paging." + field, MOST));
    }

    private static OptionalInt number(UriInfo address, String name, int least, int most, int usual) {
        var text = address.getQueryParameters().getFirst(name);
        if (text == null) {
            return OptionalInt.of(usual);
        }
        if (!text.matches("\\d{1,9}")) {
            return OptionalInt.empty();
        }
        var value = Integer.parseInt(text);
        return value < least || value > most ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
