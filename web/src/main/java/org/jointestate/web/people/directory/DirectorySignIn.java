package org.jointestate.web.people.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jointestate.web.shared.Words;

/** What the page to sign in says of the directory, and how a session that began there ends. */
@Named("directorySignIn")
@RequestScoped
public class DirectorySignIn {

    /** Name of the mark of such a session. */
    static final String KEY = "org.jointestate.by-directory";

    @Inject
    private DirectoryWiring wiring;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{facesContext}")
    private FacesContext faces;

    public boolean isOn() {
        return wiring.directory().isPresent();
    }

    /** Where the button leads, and where the person wanted to go at first. */
    public String address(String wayBack) {
        return faces.getExternalContext().getRequestContextPath() + DirectorySettings.PATH + "?return="
                + URLEncoder.encode(wayBack, StandardCharsets.UTF_8);
    }

    /** Says on the page what stands in its address, and nothing for anything else that somebody has written there. */
    public void tell() {
        var trouble = faces.getExternalContext().getRequestParameterMap().get("trouble");
        Arrays.stream(Trouble.values())
                .filter(one -> one.name().equals(trouble))
                .forEach(one -> words.error(null, "directory." + one.name()));
    }

    /** Where whoever signs out goes next, asked before their session ends. */
    public static String afterSignOut(HttpServletRequest request) {
        var session = request.getSession(false);
        var byDirectory = session != null && session.getAttribute(KEY) != null;
        return byDirectory ? DirectorySettings.PATH + "/out" : "/sign-in.xhtml?done=1";
    }
}
