package org.jointestate.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The description of the API for programs. It is the same for everybody and says nothing of this estate, so it needs no token. */
@Path("openapi.json")
@RequestScoped
public class DescriptionResource {

    @GET
    @NeedsNoToken
    @Produces(MediaType.APPLICATION_JSON)
    public String description() {
        return ApiDescription.text();
    }
}
