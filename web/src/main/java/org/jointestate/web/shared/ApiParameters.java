package org.jointestate.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes in an address what the description of the API names for it, once each, and nothing else: a misspelt {@code form=2026-12} would
 * otherwise be answered as if nothing had been asked for. What an address knows is read from the description, which is compared with the
 * resources by a test, so there is no second list. It comes after the gate.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class ApiParameters implements ContainerRequestFilter {

    /** What is wrong with an address: a parameter that it does not know, or one that is there more than once. */
    record Objection(String parameter, boolean twice, List<String> known) {}

    @Inject
    private Words words;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        objectionTo(resource.getResourceMethod(), request.getUriInfo().getQueryParameters())
                .map(this::refusal)
                .ifPresent(request::abortWith);
    }

    static Optional<Objection> objectionTo(Method operation, Map<String, List<String>> sent) {
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var known = ApiDescription.queryOf(verbOf(operation), addressOf(operation));
        return sent.entrySet().stream()
                .filter(each ->
                        !known.contains(each.getKey()) || each.getValue().size() > 1)
                .map(each -> new Objection(each.getKey(), known.contains(each.getKey()), known))
                .findFirst();
    }

    private Response refusal(Objection objection) {
        var name = Problem.shortened(objection.parameter());
        if (objection.twice()) {
            return Problem.at(name, 400, "Bad Request", "UNREADABLE", words.of("api.parameterTwice", name));
        }
        var detail = objection.known().isEmpty()
                ? words.of("api.noParameters", name)
                : words.of("api.unknownParameter", name, String.join(", ", objection.known()));
        return Problem.unknown(name, "UNKNOWN_PARAMETER", detail, objection.known());
    }

    static String verbOf(Method operation) {
        return Arrays.stream(operation.getAnnotations())
                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s answers to no method.".formatted(operation)));
    }

    static String addressOf(Method operation) {
        var address = Stream.of(
                        operation.getDeclaringClass().getAnnotation(Path.class), operation.getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(Path::value)
                .reduce("", (front, next) -> front + "/" + next);
        return address.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
