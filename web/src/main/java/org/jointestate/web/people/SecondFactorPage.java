package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.people.factor.MySecondFactor;
import org.jointestate.web.shared.QrCode;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Sets up the authenticator app of whoever has signed in, or another one in its place, and shows recovery codes once. */
@Named
@RequestScoped
public class SecondFactorPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private String current = "";
    private String digits = "";
    private List<String> codes = List.of();
    private MySecondFactor.@Nullable Standing standing;
    private MySecondFactor.@Nullable Proposal proposal;

    @Inject
    private MySecondFactor mySecondFactor;

    @Inject
    private Words words;

    /** Takes the app into use whose code was typed. */
    public void confirm() {
        var decision = mySecondFactor.confirm(current, digits, address());
        if (decision instanceof MySecondFactor.Decision.Done done) {
            showOnce(done);
            // The session is good for more from now on, so its id changes.
            request().changeSessionId();
        } else if (decision instanceof MySecondFactor.Decision.WrongCode) {
            words.error("set-up:digits", "secondFactor.wrongCode");
        } else if (decision instanceof MySecondFactor.Decision.ShownTooLongAgo) {
            words.error("set-up:digits", "secondFactor.shownTooLongAgo");
        } else {
            refuse("set-up:current", decision);
        }
        digits = "";
    }

    public void renew() {
        var decision = mySecondFactor.renewCodes(current, address());
        if (decision instanceof MySecondFactor.Decision.Done done) {
            showOnce(done);
        } else {
            refuse("renew:now", decision);
        }
    }

    private void showOnce(MySecondFactor.Decision.Done done) {
        codes = done.codes();
        current = "";
        standing = null;
    }

    private void refuse(String field, MySecondFactor.Decision decision) {
        if (decision instanceof MySecondFactor.Decision.TooManyAttempts tooMany) {
            words.error(field, "secondStep.tooMany", tooMany.pause().toMinutes());
        } else if (decision instanceof MySecondFactor.Decision.OtherKey) {
            words.error(field, "secondStep.otherKey");
        } else {
            words.error(field, "secondFactor.notProved");
        }
    }

    public MySecondFactor.Standing getStanding() {
        var known = standing;
        if (known == null) {
            known = mySecondFactor.see();
            standing = known;
        }
        return known;
    }

    public boolean isInUse() {
        return getStanding().since().isPresent();
    }

    /** Whether it must be set up before anything else can be done. */
    public boolean isFirst() {
        return !isInUse() && getStanding().asked();
    }

    /** Whether an app can be set up on this page as it stands: the first, or another that was asked for. */
    public boolean isSettingUp() {
        return codes.isEmpty() && (!isInUse() || asked("another"));
    }

    public String getSince() {
        return getStanding().since().map(SecondFactorPage::day).orElse("");
    }

    public List<String> getCodes() {
        return codes;
    }

    /** Groups of four, as one types it from the screen. */
    public String getSecret() {
        return proposal().secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    public QrCode getQr() {
        var issuer = encoded(words.of("app.name"));
        return QrCode.of("otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(
                        issuer,
                        encoded(proposal().username().value()),
                        proposal().secret(),
                        issuer));
    }

    private MySecondFactor.Proposal proposal() {
        var known = proposal;
        if (known == null) {
            known = mySecondFactor.propose();
            proposal = known;
        }
        return known;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private static boolean asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .containsKey(name);
    }

    private static String address() {
        return Visitor.of(request()).address();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getDigits() {
        return digits;
    }

    public void setDigits(String digits) {
        this.digits = digits;
    }
}
