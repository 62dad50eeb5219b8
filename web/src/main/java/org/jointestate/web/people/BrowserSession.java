package org.jointestate.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jointestate.domain.people.session.Session;

/**
 * The server's session of one browser, and what of ours it holds: which {@link Session} it is, or that somebody is half-way in. However
 * somebody has proved who they are, they come in here.
 */
public final class BrowserSession {

    private BrowserSession() {}

    /** A new session id at sign-in: an id planted before it is worth nothing. */
    public static void begin(HttpServletRequest request, Session session) {
        fresh(request).getSession(true).setAttribute(SessionIdentity.KEY, new SessionIdentity(session.id()));
    }

    /** The password was right; nobody is signed in yet. */
    static void begin(HttpServletRequest request, SecondStep step) {
        fresh(request).getSession(true).setAttribute(SecondStep.KEY, step);
    }

    public static Optional<UUID> of(HttpServletRequest request) {
        return attribute(request, SessionIdentity.KEY, SessionIdentity.class).map(SessionIdentity::session);
    }

    static Optional<SecondStep> secondStep(HttpServletRequest request) {
        return attribute(request, SecondStep.KEY, SecondStep.class);
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String key, Class<T> type) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(key))
                        .filter(type::isInstance)
                        .map(type::cast);
    }

    private static HttpServletRequest fresh(HttpServletRequest request) {
        end(request);
        return request;
    }
}
