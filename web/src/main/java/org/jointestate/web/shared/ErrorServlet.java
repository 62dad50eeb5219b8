package org.jointestate.web.shared;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page for what went wrong: plain, without the framework that may just have failed, and never with a stack trace. */
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Words words;

    @Inject
    private transient Demonstration demonstration;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        var status = Causes.status(failure)
                .orElse(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404);
        // The server no longer knows the page that a form came from: it was restarted, or another node had it.
        var expired = Causes.any(failure, ViewExpiredException.class::isInstance);
        if (expired) {
            status = 409;
        }
        String kind = expired
                ? "expired"
                : switch (status) {
                    case 404 -> "notFound";
                    case 403 -> request.getAttribute(SameOriginFilter.REFUSED) == null ? "forbidden" : "elsewhere";
                    case 409 -> "changed";
                    case 413 -> "tooLong";
                    default -> status >= 400 && status < 500 ? "notTaken" : "error";
                };
        var says = kind.equals("error")
                ? words.of(
                        "error.says",
                        ErrorReference.log(failure == null ? new IllegalStateException("Status " + status) : failure))
                : words.of(kind + ".says");
        if (isOfTheApi(request)) {
            tellProgram(response, status, says);
            return;
        }
        response.setHeader("Content-Security-Policy", SecurityHeadersFilter.PLAIN_POLICY);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s | Joint Estate</title>
                <link rel="icon" type="image/svg+xml" href="%4$s/assets/mark.svg"><link rel="stylesheet" href="%4$s/assets/tokens.css"><link rel="stylesheet" href="%4$s/assets/components.css"></head>
                <body>%6$s<header class="mast"><div class="wrap mast__in"><span class="brand">Joint Estate</span></div></header>
                <main id="main"><div class="wrap"><div class="head"><h1>%1$s</h1></div><p class="prose">%2$s</p>
                <p class="section"><a class="btn" href="%5$s">%3$s</a></p></div></main></body></html>
                """.formatted(
                        words.of(kind + ".heading"),
                        says,
                        words.of(expired ? "expired.again" : "error.home"),
                        request.getContextPath(),
                        expired ? thePageItself(request) : request.getContextPath() + "/my-day.xhtml",
                        synthetic()));
    }

    private String synthetic() {
        return demonstration.isSynthetic()
                ? "<aside class=\"synthetic\" aria-label=\"%1$s\"><div class=\"wrap\"><p><b>%1$s</b> <span>%2$s</span></p></div></aside>"
                        .formatted(words.of("page.synthetic"), words.of("page.syntheticSays"))
                : "";
    }

    private static boolean isOfTheApi(HttpServletRequest request) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var api = request.getContextPath() + "/api";
        return asked.equals(api) || asked.startsWith(api + "/");
    }

    /** What fails before the API is reached, or beside it, is told as the API tells its problems. */
    private static void tellProgram(HttpServletResponse response, int status, String says) throws IOException {
        var reason =
                switch (status) {
                    case 404 -> "NOT_FOUND";
                    case 403 -> "ROLE_MISSING";
                    case 409 -> "CHANGED_MEANWHILE";
                    default -> status < 500 ? "UNREADABLE" : "ERROR";
                };
        var problem = Problem.of(status, "Error", reason, says);
        response.setStatus(status);
        response.setContentType(Problem.TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(String.valueOf(problem.getEntity()));
    }

    /** A page whose form came too late is one click away; everything it needs stands in its address. */
    private static String thePageItself(HttpServletRequest request) {
        var page = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!page.startsWith("/") || page.startsWith("//")) {
            page = request.getContextPath() + "/my-day.xhtml";
        }
        var query = request.getQueryString();
        return (query == null ? page : page + "?" + query)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
