package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jointestate.domain.people.ChoosePassword;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.SignIn;
import org.jointestate.domain.shared.Busy;
import org.jointestate.web.shared.CurrentCaller;
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
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{facesContext}")
    private FacesContext faces;

    /** Signs in, or sends on to the second step or to the page that asks for a new password. */
    public @Nullable String enter() throws IOException {
        var decision = attempt("sign-in:username").orElse(null);
        if (decision == null) {
            return null;
        }
        if (decision instanceof SignIn.Decision.SignedIn in) {
            BrowserSession.begin(request(), in.session());
            redirect(WayBack.safe(wayBack));
        } else if (decision instanceof SignIn.Decision.NeedsSecondFactor needs) {
            secondStep(needs.person(), WayBack.safe(wayBack));
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
        var known = whoMayChoose(decision);
        if (known.isEmpty()) {
            words.error("choose:code", "choosePassword.refused");
            return null;
        }
        var chosen = choosePassword.choose(
                known.get(), password, newPassword, Visitor.of(request()).browser());
        if (chosen instanceof ChoosePassword.Decision.Chosen done) {
            var next = done.tokensWork() ? TOKENS : HOME;
            if (done.session().isPresent()) {
                BrowserSession.begin(request(), done.session().get());
                redirect(next);
            } else {
                secondStep(done.person(), next);
            }
        } else if (chosen instanceof ChoosePassword.Decision.Objected objected) {
            words.error(
                    "choose:newPassword", "choosePassword." + objected.because().name());
        } else {
            words.error("choose:code", "choosePassword.refused");
        }
        return null;
    }

    /** Whoever has a second factor and no one-time code must have signed in with it: a password that somebody has seen is not enough. */
    private Optional<PersonId> whoMayChoose(SignIn.Decision decision) {
        if (decision instanceof SignIn.Decision.MustChoosePassword must) {
            return Optional.of(must.person().id());
        }
        if (decision instanceof SignIn.Decision.SignedIn in) {
            return Optional.of(in.session().person());
        }
        return decision instanceof SignIn.Decision.NeedsSecondFactor needs
                ? caller.person().filter(needs.person().id()::equals)
                : Optional.empty();
    }

    /** What came of the typed name and secret; nothing, and a message at the field, when too many wait to be looked at. */
    private Optional<SignIn.Decision> attempt(String field) {
        try {
            var visitor = Visitor.of(request());
            return Optional.of(signIn.signIn(username, password, visitor.address(), visitor.browser()));
        } catch (Busy full) {
            words.error(field, "signIn.busy");
            return Optional.empty();
        }
    }

    private void secondStep(Person person, String next) throws IOException {
        BrowserSession.begin(request(), new SecondStep(person.id().value(), person.epoch(), clock.instant(), next));
        redirect("/sign-in-code.xhtml");
    }

    private void redirect(String path) throws IOException {
        faces.getExternalContext().redirect(request().getContextPath() + path);
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
