package org.jointestate.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jointestate.domain.people.session.SignOut;
import org.jointestate.web.people.directory.DirectorySignIn;

/** Ends the session. It takes a form, not a link: nobody is signed out by a picture on another page. */
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignOut signOut;

    /** Somebody has typed the address, or kept it: the button to sign out stands on every page. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/my-day.xhtml");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var next = DirectorySignIn.afterSignOut(request);
        signOut.signOut();
        BrowserSession.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(request.getContextPath() + next);
    }
}
