package org.jointestate.web.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API. Its resources live in the packages of their features. */
@ApplicationPath("api/v1")
public class ApiApplication extends Application {}
