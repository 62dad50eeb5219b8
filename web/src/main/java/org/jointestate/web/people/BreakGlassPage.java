package org.jointestate.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jointestate.domain.people.Invitation;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.breakglass.BreakGlass;
import org.jointestate.domain.people.breakglass.CloseBreakGlass;
import org.jointestate.domain.people.breakglass.OpenBreakGlass;
import org.jointestate.domain.people.breakglass.SealBreakGlass;
import org.jointestate.domain.people.breakglass.SeeBreakGlasses;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.shared.Busy;
import org.jointestate.domain.shared.ChangedMeanwhile;
import org.jointestate.domain.shared.Role;
import org.jointestate.web.shared.Asking;
import org.jointestate.web.shared.CurrentCaller;
import org.jointestate.web.shared.Drawing;
import org.jointestate.web.shared.Words;
import org.jspecify.annotations.Nullable;

/** Sealed accounts: made and closed by administrators, broken by whoever has the envelope, and told of at the head of every page while in use. */
@Named
@RequestScoped
public class BreakGlassPage {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 300;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private String name = "";
    private String code = "";
    private String who = "";
    private String why = "";
    private String months = "12";
    private @Nullable Invitation invitation;
    private @Nullable List<BreakGlass> all;
    private @Nullable List<String> banners;

    @Inject
    private SeeBreakGlasses seeBreakGlasses;

    @Inject
    private SealBreakGlass sealBreakGlass;

    @Inject
    private CloseBreakGlass closeBreakGlass;

    @Inject
    private OpenBreakGlass openBreakGlass;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{facesContext}")
    private FacesContext faces;

    public void seal() {
        if (!months.matches("[1-9]|1[0-2]")) {
            words.error("seal:months", "breakGlass.monthsShape");
            return;
        }
        invitation = sealBreakGlass.seal(Integer.parseInt(months));
        all = null;
    }

    public void close(PersonId account) {
        closeBreakGlass.close(account);
        all = null;
        words.say("breakGlass.closed");
    }

    /** Opens the account with the sealed code, and goes where an administrator is needed. */
    public void open() throws IOException {
        var wrong = false;
        if (who.isBlank() || who.strip().length() > LONGEST_NAME) {
            words.error("open:who", "breakGlass.whoShape");
            wrong = true;
        }
        if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
            words.error("open:why", "breakGlass.whyShape");
            wrong = true;
        }
        if (wrong) {
            return;
        }
        OpenBreakGlass.Decision decision;
        try {
            var visitor = Visitor.of(request());
            decision = openBreakGlass.open(name, code, who, why, visitor.address(), visitor.browser());
        } catch (Busy full) {
            words.error("open:code", "signIn.busy");
            return;
        } catch (ChangedMeanwhile somebodyElse) {
            decision = new OpenBreakGlass.Decision.Refused();
        }
        if (decision instanceof OpenBreakGlass.Decision.Opened opened) {
            BrowserSession.begin(request(), opened.session());
            faces.getExternalContext().redirect(request().getContextPath() + "/people.xhtml");
        } else if (decision instanceof OpenBreakGlass.Decision.TooManyAttempts tooMany) {
            words.error("open:code", "secondStep.tooMany", tooMany.pause().toMinutes());
        } else {
            words.error("open:code", "breakGlass.refused");
        }
    }

    public List<BreakGlass> getAll() {
        var known = all;
        if (known == null) {
            known = seeBreakGlasses.see();
            all = known;
        }
        return known;
    }

    public String state(BreakGlass glass) {
        return words.of("breakGlass.state." + glass.stateAt(clock.instant()));
    }

    public boolean isToBeClosed(BreakGlass glass) {
        var state = glass.stateAt(clock.instant());
        return caller.roles().contains(Role.ADMINISTRATOR)
                && (state == BreakGlass.State.SEALED || state == BreakGlass.State.IN_USE);
    }

    public boolean isAdministrator() {
        return caller.roles().contains(Role.ADMINISTRATOR);
    }

    /** Who broke it, when and why; nothing while it is sealed. */
    public String broken(BreakGlass glass) {
        return glass.broken()
                .map(at -> words.of(
                        "breakGlass.brokenSays",
                        moment(at),
                        glass.brokenBy().orElse(""),
                        glass.reason().orElse("")))
                .orElse("");
    }

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** For whoever uses one, from the session; for other administrators and auditors, from the database. Nobody else is asked about. */
    public List<String> getBanners() {
        var known = banners;
        if (known == null) {
            known = banners();
            banners = known;
        }
        return known;
    }

    /** The same as they stand above every page. */
    public Drawing getBanner() {
        return markup -> {
            for (var says : getBanners()) {
                markup.raw("<aside class=\"surge\"")
                        .attribute("aria-label", words.of("breakGlass.bannerWord"))
                        .raw("><div class=\"wrap\"><p><b>")
                        .says(words.of("breakGlass.bannerWord"))
                        .raw("</b> <span>")
                        .says(says)
                        .raw(" <a href=\"")
                        .says(Asking.base())
                        .raw("/sealed-accounts.xhtml\">")
                        .says(words.of("breakGlass.see"))
                        .raw("</a></span></p></div></aside>");
            }
        };
    }

    private List<String> banners() {
        var mine = caller.proof().filter(proof -> proof == Proof.BREAK_GLASS).isPresent();
        if (!mine
                && !caller.roles().contains(Role.ADMINISTRATOR)
                && !caller.roles().contains(Role.AUDITOR)) {
            return List.of();
        }
        var now = clock.instant();
        return seeBreakGlasses.inUse().stream()
                .filter(glass -> glass.stateAt(now) == BreakGlass.State.IN_USE)
                .map(glass -> caller.person().filter(glass.account()::equals).isPresent()
                        ? words.of(
                                "breakGlass.bannerMine",
                                HOUR.format(glass.ends().orElse(now)))
                        : words.of(
                                "breakGlass.bannerOther",
                                glass.name(),
                                HOUR.format(glass.broken().orElse(now)),
                                glass.brokenBy().orElse(""),
                                HOUR.format(glass.ends().orElse(now))))
                .toList();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    public @Nullable Invitation getInvitation() {
        return invitation;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }
}
