package org.jointestate.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Lets a caller reach a page only with a role that {@link PageRoles} names for it. A page nobody has listed can be reached by nobody. */
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var rule = PageRoles.of(path);
        if (rule.isEmpty()) {
            if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            chain.doFilter(request, response);
            return;
        }
        if (rule.get().open() || !Collections.disjoint(rule.get().roles(), caller.roles())) {
            chain.doFilter(request, response);
        } else if (caller.person().isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?return=" + wayBack(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String wayBack(HttpServletRequest request) {
        var query = request.getQueryString();
        return URLEncoder.encode(request.getServletPath() + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }
}
