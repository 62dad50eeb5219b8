package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointestate.domain.booking.calendar.MyCalendar;
import org.jointestate.domain.people.EmailAddress;
import org.jointestate.domain.people.MySettings;
import org.jointestate.domain.people.ReminderWish;
import org.jointestate.web.shared.Setting;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailServer;
import org.jspecify.annotations.Nullable;

/** What a person is sent by mail, and the private address of their calendar. */
@Named
@RequestScoped
public class SettingsPage {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Inject
    private MySettings mySettings;

    @Inject
    private MyCalendar myCalendar;

    @Inject
    private MailServer mailServer;

    @Inject
    private Words words;

    private boolean invitations;
    private String reminder = ReminderWish.NONE.name();
    private @Nullable String fresh;
    private MySettings.@Nullable Settings settings;

    /** Fills the form when the page is opened; a form that comes back brings its own values. */
    public void open() {
        invitations = settings().invitations();
        reminder = settings().reminder().name();
    }

    private MySettings.Settings settings() {
        var known = settings;
        if (known == null) {
            known = mySettings.see();
            settings = known;
        }
        return known;
    }

    public @Nullable String save() throws IOException {
        var wish = Arrays.stream(ReminderWish.values())
                .filter(known -> known.name().equals(reminder))
                .findFirst();
        if (wish.isEmpty()) {
            words.error("mail:reminder", "settings.reminderMissing");
            return null;
        }
        mySettings.choose(invitations, wish.get());
        return done("saved");
    }

    /** Shown in this one answer and nowhere again, so it is not redirected. */
    public void makeAddress() {
        fresh = address(myCalendar.make().secret());
        // The form beside this one was not sent with it.
        open();
    }

    public @Nullable String endAddress() throws IOException {
        myCalendar.revoke();
        return done("ended");
    }

    private static @Nullable String done(String what) throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/settings.xhtml?done=" + what);
        return null;
    }

    private static String address(String secret) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var here = request.getRequestURL().toString();
        var base = Setting.publicAddress()
                .orElseGet(() -> here.substring(
                                0, here.length() - request.getRequestURI().length())
                        + request.getContextPath());
        return base + "/calendar/" + secret + ".ics";
    }

    public String getMailSays() {
        if (mailServer.account().isEmpty()) {
            return words.of("settings.mailOff");
        }
        return settings()
                .email()
                .map(EmailAddress::value)
                .map(address -> words.of("settings.mailTo", address))
                .orElseGet(() -> words.of("settings.noAddress"));
    }

    public List<ReminderWish> getReminders() {
        return List.of(ReminderWish.values());
    }

    public String reminderInWords(ReminderWish wish) {
        return words.of("reminder." + wish);
    }

    /** The day on which the address that works was made. */
    public @Nullable String getAddressMade() {
        return made().map(DAY::format).orElse(null);
    }

    private Optional<Instant> made() {
        return myCalendar.see();
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    public boolean isInvitations() {
        return invitations;
    }

    public void setInvitations(boolean invitations) {
        this.invitations = invitations;
    }

    public String getReminder() {
        return reminder;
    }

    public void setReminder(String reminder) {
        this.reminder = reminder;
    }
}
