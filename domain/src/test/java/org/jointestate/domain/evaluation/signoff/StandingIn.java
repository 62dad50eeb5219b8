package org.jointestate.domain.evaluation.signoff;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/** A caller who stands in for others in some of their roles. */
final class StandingIn implements Caller {

    private final Person who;
    private final Map<Role, Set<PersonId>> principals;
    private @Nullable PersonId acting;

    StandingIn(Person who, Map<Role, Set<PersonId>> principals) {
        this.who = who;
        this.principals = principals;
    }

    @Override
    public Optional<PersonId> person() {
        return Optional.of(who.id());
    }

    @Override
    public Optional<OrganisationCode> organisation() {
        return Optional.of(who.organisation());
    }

    @Override
    public Optional<TeamCode> team() {
        return who.team();
    }

    @Override
    public Set<Role> roles() {
        var all = EnumSet.copyOf(who.roles());
        all.addAll(principals.keySet());
        return all;
    }

    @Override
    public Set<Role> ownRoles() {
        return who.roles();
    }

    @Override
    public Set<PersonId> standsInFor(Role role) {
        return principals.getOrDefault(role, Set.of());
    }

    @Override
    public void actFor(@Nullable PersonId principal) {
        acting = principal;
    }

    @Override
    public Optional<PersonId> actingFor() {
        return Optional.ofNullable(acting);
    }
}
