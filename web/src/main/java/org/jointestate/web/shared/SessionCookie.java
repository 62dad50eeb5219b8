package org.jointestate.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * The session cookie as the public address allows it: behind https it is {@code __Host-} and Secure, on plain http (which is for
 * loopback alone) it cannot be. It never travels with a form or a picture of another site.
 */
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        var secure = Setting.isSecure();
        cookie.setName(secure ? "__Host-joint-estate" : "joint-estate");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
    }
}
