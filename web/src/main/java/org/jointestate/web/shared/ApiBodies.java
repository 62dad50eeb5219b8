package org.jointestate.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the JSON of a request before its resource does: not more of it than a program of ours would send, and no text in it that turns
 * the text around it or that a database may refuse. A page drops such marks, because somebody has pasted them without seeing them; a
 * program is told instead. It comes after the gate, so that nobody learns anything of a body who may not send one. Files are no JSON:
 * their readers have bounds of their own.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ApiBodies implements ContainerRequestFilter {

    static final int MOST_BYTES = 64 << 10;

    @Inject
    private Words words;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!isJson(request.getMediaType()) || !request.hasEntity()) {
            return;
        }
        if (request.getLength() > MOST_BYTES) {
            refuseSize(request);
            return;
        }
        var bytes = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            refuseSize(request);
            return;
        }
        var unwanted = UnwantedText.fieldOf(new String(bytes, StandardCharsets.UTF_8));
        if (unwanted.isPresent()) {
            request.abortWith(Problem.at(
                    unwanted.get(),
                    422,
                    "Unprocessable Content",
                    "UNWANTED_CHARACTER",
                    words.of("api.unwanted", unwanted.get())));
            return;
        }
        request.setEntityStream(new ByteArrayInputStream(bytes));
    }

    private void refuseSize(ContainerRequestContext request) {
        request.abortWith(
                Problem.of(413, "Content Too Large", "CONTENT_TOO_LARGE", words.of("api.tooLarge", MOST_BYTES >> 10)));
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && type.getType().equals("application")
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
