package org.jointestate.web.estate.device;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointestate.web.shared.Setting;

/** The cookie by which a screen is known. It is given anew with each page, since browsers keep none for longer than 400 days. */
public final class DeviceCookie {

    private static final Duration LASTS = Duration.ofDays(400);

    private DeviceCookie() {}

    private static String name() {
        return Setting.isSecure() ? "__Host-joint-estate-device" : "joint-estate-device";
    }

    public static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(cookies -> Arrays.stream(cookies))
                .flatMap(cookie -> cookie.getName().equals(name()) ? Stream.of(cookie.getValue()) : Stream.empty())
                .findFirst();
    }

    public static void give(HttpServletResponse response, String secret) {
        var cookie = new Cookie(name(), secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Setting.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) LASTS.toSeconds());
        response.addCookie(cookie);
    }
}
