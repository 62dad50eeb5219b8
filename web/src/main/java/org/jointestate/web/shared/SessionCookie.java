package org.jointestate.web.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Optional;

/**
 * The session cookie as the public address allows it: behind https it is {@code __Host-} and Secure, on plain http (which is for
 * loopback alone) it cannot be. It never travels with a form or a picture of another site.
 */
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var address = Optional.ofNullable(
                        System.getProperty("joint.estate.public.address", System.getenv("JOINT_ESTATE_PUBLIC_ADDRESS")))
                .orElse("");
        var cookie = event.getServletContext().getSessionCookieConfig();
        var secure = address.startsWith("https:");
        cookie.setName(secure ? "__Host-joint-estate" : "joint-estate");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
    }
}
