package org.jointestate.web.shared;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;

/**
 * Gives everything that is read as JSON a tag, and answers 304 to whoever has it already. A list has a weak one: it is the same for its
 * reader, and nothing is changed through it.
 */
@Provider
public class ApiTags implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var entity = response.getEntity();
        var type = response.getMediaType();
        if (entity instanceof Piece list) {
            answer(list, request, response);
            return;
        }
        if (!request.getMethod().equals(HttpMethod.GET)
                || response.getStatus() != 200
                || entity == null
                || entity instanceof StreamingOutput
                || entity instanceof InputStream
                || type == null
                || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return;
        }
        var text = Json.text(entity);
        var tag = entity instanceof Collection ? new EntityTag(Json.tag(text).getValue(), true) : Json.tag(text);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(text, new Annotation[0], type);
        }
    }

    /** A list that is kept as it is sent: it is JSON whatever else the caller takes, and as long when only its head is asked for. */
    private static void answer(Piece list, ContainerRequestContext request, ContainerResponseContext response) {
        var tag = new EntityTag(list.digest(), true);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getRequest().evaluatePreconditions(tag) != null) {
            response.setStatus(304);
            response.setEntity(null);
        } else if (Pieces.mayBePackedFor(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setEntity(Pieces.gzip(List.of(list)), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        } else {
            response.setEntity(list.plain(), new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
