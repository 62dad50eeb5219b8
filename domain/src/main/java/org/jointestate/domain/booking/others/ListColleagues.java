package org.jointestate.domain.booking.others;

import jakarta.inject.Inject;
import java.util.List;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;

/** The people of the caller's own team, for whom the caller may book. */
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
public class ListColleagues {

    private final Colleagues colleagues;

    @Inject
    public ListColleagues(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** A colleague and the name by which they are known. */
    public record Colleague(Username username, String name) {}

    public List<Colleague> list() {
        return colleagues.ofMyTeam().stream()
                .map(person -> new Colleague(person.username(), person.displayName()))
                .toList();
    }
}
