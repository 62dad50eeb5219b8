package org.jointestate.domain.people.directory;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Role;

/**
 * What whoever runs the estate has settled about the directory: whether people sign in with it, what its groups give, and what becomes of
 * somebody whose groups give no role or no organisation.
 *
 * @param groups what each group gives, by the name or id under which the directory says it
 * @param staffWithoutGroup whether everybody in the directory is of the staff at least; else they are refused
 * @param otherwise the organisation of those whose groups name none
 */
public record DirectoryRules(
        boolean on, Map<String, Grant> groups, boolean staffWithoutGroup, Optional<OrganisationCode> otherwise) {

    public static final DirectoryRules OFF = new DirectoryRules(false, Map.of(), false, Optional.empty());

    /** What all groups of somebody give together. Sets are in the order of the groups' names, so that the same groups give the same. */
    public record Given(Set<Role> roles, Set<OrganisationCode> organisations, Set<TeamCode> teams) {}

    public DirectoryRules {
        groups = Map.copyOf(groups);
    }

    public Given give(Set<String> groupsOfSomebody) {
        var roles = EnumSet.noneOf(Role.class);
        var organisations = new LinkedHashSet<OrganisationCode>();
        var teams = new LinkedHashSet<TeamCode>();
        new TreeMap<>(groups).forEach((group, grant) -> {
            if (groupsOfSomebody.contains(group)) {
                roles.addAll(grant.roles());
                grant.organisation().ifPresent(organisations::add);
                grant.team().ifPresent(teams::add);
            }
        });
        if (roles.isEmpty() && staffWithoutGroup) {
            roles.add(Role.STAFF);
        }
        return new Given(roles, organisations, teams);
    }

    /** Whether the directory decides who holds this role; else it stays as it was given here. */
    public boolean decides(Role role) {
        return groups.values().stream().anyMatch(grant -> grant.roles().contains(role));
    }
}
