package org.jointestate.web.trial;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jointestate.domain.trial.reminder.ChooseLeadReminders;
import org.jointestate.domain.trial.reminder.SeeLeadReminders;
import org.jointestate.web.shared.Words;
import org.jointestate.web.shared.outbound.MailServer;
import org.jspecify.annotations.Nullable;

/** The part of a lead's home that says whether a mail in the morning is wanted. It counts for all trials of the lead. */
@Named
@RequestScoped
public class RemindMePage {

    @Inject
    private SeeLeadReminders seeLeadReminders;

    @Inject
    private ChooseLeadReminders chooseLeadReminders;

    @Inject
    private MailServer mailServer;

    @Inject
    private Asked asked;

    @Inject
    private Words words;

    private SeeLeadReminders.@Nullable Seen seen;

    private SeeLeadReminders.Seen seen() {
        if (seen == null) {
            seen = seeLeadReminders.see();
        }
        return seen;
    }

    public boolean isWanted() {
        return seen().wanted();
    }

    public String getSays() {
        return words.of(
                mailServer.account().isEmpty()
                        ? "remind.mailOff"
                        : seen().address() ? "remind.says" : "remind.noAddress");
    }

    public String getDone() {
        return asked.text("done").equals("reminders") ? words.of("remind.saved") : "";
    }

    public String save() {
        chooseLeadReminders.choose(asked.has("remindMe"));
        return Asked.to("/trial.xhtml", "trial", asked.trial().value(), "done", "reminders");
    }
}
