package org.jointestate.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The request whose page is being made, by Faces or without. */
public final class Asking {

    private static final ThreadLocal<@Nullable HttpServletRequest> WITHOUT_FACES = new ThreadLocal<>();

    private Asking() {}

    /** From here to {@link #end} a page is made for this request without Faces. */
    public static void begin(HttpServletRequest request) {
        WITHOUT_FACES.set(request);
    }

    public static void end() {
        WITHOUT_FACES.remove();
    }

    static boolean isWithoutFaces() {
        return WITHOUT_FACES.get() != null;
    }

    /** What the address of each page begins with. */
    public static String base() {
        var request = WITHOUT_FACES.get();
        return request != null
                ? request.getContextPath()
                : FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
    }

    /** The page, such as /book.xhtml. */
    static String page() {
        var request = WITHOUT_FACES.get();
        return request != null
                ? request.getServletPath()
                : FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    /** What came with the request under that name, in the address or in a form; nothing when it did not. */
    public static @Nullable String parameter(String name) {
        var request = WITHOUT_FACES.get();
        return request != null
                ? request.getParameter(name)
                : FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get(name);
    }

    public static String @Nullable [] parameters(String name) {
        var request = WITHOUT_FACES.get();
        return request != null
                ? request.getParameterValues(name)
                : FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .get(name);
    }
}
