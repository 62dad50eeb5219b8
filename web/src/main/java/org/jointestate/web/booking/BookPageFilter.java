package org.jointestate.web.booking;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.web.shared.Asking;
import org.jointestate.web.shared.Markup;
import org.jointestate.web.shared.SecurityHeadersFilter;

/** Answers whoever looks at a floor with {@link BookPage}, and hands everything else on to Faces. It comes after all that may refuse. */
public class BookPageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BookPage page;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!BookPage.isPlain(request) || !write(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private boolean write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asking.begin(request);
        try {
            if (!page.look()) {
                return false;
            }
            var markup = Markup.answering(request);
            page.whole(request.getContextPath()).on(markup);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", SecurityHeadersFilter.PAGE_POLICY);
            response.getWriter().write(markup.toString());
            return true;
        } finally {
            Asking.end();
        }
    }
}
