package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.domain.people.MySettings;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailServer;

/** Says on the confirmation whether a mail goes to the person, and if not, why. */
@Named
@RequestScoped
public class MailNote {

    @Inject
    private MailServer mailServer;

    @Inject
    private MySettings mySettings;

    @Inject
    private Words words;

    public String getSays() {
        if (mailServer.account().isEmpty()) {
            return words.of("confirmed.mailOff");
        }
        var mine = mySettings.see();
        if (mine.email().isEmpty()) {
            return words.of("confirmed.noAddress");
        }
        return words.of(mine.invitations() ? "confirmed.invitation" : "confirmed.noInvitation");
    }
}
