package org.jointestate.web.people.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The errands of one browser: a few, because people open several tabs. */
final class Errands {

    private static final String KEY = "org.jointestate.errands";
    private static final int MOST = 5;

    private Errands() {}

    static void send(HttpServletRequest request, Errand errand) {
        var session = request.getSession(true);
        var errands = of(session.getAttribute(KEY));
        if (errands.size() == MOST) {
            errands.remove(0);
        }
        errands.add(errand);
        session.setAttribute(KEY, errands);
    }

    /** The errand that this answer is for; it is over with that. */
    static Optional<Errand> comeBack(HttpServletRequest request, String state, Instant now) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var errands = of(session.getAttribute(KEY));
        var found =
                errands.stream().filter(errand -> errand.state().equals(state)).findFirst();
        found.ifPresent(errand -> {
            errands.remove(errand);
            session.setAttribute(KEY, errands);
        });
        return found.filter(errand -> errand.lasts(now));
    }

    private static ArrayList<Errand> of(Object kept) {
        var errands = new ArrayList<Errand>();
        if (kept instanceof List<?> list) {
            list.stream()
                    .filter(Errand.class::isInstance)
                    .map(Errand.class::cast)
                    .forEach(errands::add);
        }
        return errands;
    }
}
