package org.jointestate.web.people.directory;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointestate.domain.people.directory.EnterByDirectory;
import org.jointestate.domain.people.directory.EnterByDirectory.Decision;
import org.jointestate.domain.people.directory.Vouched;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.web.people.BrowserSession;
import org.jointestate.web.people.Visitor;
import org.jointestate.web.people.WayBack;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Markup;
import org.jointestate.web.shared.RequestPath;
import org.jointestate.web.shared.Words;

/**
 * The addresses over which a browser goes to the directory and comes back. Whatever goes wrong ends on the page to sign in, with a
 * sentence and with nobody signed in.
 */
public class DirectoryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(DirectoryServlet.class.getName());
    private static final int TRIES = 3;

    @Inject
    private transient DirectoryWiring wiring;

    @Inject
    private transient EnterByDirectory enterByDirectory;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient Words words;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var directory = wiring.directory();
        if (directory.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (RequestPath.of(request)) {
            case DirectorySettings.PATH -> leave(directory.get(), request, response);
            case DirectorySettings.BACK -> comeBack(directory.get(), request, response);
            case DirectorySettings.PATH + "/out" -> signOut(directory.get(), request, response);
            case DirectorySettings.SIGNED_OUT ->
                response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?done=1");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void leave(Directory directory, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wish = request.getParameter("return");
        if (isFromElsewhere(request)) {
            // Nobody is signed in by a picture or a link on another site: the button on our own page is pressed.
            response.sendRedirect(request.getContextPath() + "/sign-in.xhtml");
            return;
        }
        try {
            var departure = directory.depart(WayBack.safe(wish == null ? "" : wish), clock.instant());
            Errands.send(request, departure.errand());
            response.sendRedirect(departure.to().toString());
        } catch (NotVouched refused) {
            refuse(refused.trouble(), refused.forTheLog(), request, response);
        }
    }

    /** Browsers of before that do not say it are let through: what another site gains is that somebody is signed in as themselves. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private void comeBack(Directory directory, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var state = request.getParameter("state");
        var errand = Errands.comeBack(request, state == null ? "" : state, clock.instant());
        if (errand.isEmpty()) {
            refuse(Trouble.NOT_ASKED, "The state is not one that this browser was sent with.", request, response);
            return;
        }
        try {
            var who = directory.arrive(arrival(request), errand.get());
            var decision = enter(who, Visitor.of(request).browser());
            if (decision instanceof Decision.Entered in) {
                BrowserSession.begin(request, in.session());
                // Marks whose session also began with the directory, and is to end there.
                request.getSession().setAttribute(DirectorySignIn.KEY, Boolean.TRUE);
                response.sendRedirect(request.getContextPath() + errand.get().wayBack());
            } else if (decision instanceof Decision.Refused no) {
                refuse(Trouble.valueOf(no.because().name()), "The directory vouched; we refused.", request, response);
            }
        } catch (NotVouched refused) {
            refuse(refused.trouble(), refused.forTheLog(), request, response);
        }
    }

    /** Two tabs of somebody who comes for the first time may make the same person: the second finds what the first has made. */
    private Decision enter(Vouched who, String browser) {
        for (int attempt = 1; ; attempt++) {
            try {
                return caller.asSystem(() -> enterByDirectory.enter(who, browser));
            } catch (ChangedMeanwhile met) {
                if (attempt == TRIES) {
                    throw met;
                }
            }
        }
    }

    private static URI arrival(HttpServletRequest request) {
        var query = request.getQueryString();
        // The host is nobody's proof of anything: only what stands behind the question mark is read.
        return URI.create("https://here" + DirectorySettings.BACK + (query == null ? "" : "?" + query));
    }

    /** A page of its own that goes on by itself: browsers let no form end on another site, and the button to sign out is one. */
    private void signOut(Directory directory, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var there = directory.signOut();
        if (there.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?done=here");
            return;
        }
        var address = new Markup().says(there.get().toString()).toString();
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="0; url=%s">
                <link rel="stylesheet" href="%s/assets/tokens.css"><link rel="stylesheet" href="%s/assets/components.css"><link rel="stylesheet" href="%s/assets/pages.css"></head>
                <body><main id="main"><div class="wrap"><h1>%s</h1><p><a class="btn btn--main" href="%s">%s</a></p></div></main></body></html>
                """.formatted(
                        words.of("directory.out.title"),
                        address,
                        request.getContextPath(),
                        request.getContextPath(),
                        request.getContextPath(),
                        words.of("directory.out.title"),
                        address,
                        words.of("directory.out.goOn")));
    }

    private static void refuse(
            Trouble trouble, String forTheLog, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.log(Level.WARNING, "Nobody was signed in by the directory: {0}. {1}", new Object[] {trouble, forTheLog});
        response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?trouble=" + trouble);
    }
}
