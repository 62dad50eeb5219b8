package org.jointestate.domain.people;

import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.shared.Role;

/** A caller who is always the same person. */
public record FixedCaller(Person who) implements Caller {

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
    public DeviceNetwork device() {
        return who.device();
    }

    @Override
    public Set<Role> roles() {
        return who.roles();
    }
}
