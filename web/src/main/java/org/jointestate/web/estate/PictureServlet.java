package org.jointestate.web.estate;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointestate.domain.estate.plan.SeePicture;
import org.jointestate.domain.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * The picture that a plan is drawn on, as an image. A browser runs nothing in an image; should somebody open it as a page, its policy lets
 * nothing run and nothing be asked for, in a sandbox of its own. A picture never changes, so it is kept for a year.
 */
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f-]{36})\\.svg");
    static final String POLICY =
            "default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'; sandbox";

    @Inject
    private transient SeePicture seePicture;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = id(request.getPathInfo());
        if (id.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var tag = "\"" + id.get() + "\"";
        try {
            var svg = seePicture.svg(id.get());
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            var bytes = svg.getBytes(StandardCharsets.UTF_8);
            response.setContentType("image/svg+xml");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<UUID> id(@Nullable String path) {
        var matcher = ADDRESS.matcher(path == null ? "" : path);
        try {
            return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
