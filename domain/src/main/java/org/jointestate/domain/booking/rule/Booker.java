package org.jointestate.domain.booking.rule;

import java.util.Optional;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.NotAllowed;

/** What the rules may know of the person a booking is for. */
public record Booker(OrganisationCode organisation, Optional<TeamCode> team, DeviceNetwork device) {

    public static Booker of(Person person) {
        return new Booker(person.organisation(), person.team(), person.device());
    }

    public static Booker of(Caller caller) {
        return new Booker(
                caller.organisation().orElseThrow(() -> new NotAllowed("Nobody has signed in.")),
                caller.team(),
                caller.device());
    }
}
