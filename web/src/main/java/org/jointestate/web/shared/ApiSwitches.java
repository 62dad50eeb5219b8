package org.jointestate.web.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Takes true and false for {@code dryRun} and nothing else: the server would read dryRun=1, or a misspelt true, as the real thing. */
@Provider
@Priority(Priorities.USER)
public class ApiSwitches implements ContainerRequestFilter {

    private static final String DRY_RUN = "dryRun";
    private static final Set<String> VALUES = Set.of("true", "false");

    @Inject
    private Words words;

    @Override
    public void filter(ContainerRequestContext request) {
        var said = request.getUriInfo().getQueryParameters().get(DRY_RUN);
        if (said != null && (said.size() > 1 || !VALUES.contains(said.get(0)))) {
            request.abortWith(
                    Problem.at(DRY_RUN, 400, "Bad Request", "UNREADABLE", words.of("api.notYesOrNo", DRY_RUN)));
        }
    }
}
