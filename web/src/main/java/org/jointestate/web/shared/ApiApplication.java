package org.jointestate.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API. Its resources live in the packages of their features. */
@ApplicationPath("api/v1")
public class ApiApplication extends Application {

    /** A description of all addresses that the server would make by itself, and give to anybody who asks with OPTIONS. */
    private static final String NO_WADL = "jersey.config.server.wadl.disableWadl";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(NO_WADL, true);
    }
}
