package org.jointestate.web.booking.arrival;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.domain.estate.DeskCode;

/** The address on a label, /at/HQ-1-B05: short to print, and as long-lived as the label. It leads to the page of today. */
public class AtServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        try {
            var desk = new DeskCode(path == null ? "" : path.substring(1).toUpperCase(java.util.Locale.ROOT));
            response.sendRedirect(request.getContextPath() + "/at.xhtml?desk=" + desk);
        } catch (IllegalArgumentException notACode) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
