package org.jointestate.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request within the application, and what can be told from it alone. */
public final class RequestPath {

    private RequestPath() {}

    public static String of(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** Published papers, which are read without an account and without the database. */
    public static boolean isPaper(String path) {
        return path.equals("/papers") || path.startsWith("/papers/");
    }

    /** Style sheets, fonts, scripts: the same for everybody, so nobody has to be recognised for them and they may be kept. */
    public static boolean isPlainFile(String path) {
        return path.startsWith("/assets/")
                || path.equals("/favicon.ico")
                || path.startsWith("/jakarta.faces.resource/");
    }
}
