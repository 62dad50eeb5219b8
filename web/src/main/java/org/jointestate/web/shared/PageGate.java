package org.jointestate.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import org.jointestate.domain.shared.Role;

/** Lets a caller reach a page only with a role that {@link PageRoles} names for it. A page nobody has listed can be reached by nobody. */
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The one page for whoever has to set it up before anything else. */
    private static final String SECOND_FACTOR = "/second-factor.xhtml";

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request);
        var rule = PageRoles.of(path);
        if (rule.isEmpty()) {
            if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        if (caller.mustSetUpSecondFactor() && !rule.get().open()) {
            if (path.equals(SECOND_FACTOR)) {
                chain.doFilter(request, response);
            } else {
                response.sendRedirect(request.getContextPath() + SECOND_FACTOR);
            }
        } else if (rule.get().open() || !Collections.disjoint(rule.get().roles(), caller.roles())) {
            chain.doFilter(request, response);
        } else if (caller.person().isEmpty() && rule.get().roles().contains(Role.DEVICE)) {
            // Nobody signs in at a screen on the wall; it says that it is not set up.
            response.sendRedirect(request.getContextPath() + "/screen.xhtml");
        } else if (caller.person().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?return=" + wayBack(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The address to come back to. A form that came too late goes back to the page it stood on, whose address says what was being done. */
    private static String wayBack(HttpServletRequest request) {
        var query = request.getQueryString();
        var address = RequestPath.of(request) + (query == null ? "" : "?" + query);
        var late = !request.getMethod().equals("GET");
        return URLEncoder.encode(late ? pageOf(request).orElse(address) : address, StandardCharsets.UTF_8)
                + (late ? "&late=1" : "");
    }

    private static Optional<String> pageOf(HttpServletRequest request) {
        var referrer = request.getHeader("Referer");
        if (referrer == null) {
            return Optional.empty();
        }
        try {
            var page = URI.create(referrer);
            var ours = page.getAuthority() != null && page.getAuthority().equalsIgnoreCase(request.getHeader("Host"));
            var query = page.getRawQuery();
            return ours ? Optional.of(page.getRawPath() + (query == null ? "" : "?" + query)) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
