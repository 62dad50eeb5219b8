package org.jointestate.domain.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.shared.Role;

/** A caller who is always the same person, in a browser. */
public record FixedCaller(Person who) implements Caller {

    public static final UUID SESSION = UUID.fromString("5e551011-0000-4000-8000-000000000000");

    @Override
    public Optional<UUID> session() {
        return Optional.of(SESSION);
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
    public DeviceNetwork device() {
        return who.device();
    }

    @Override
    public Set<Role> roles() {
        return who.roles();
    }
}
