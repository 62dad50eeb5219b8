package org.jointestate.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Nothing of the API is for nobody, unless an address is marked with {@link NeedsNoToken}, and nothing is for a token that was not made for it. What
 * a role may do is asked by the use case; a resource that reads a body or a file before it comes to its use case names the roles itself, so
 * that nobody else learns what a good body is.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ApiGate implements ContainerRequestFilter {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(NeedsNoToken.class)) {
            return;
        }
        if (caller.person().isEmpty()) {
            request.abortWith(Problem.of(401, "Unauthorized", "TOKEN_MISSING", words.of("api.noToken")));
            return;
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        var needed = method.getAnnotation(NeedsRole.class);
        if (needed != null && Collections.disjoint(caller.roles(), List.of(needed.value()))) {
            request.abortWith(Problem.of(403, "Forbidden", "ROLE_MISSING", words.of("api.noRole")));
            return;
        }
        var scope = method.getAnnotation(NeedsScope.class);
        if (scope == null || !caller.scopes().contains(scope.value())) {
            request.abortWith(withoutScope(scope == null ? "" : scope.value().code()));
        }
    }

    /** Which scope it was is said to programs as RFC 6750 has it, too. */
    private Response withoutScope(String scope) {
        var problem =
                Problem.with(403, "Forbidden", "SCOPE_MISSING", words.of("api.noScope", scope), Map.of("scope", scope));
        return Response.fromResponse(problem)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        Problem.CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .build();
    }
}
