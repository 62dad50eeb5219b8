package org.jointestate.web.evaluation.paper;

import jakarta.ejb.EJB;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import org.jointestate.domain.evaluation.paper.PaperFile;
import org.jointestate.domain.evaluation.paper.PaperKind;
import org.jointestate.domain.evaluation.paper.PaperSlug;

/**
 * Papers for everybody, under /papers/: the list and its search, a page for each version, its files, corrections and the feed. It reads
 * the folder of this node and the index in memory, and no database; it knows no session and sets no cookie. A path is looked up among
 * those that the index names, so none can lead anywhere else.
 */
public class PapersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Our own pages: our style sheets and fonts, a form that asks us, and nothing else. */
    private static final String OWN_POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** A published page has its styles and fonts in it, and no script. */
    private static final String PAPER_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";
    /** Short enough that a withdrawal is seen soon. */
    private static final String KEPT = "public, max-age=300";

    private static final String HTML = "text/html;charset=UTF-8";

    @EJB
    private transient PapersOfThisNode node;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var folder = node.folder();
        var contents = folder.contents();
        response.setHeader("Cache-Control", KEPT);
        response.setHeader("Vary", "Accept-Encoding");
        if (path.equals("/")
                && (request.getQueryString() != null || !contents.files().containsKey("/"))) {
            say(
                    request,
                    response,
                    200,
                    folder.pages().list(contents.shelf(), searchOf(request), folder.isDemonstration()));
            return;
        }
        var served = contents.files().get(path);
        if (served != null && isThere(served)) {
            hand(request, response, served);
            return;
        }
        var elsewhere = addressFor(path, contents.shelf());
        if (elsewhere.isPresent()) {
            response.sendRedirect(request.getContextPath() + "/papers" + elsewhere.get());
            return;
        }
        var withdrawn = withdrawnAt(path, contents);
        if (withdrawn.isPresent()) {
            say(request, response, HttpServletResponse.SC_GONE, withdrawn.get());
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        say(request, response, HttpServletResponse.SC_NOT_FOUND, folder.pages().missing(folder.isDemonstration()));
    }

    private static boolean isThere(PaperFolder.Served served) {
        return Files.isRegularFile(served.file());
    }

    /** Somebody may type anything; what cannot be meant counts as not asked for. */
    private static PublicShelf.Search searchOf(HttpServletRequest request) {
        return new PublicShelf.Search(
                parameter(request, "q"),
                Arrays.stream(PaperKind.values())
                        .filter(kind -> kind.name().equals(request.getParameter("kind")))
                        .findFirst(),
                parameter(request, "board"),
                parameter(request, "trial"));
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.substring(0, Math.min(value.length(), PublicShelf.Search.LONGEST));
    }

    /** A paper without a version leads to its newest one, and an address without its last slash to the one with it. */
    private static Optional<String> addressFor(String path, PublicShelf shelf) {
        if (path.isEmpty()) {
            return Optional.of("/");
        }
        var parts = path.substring(1).split("/", -1);
        var slug = PaperSlug.read(parts[0]);
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        var versions = shelf.versions(slug.get());
        if (parts.length == 1 || parts.length == 2 && parts[1].isEmpty()) {
            return versions.isEmpty()
                    ? Optional.empty()
                    : Optional.of(PaperFolder.pathOf(
                            slug.get(),
                            versions.get(versions.size() - 1).paper().version()));
        }
        return parts.length == 2
                ? versions.stream()
                        .filter(one -> parts[1].equals("v" + one.paper().version()))
                        .findFirst()
                        .map(one -> PaperFolder.pathOf(slug.get(), one.paper().version()))
                : Optional.empty();
    }

    /** The notice in the place of a file that was withdrawn with its version. */
    private static Optional<String> withdrawnAt(String path, PaperFolder.Contents contents) throws IOException {
        for (var one : contents.shelf().withdrawn()) {
            var folder = PaperFolder.pathOf(one.paper().slug(), one.paper().version());
            if (path.startsWith(folder)
                    && one.files().stream()
                            .map(PaperFile.Entry::name)
                            .anyMatch(path.substring(folder.length())::equals)) {
                var notice = contents.files().get(folder);
                return notice == null ? Optional.empty() : Optional.of(Files.readString(notice.file()));
            }
        }
        return Optional.empty();
    }

    private static void hand(HttpServletRequest request, HttpServletResponse response, PaperFolder.Served served)
            throws IOException {
        var packed = served.packed();
        var file = packed != null && takesPacked(request) && Files.exists(packed) ? packed : served.file();
        var isPacked = !file.equals(served.file());
        var tag = "\"%s%s\"".formatted(served.sha256().substring(0, 32), isPacked ? "-gz" : "");
        response.setHeader("ETag", tag);
        headers(response, served.mediaType(), served.ours());
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException takenAwayNow) {
            response.reset();
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        if (isPacked) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(request, response, served.mediaType(), bytes);
    }

    private static void headers(HttpServletResponse response, String mediaType, boolean ours) {
        var shown = mediaType.startsWith("text/html")
                || mediaType.startsWith("text/plain")
                || mediaType.equals("application/pdf")
                || ours;
        response.setHeader("Content-Security-Policy", ours ? OWN_POLICY : PAPER_POLICY);
        if (mediaType.equals("application/pdf")) {
            // Browsers show it with their own reader, which brings its own styles.
            response.setHeader(
                    "Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        }
        if (!shown) {
            response.setHeader("Content-Disposition", "attachment");
        }
    }

    private static boolean takesPacked(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && Arrays.stream(accepted.split(","))
                        .map(String::strip)
                        .anyMatch(
                                one -> one.equals("gzip") || one.startsWith("gzip;") && !one.matches(".*q=0(\\.0*)?"));
    }

    private static boolean isKnown(String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    private static void say(HttpServletRequest request, HttpServletResponse response, int status, String page)
            throws IOException {
        response.setStatus(status);
        headers(response, HTML, true);
        write(request, response, HTML, page.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String mediaType, byte[] bytes)
            throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }
}
