package org.jointestate.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Collects the text of a page, so that the {@link Pieces} in it can be sent as they are kept. Without any it is sent as it was written. */
public class PiecedPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Pieces.mayBePackedFor(request.getHeader("Accept-Encoding"))) {
            chain.doFilter(request, response);
            return;
        }
        var pieces = Pieces.begin(request);
        var collected = new Collected(response);
        chain.doFilter(request, collected);
        collected.send(pieces);
    }

    private static final class Collected extends HttpServletResponseWrapper {

        private final CharArrayWriter text = new CharArrayWriter(1 << 15);
        private @Nullable PrintWriter writer;

        Collected(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            var known = writer;
            if (known == null) {
                known = new PrintWriter(text);
                writer = known;
            }
            return known;
        }

        @Override
        public void flushBuffer() {
            // Sent when it is whole.
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            text.reset();
        }

        @Override
        public void reset() {
            super.reset();
            text.reset();
        }

        void send(Pieces pieces) throws IOException {
            if (writer == null || text.size() == 0) {
                return;
            }
            writer.flush();
            if (pieces.isEmpty()) {
                text.writeTo(getResponse().getWriter());
            } else {
                pieces.send(text.toString(), (HttpServletResponse) getResponse());
            }
        }
    }
}
