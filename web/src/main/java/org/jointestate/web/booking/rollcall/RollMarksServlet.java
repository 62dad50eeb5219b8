package org.jointestate.web.booking.rollcall;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.jointestate.domain.booking.rollcall.MarkRoll;
import org.jointestate.domain.estate.SiteCode;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.web.shared.Json;

/**
 * Takes marks from the page of the roll call, perhaps long after they were made: how long, the page says itself, since the clock of a phone
 * may be wrong. Answers with the roll call they went into; 409 when it is over, 400 when they cannot be read.
 */
public class RollMarksServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_MARKS = 5_000;
    private static final long LONGEST_AGO = Duration.ofDays(1).toMillis();

    @Inject
    private transient MarkRoll markRoll;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES);
        if (body.length == MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        MarkRoll.Answer answer;
        try (var reader = Json.reader(new String(body, StandardCharsets.UTF_8))) {
            answer = mark(reader.readObject());
        } catch (NotFound notThere) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (JsonException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | IllegalArgumentException unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (answer instanceof MarkRoll.Answer.Marked marked) {
            response.setContentType("application/json");
            response.getWriter()
                    .write(Json.object()
                            .add(
                                    "rollCall",
                                    marked.roll()
                                            .rollCall()
                                            .map(one -> one.id().toString())
                                            .orElse(""))
                            .build()
                            .toString());
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private MarkRoll.Answer mark(JsonObject body) {
        var marks = new ArrayList<MarkRoll.Made>();
        var given = body.getJsonArray("marks");
        if (given.size() > MOST_MARKS) {
            throw new IllegalArgumentException("There are %d marks.".formatted(given.size()));
        }
        for (var one : given.getValuesAs(JsonObject.class)) {
            marks.add(new MarkRoll.Made(
                    one.getString("who"),
                    RollCallPage.mark(one.getString("mark"))
                            .orElseThrow(() -> new IllegalArgumentException("No such mark.")),
                    one.getString("note"),
                    Duration.ofMillis(Math.max(
                            0, Math.min(LONGEST_AGO, one.getJsonNumber("ago").longValue())))));
        }
        return markRoll.mark(
                new SiteCode(body.getString("site")), RollCallPage.asked(body.getString("rollCall")), marks);
    }
}
