package org.jointestate.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The cookie of the session and the promise of https, by the address that people use. */
class CookiesTest {

    private static final String ADDRESS = "joint.estate.public.address";

    @AfterEach
    void forget_the_address() {
        System.clearProperty(ADDRESS);
    }

    @Test
    void behind_https_the_cookie_is_for_this_host_alone_and_never_sent_in_the_open_or_read_by_a_script() {
        System.setProperty(ADDRESS, "https://desks.example");

        assertEquals(
                Map.of(
                        "setName", "__Host-joint-estate",
                        "setPath", "/",
                        "setHttpOnly", "true",
                        "setSecure", "true",
                        "setAttribute SameSite", "Lax"),
                cookie());
    }

    @Test
    void on_the_machine_itself_the_cookie_comes_back_over_plain_http() {
        assertEquals("joint-estate", cookie().get("setName"));
        assertEquals("false", cookie().get("setSecure"));
        assertEquals("true", cookie().get("setHttpOnly"));
    }

    @Test
    void whoever_comes_by_https_is_told_to_stay_there_also_behind_a_proxy() throws Exception {
        System.setProperty(ADDRESS, "https://desks.example/");

        assertEquals("max-age=63072000; includeSubDomains", headers().get("Strict-Transport-Security"));
        System.clearProperty(ADDRESS);
        assertEquals(null, headers().get("Strict-Transport-Security"));
    }

    private static Map<String, String> cookie() {
        var set = new TreeMap<String, String>();
        var config = proxy(SessionCookieConfig.class, (self, method, given) -> {
            if (method.getName().equals("setAttribute")) {
                set.put("setAttribute " + given[0], given[1].toString());
            } else if (method.getName().startsWith("set")) {
                set.put(method.getName(), given[0].toString());
            }
            return null;
        });
        var context = proxy(
                ServletContext.class,
                (self, method, given) -> method.getName().equals("getSessionCookieConfig") ? config : null);
        new SessionCookie().contextInitialized(new ServletContextEvent(context));
        return set;
    }

    private static Map<String, String> headers() throws Exception {
        var sent = new TreeMap<String, String>();
        var response = proxy(HttpServletResponse.class, (self, method, given) -> {
            if (method.getName().equals("setHeader")) {
                sent.put(given[0].toString(), given[1].toString());
            }
            return null;
        });
        var request = proxy(HttpServletRequest.class, (self, method, given) -> switch (method.getName()) {
            case "getServletPath" -> "/api/v1/sites";
            case "getMethod" -> "GET";
            case "isSecure" -> false;
            default -> null;
        });
        FilterChain chain = (asked, answered) -> {};
        new SecurityHeadersFilter().doFilter(request, response, chain);
        return sent;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
