package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.jointestate.domain.people.ChoosePassword;
import org.jointestate.domain.people.SignIn;
import org.jointestate.domain.shared.Busy;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Asks who is there, and where a one-time code was given, for a password to use from now on. */
@Named
@RequestScoped
public class SignInPage {

    private static final String HOME = "/my-day.xhtml";

    /** Whoever has chosen a password hears there that programs still get in, and can end that. */
    private static final String TOKENS = "/tokens.xhtml?chosen=1";

    private String username = "";
    private String password = "";
    private String newPassword = "";
    private String repeated = "";
    private String wayBack = HOME;

    @Inject
    private SignIn signIn;

    @Inject
    private ChoosePassword choosePassword;

    @Inject
    private SessionStart sessions;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{facesContext}")
    private FacesContext faces;

    /** Signs in, or sends on to the page that asks for a new password. */
    public @Nullable String enter() throws IOException {
        var decision = attempt("sign-in:username").orElse(null);
        if (decision == null) {
            return null;
        }
        if (decision instanceof SignIn.Decision.SignedIn in) {
            sessions.begin(request(), in.person(), in.passwordNumber());
            faces.getExternalContext().redirect(request().getContextPath() + SessionStart.safe(wayBack));
        } else if (decision instanceof SignIn.Decision.MustChoosePassword) {
            return "/choose-password.xhtml?faces-redirect=true&username=" + username.strip();
        } else if (decision instanceof SignIn.Decision.TooManyAttempts tooMany) {
            words.error("sign-in:username", "signIn.tooMany", tooMany.pause().toMinutes());
        } else {
            words.error("sign-in:username", "signIn.refused");
        }
        return null;
    }

    /** Spends the one-time code, typed once more, for the new password, and signs in with it. */
    public @Nullable String choose() throws IOException {
        if (!newPassword.equals(repeated)) {
            words.error("choose:repeated", "choosePassword.differ");
            return null;
        }
        var decision = attempt("choose:code").orElse(null);
        if (decision == null) {
            return null;
        }
        var known = decision instanceof SignIn.Decision.MustChoosePassword must
                ? must.person()
                : decision instanceof SignIn.Decision.SignedIn in ? in.person() : null;
        if (known == null) {
            words.error("choose:code", "choosePassword.refused");
            return null;
        }
        var chosen = choosePassword.choose(known.id(), password, newPassword);
        if (chosen instanceof ChoosePassword.Decision.Chosen done) {
            sessions.begin(request(), done.person(), done.passwordNumber());
            faces.getExternalContext().redirect(request().getContextPath() + (done.tokensWork() ? TOKENS : HOME));
        } else if (chosen instanceof ChoosePassword.Decision.Objected objected) {
            words.error(
                    "choose:newPassword", "choosePassword." + objected.because().name());
        } else {
            words.error("choose:code", "choosePassword.refused");
        }
        return null;
    }

    /** What came of the typed name and secret; nothing, and a message at the field, when too many wait to be looked at. */
    private Optional<SignIn.Decision> attempt(String field) {
        try {
            return Optional.of(signIn.signIn(username, password, request().getRemoteAddr()));
        } catch (Busy full) {
            words.error(field, "signIn.busy");
            return Optional.empty();
        }
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getWayBack() {
        return wayBack;
    }

    public void setWayBack(String wayBack) {
        this.wayBack = wayBack;
    }
}
