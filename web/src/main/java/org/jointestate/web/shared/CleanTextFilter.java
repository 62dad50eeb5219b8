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

/** Takes {@link UnwantedText} out of whatever is typed into a page. */
public class CleanTextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getParameter(String name) {
                        var value = super.getParameter(name);
                        return value == null ? null : UnwantedText.without(value);
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

    private static String[] cleaned(String[] values) {
        var result = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = UnwantedText.without(values[i]);
        }
        return result;
    }
}
