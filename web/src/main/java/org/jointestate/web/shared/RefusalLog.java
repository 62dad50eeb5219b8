package org.jointestate.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes into the log who was refused what: the id of the person, the method, the path. Never the query, which may hold what somebody
 * typed, and nothing of somebody who has not signed in but that there was one.
 */
public class RefusalLog extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger("org.jointestate.refusals");
    private static final int LONGEST_PATH = 120;

    @Inject
    private transient CurrentCaller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        var status = response.getStatus();
        if (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_UNAUTHORIZED) {
            LOG.log(Level.WARNING, "Refused with {0}: {1} {2}, by {3}", new Object[] {
                Integer.toString(status),
                line(request.getMethod()),
                line(RequestPath.of(request)),
                caller.roles().isEmpty() ? "nobody" : caller.actor()
            });
        }
    }

    /** One line, however the path was written: nobody adds a line of their own to the log. */
    static String line(String text) {
        var plain = text.codePoints()
                .map(sign -> sign > ' ' && sign < 0x7f ? sign : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() > LONGEST_PATH ? plain.substring(0, LONGEST_PATH) + "..." : plain;
    }
}
