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
import org.jointestate.domain.people.factor.ProveSecondFactor;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.Busy;
import org.jointestate.web.shared.Words;

/** The second step of signing in: asks for the code of the authenticator app, or one of those for whoever has lost it. */
@Named
@RequestScoped
public class SecondStepPage {

    private static final String SIGN_IN = "/sign-in.xhtml?again=1";
    private static final String SECOND_FACTOR = "/second-factor.xhtml";

    private String typed = "";

    @Inject
    private ProveSecondFactor prove;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{facesContext}")
    private FacesContext faces;

    /** Without the first step there is no second. */
    public void open() throws IOException {
        if (step().isEmpty()) {
            redirect(SIGN_IN);
        }
    }

    public void enter() throws IOException {
        var step = step();
        if (step.isEmpty()) {
            redirect(SIGN_IN);
            return;
        }
        if (typed.isBlank()) {
            words.error("code:typed", "secondStep.missing");
            return;
        }
        ProveSecondFactor.Decision decision;
        try {
            var visitor = Visitor.of(request());
            decision = prove.prove(step.get().id(), step.get().epoch(), typed, visitor.address(), visitor.browser());
        } catch (Busy full) {
            words.error("code:typed", "signIn.busy");
            return;
        }
        if (decision instanceof ProveSecondFactor.Decision.SignedIn in) {
            begin(in.session(), step.get().wayBack());
        } else if (decision instanceof ProveSecondFactor.Decision.SignedInByRecoveryCode in) {
            begin(in.session(), SECOND_FACTOR + "?left=" + in.codesLeft());
        } else if (decision instanceof ProveSecondFactor.Decision.StartsOver over) {
            begin(over.session(), SECOND_FACTOR);
        } else if (decision instanceof ProveSecondFactor.Decision.TooManyAttempts tooMany) {
            words.error("code:typed", "secondStep.tooMany", tooMany.pause().toMinutes());
        } else if (decision instanceof ProveSecondFactor.Decision.OtherKey) {
            words.error("code:typed", "secondStep.otherKey");
        } else if (decision instanceof ProveSecondFactor.Decision.BeginAgain) {
            BrowserSession.end(request());
            redirect(SIGN_IN);
        } else {
            words.error("code:typed", "secondStep.refused");
        }
    }

    private Optional<SecondStep> step() {
        return BrowserSession.secondStep(request()).filter(step -> step.holdsAt(clock.instant()));
    }

    private void begin(Session session, String next) throws IOException {
        BrowserSession.begin(request(), session);
        redirect(next);
    }

    private void redirect(String path) throws IOException {
        faces.getExternalContext().redirect(request().getContextPath() + path);
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }
}
