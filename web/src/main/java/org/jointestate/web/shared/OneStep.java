package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jointestate.domain.people.repeat.AnswerOnce;
import org.jointestate.domain.people.repeat.Reply;
import org.jointestate.domain.people.repeat.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request of the API asks in one step, where its headers want that: with an Idempotency-Key it is done once, however often it
 * is sent; with an If-Match nothing comes between the look and the change. Without either it is the use case that makes the step.
 */
@ApplicationScoped
public class OneStep {

    /** The header by which a program names a request of its own. */
    public static final String KEY = "Idempotency-Key";

    private static final String AGAIN = "Idempotency-Replayed";

    /**
     * What is being answered on this node, for an answer at once. Between nodes, and if this were empty, the database makes the second one
     * wait for the first and gives it the same reply.
     */
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    @Inject
    private AnswerOnce answerOnce;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    /** @param body as it was sent, so that another body is known to be another request */
    public Response run(@Nullable String body, Supplier<Response> work) {
        var header = request.getHeader(KEY);
        if (header == null) {
            return request.getHeader(HttpHeaders.IF_MATCH) == null
                    ? work.get()
                    : inOneTransaction(Optional.empty(), body, work);
        }
        var key = RequestKey.read(header);
        if (key.isEmpty()) {
            return Problem.at(KEY, 400, "Bad Request", "BAD_IDEMPOTENCY_KEY", words.of("api.badKey"));
        }
        var flight = caller.signedInPerson() + " " + key.get();
        if (!inFlight.add(flight)) {
            return Response.fromResponse(Problem.of(409, "Conflict", "IN_FLIGHT", words.of("api.inFlight")))
                    .header(HttpHeaders.RETRY_AFTER, 1)
                    .build();
        }
        try {
            return inOneTransaction(key, body, work);
        } finally {
            inFlight.remove(flight);
        }
    }

    private Response inOneTransaction(Optional<RequestKey> key, @Nullable String body, Supplier<Response> work) {
        var last = new AtomicReference<Response>();
        var outcome = answerOnce.answer(key, asked(body), () -> {
            var response = work.get();
            last.set(response);
            return reply(response);
        });
        if (outcome instanceof AnswerOnce.Outcome.AnotherRequest) {
            return Problem.at(KEY, 422, "Unprocessable Content", "IDEMPOTENCY_KEY_REUSED", words.of("api.keyReused"));
        }
        if (outcome instanceof AnswerOnce.Outcome.JustAnswered) {
            return Problem.of(409, "Conflict", "IN_FLIGHT", words.of("api.inFlight"));
        }
        return outcome instanceof AnswerOnce.Outcome.Answered answered && answered.again()
                ? again(answered.reply())
                : Objects.requireNonNull(last.get());
    }

    private static Reply reply(Response response) {
        var entity = response.getEntity();
        var tag = response.getEntityTag();
        return new Reply(
                response.getStatus(),
                entity == null ? "" : Json.text(entity),
                response.getLocation() == null ? null : response.getLocation().toString(),
                tag == null ? null : tag.getValue());
    }

    private static Response again(Reply reply) {
        var response = Response.status(reply.status()).header(AGAIN, true);
        if (!reply.body().isEmpty()) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(reply.body());
        }
        var location = reply.location();
        if (location != null) {
            response.location(URI.create(location));
        }
        var tag = reply.tag();
        if (tag != null) {
            response.tag(new EntityTag(tag));
        }
        return response.build();
    }

    private String asked(@Nullable String body) {
        var query = request.getQueryString();
        var all = request.getMethod() + " " + RequestPath.of(request) + "?" + (query == null ? "" : query) + "\n"
                + (body == null ? "" : body);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
