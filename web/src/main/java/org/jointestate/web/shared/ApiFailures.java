package org.jointestate.web.shared;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.NotFound;

/** Turns whatever a resource throws into problem details. What is our fault is logged, and the caller gets its reference. */
@Provider
public class ApiFailures implements ExceptionMapper<Throwable> {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAllowed) {
                return caller.person().isEmpty()
                        ? Problem.of(401, "Unauthorized", "TOKEN_MISSING", words.of("api.noToken"))
                        : Problem.of(403, "Forbidden", "ROLE_MISSING", words.of("api.noRole"));
            }
            if (cause instanceof NotFound) {
                return Problem.of(404, "Not Found", "NOT_FOUND", words.of("api.notFound"));
            }
            if (cause instanceof ChangedMeanwhile && headers.getHeaderString(HttpHeaders.IF_MATCH) != null) {
                return Problem.of(412, "Precondition Failed", "CHANGED_SINCE", words.of("api.changedSince"));
            }
            if (cause instanceof ChangedMeanwhile) {
                return Problem.of(409, "Conflict", "CHANGED_MEANWHILE", words.of("api.changedMeanwhile"));
            }
            if (cause instanceof WebApplicationException web) {
                return withHeaders(web.getResponse());
            }
        }
        return Problem.of(500, "Internal Server Error", "ERROR", words.of("error.says", ErrorReference.log(failure)));
    }

    private Response withHeaders(Response answer) {
        var status = answer.getStatus();
        if (status < 400) {
            return answer;
        }
        var phrase = answer.getStatusInfo().getReasonPhrase();
        var reason = phrase.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        var key = "api.status." + status;
        var problem = Problem.of(status, phrase, reason, words.has(key) ? words.of(key) : phrase + ".");
        var allow = answer.getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
