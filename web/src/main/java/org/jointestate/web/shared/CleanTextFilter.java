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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of whatever is typed into a page what nobody types on purpose: control characters, which a database may refuse, and the
 * marks that turn the direction of the text around them, which make one sentence read as another.
 */
public class CleanTextFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern UNWANTED =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getParameter(String name) {
                        var value = super.getParameter(name);
                        return value == null ? null : clean(value);
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
            result[i] = clean(values[i]);
        }
        return result;
    }

    static String clean(String value) {
        return UNWANTED.matcher(value).replaceAll("");
    }
}
