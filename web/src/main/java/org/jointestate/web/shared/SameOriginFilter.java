package org.jointestate.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form that another site sends in the signed-in person's name. Browsers say where a form comes from in Sec-Fetch-Site, and the
 * older ones in Origin; a page that went back to a saved state proves nothing, so this holds for every page that takes a form. The API
 * takes no cookie and needs none of it.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The request that was refused here, so that the page of the error can say why. */
    static final String REFUSED = SameOriginFilter.class.getName();

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var changes =
                !SAFE.contains(request.getMethod()) && !request.getServletPath().startsWith("/api/");
        if (changes && comesFromElsewhere(request)) {
            request.setAttribute(REFUSED, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
