package org.jointestate.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A page that was asked for what is not there, or is not the caller's, fails in the middle of rendering. That is an answer (404, 403,
 * 409) and no fault of the server: it is sent as one, before the server writes the failure's trace into the log.
 */
public class PlainAnswers extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            var status = Causes.status(failure);
            if (status.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            response.sendError(status.getAsInt());
        }
    }
}
