package org.jointestate.web.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The headers of every answer. Pages get their script policy with a nonce from PrimeFaces; everything else allows no script at all. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";
    static final String PLAIN_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Of a page that is made without PrimeFaces: the same as in web.xml, which a nonce is added to there. No script stands in it. */
    public static final String PAGE_POLICY = PLAIN_POLICY + "; img-src 'self' data:; script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Behind a proxy the last step is plain http; what counts is how people come.
        if (request.isSecure() || Setting.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
        if (RequestPath.isPlainFile(path)) {
            response.setHeader("Cache-Control", "public, max-age=86400");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        if (!path.endsWith(".xhtml") || path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Content-Security-Policy", PLAIN_POLICY);
        }
        chain.doFilter(needsNonce(request) ? withNonce(request) : request, response);
    }

    /** A browser without scripts cannot send the nonce that PrimeFaces asks back, and would meet an error after its form was acted on. */
    private static boolean needsNonce(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getServletPath().endsWith(".xhtml")
                && request.getHeader("Faces-Request") == null;
    }

    private static HttpServletRequest withNonce(HttpServletRequest request) {
        // The shape that PrimeFaces makes and checks: a random UUID in Base64.
        var fresh =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable String getParameter(String name) {
                return NONCE.equals(name) ? fresh : super.getParameter(name);
            }
        };
    }
}
