package org.jointestate.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes {@link UnwantedText} out of whatever is typed into a page. Where a figure must not read otherwise than it was seen, the page can
 * ask whether something was taken out of it.
 */
public class CleanTextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long LONGEST_FORM = 2_000_000;
    private static final String TAKEN_OUT = CleanTextFilter.class.getName() + ".takenOut.";

    /** Whether something was taken out of this parameter when it was read. */
    public static boolean tookSomethingOutOf(HttpServletRequest request, String parameter) {
        return request.getAttribute(TAKEN_OUT + parameter) != null;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isTooLong(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getParameter(String name) {
                        var value = super.getParameter(name);
                        if (value == null || !UnwantedText.isIn(value)) {
                            return value;
                        }
                        setAttribute(TAKEN_OUT + name, Boolean.TRUE);
                        return UnwantedText.without(value);
                    }

                    @Override
                    public String @Nullable [] getParameterValues(String name) {
                        var values = super.getParameterValues(name);
                        return values == null ? null : cleaned(values);
                    }

                    @Override
                    public Map<String, String[]> getParameterMap() {
                        var clean = new LinkedHashMap<String, String[]>();
                        super.getParameterMap().forEach((name, values) -> clean.put(name, cleaned(values)));
                        return clean;
                    }
                },
                response);
    }

    /** The server reads no longer form than this, and would fail in the middle of whoever asks first. Files come in another way. */
    private static boolean isTooLong(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && request.getContentLengthLong() > LONGEST_FORM;
    }

    private static String[] cleaned(String[] values) {
        var result = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = UnwantedText.without(values[i]);
        }
        return result;
    }
}
