package org.jointestate.domain.people.directory;

import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Role;

/** What being in one group of the directory gives here: roles, an organisation, a team, or some of these. */
public record Grant(Set<Role> roles, Optional<OrganisationCode> organisation, Optional<TeamCode> team) {

    public Grant {
        roles = Set.copyOf(roles);
        if (!roles.stream().allMatch(Role::isForPeople)) {
            throw new IllegalArgumentException(
                    "No group can give a role that is the application's or a device's alone (%s).".formatted(roles));
        }
        if (roles.isEmpty() && organisation.isEmpty() && team.isEmpty()) {
            throw new IllegalArgumentException("A group that is named must give something.");
        }
    }
}
