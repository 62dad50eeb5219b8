package org.jointestate.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jointestate.domain.estate.device.Device;
import org.jointestate.domain.estate.device.RecogniseDevice;
import org.jointestate.domain.people.Bearer;
import org.jointestate.domain.people.RecogniseCaller;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.shared.Records;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.estate.device.DeviceCookie;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.PageRoles;
import org.jointestate.web.shared.RequestPath;

/** Finds out who is calling: by token under /api and never by cookie there, by its own cookie on the pages of kiosks and displays, by session everywhere else. */
public class SignedInFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String LOOKED_AT = "/book.xhtml";

    @Inject
    private transient RecogniseCaller recognise;

    @Inject
    private transient Records records;

    @Inject
    private transient KeptSessions kept;

    @Inject
    private transient RecogniseDevice recogniseDevice;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient SessionNotes notes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = RequestPath.of(request);
        if (RequestPath.isPlainFile(path) || RequestPath.isPaper(path)) {
            chain.doFilter(request, response);
            return;
        }
        var recognised = Optional.<Recognised>empty();
        var answered = false;
        try {
            if (path.startsWith("/api/")) {
                byToken(request).ifPresent(bearer -> caller.is(bearer.person(), bearer.scopes()));
            } else {
                var device = isForDevices(path) ? byDevice(request, response) : Optional.<Device>empty();
                device.ifPresent(caller::isDevice);
                var asOf = isLook(request, path) ? records.state() : Optional.<RecordsState>empty();
                recognised = device.isPresent() ? Optional.empty() : bySession(request, asOf);
                recognised.ifPresent(found -> caller.is(found, asOf));
            }
            chain.doFilter(request, response);
            answered = true;
        } finally {
            caller.isNobody();
            // Whoever is told of a failure does not wait for a database that may be silent to note that they were here.
            if (answered) {
                recognised.map(Recognised::session).ifPresent(notes::note);
            }
        }
    }

    /**
     * Whether the page that is opened most is opened, which changes nothing. What its answer needs may then be what was read for somebody
     * before, as long as nothing has been written since.
     */
    private static boolean isLook(HttpServletRequest request, String path) {
        return path.equals(LOOKED_AT)
                && request.getMethod().equals("GET")
                && BrowserSession.of(request).isPresent();
    }

    /** Only there does the cookie of a device count: it opens nothing else. */
    private static boolean isForDevices(String path) {
        return PageRoles.of(path)
                .filter(rule -> rule.roles().contains(Role.DEVICE))
                .isPresent();
    }

    private Optional<Device> byDevice(HttpServletRequest request, HttpServletResponse response) {
        return DeviceCookie.read(request).flatMap(secret -> {
            var device = recogniseDevice.bySecret(secret);
            device.ifPresent(found -> DeviceCookie.give(response, secret));
            return device;
        });
    }

    private Optional<Bearer> byToken(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.empty();
        }
        return recognise.byToken(header.substring(7).strip());
    }

    private Optional<Recognised> bySession(HttpServletRequest request, Optional<RecordsState> asOf) {
        var session = BrowserSession.of(request);
        var recognised = session.flatMap(id -> kept.recognise(id, asOf));
        if (session.isPresent() && recognised.isEmpty()) {
            BrowserSession.end(request);
        }
        return recognised;
    }
}
