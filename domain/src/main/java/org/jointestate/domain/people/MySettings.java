package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** What the caller wants to be sent by mail: seen and chosen. */
@UseCase(
        roles = {
            Role.STAFF,
            Role.TRIAL_LEAD,
            Role.SENIOR_LEADER,
            Role.ESTATE_MANAGER,
            Role.BOARD_SECRETARY,
            Role.AUDITOR,
            Role.ADMINISTRATOR
        })
public class MySettings {

    /** @param email where it goes; an administrator keeps it */
    public record Settings(Optional<EmailAddress> email, boolean invitations, ReminderWish reminder) {}

    private final People people;
    private final Caller caller;

    @Inject
    public MySettings(People people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    public Settings see() {
        var me = me();
        return new Settings(me.email(), me.invitations(), me.reminder());
    }

    public void choose(boolean invitations, ReminderWish reminder) {
        me().wishFor(invitations, reminder);
    }

    private Person me() {
        var id = caller.signedInPerson();
        return people.find(id).orElseThrow(() -> new NotFound("person", id));
    }
}
