package org.jointestate.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jointestate.domain.people.Person;

/** Where every session begins, whichever way somebody has proved who they are. */
@ApplicationScoped
public class SessionStart {

    private static final String HOME = "/my-day.xhtml";

    @Inject
    private Clock clock;

    /** A new session id at sign-in: an id planted before it is worth nothing. */
    public void begin(HttpServletRequest request, Person person, int passwordNumber) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true)
                .setAttribute(
                        SessionIdentity.KEY, new SessionIdentity(person.id().value(), clock.instant(), passwordNumber));
    }

    /** Only an address of our own, never one that a link of somebody else's has put there; My day instead of any other. */
    public static String safe(String address) {
        return address.startsWith("/")
                        && !address.startsWith("//")
                        && address.indexOf('\\') < 0
                        && !address.contains(":")
                        // Browsers leave tabs and line ends out of an address, so one could hide a second slash.
                        && address.chars().allMatch(letter -> letter > ' ')
                ? address
                : HOME;
    }
}
