package org.jointestate.web.booking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
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
        return getNoMail()
                .orElseGet(() ->
                        words.of(mySettings.see().invitations() ? "confirmed.invitation" : "confirmed.noInvitation"));
    }

    /** Why no mail at all goes to the person, if so. */
    public Optional<String> getNoMail() {
        if (mailServer.account().isEmpty()) {
            return Optional.of(words.of("confirmed.mailOff"));
        }
        return mySettings.see().email().isEmpty() ? Optional.of(words.of("confirmed.noAddress")) : Optional.empty();
    }
}
