package org.jointestate.domain.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/** Who is calling the use case that is running: a person, the system, or nobody yet. */
public interface Caller {

    /** The person, when somebody has signed in or shown a token. */
    Optional<PersonId> person();

    /** The caller's organisation, when there is a person. */
    Optional<OrganisationCode> organisation();

    /** The caller's team, when there is a person who has one. */
    default Optional<TeamCode> team() {
        return Optional.empty();
    }

    /** The network the caller's device works on; any for who is no person. */
    default DeviceNetwork device() {
        return DeviceNetwork.BOTH;
    }

    /** The session of a browser in which a person is calling; nothing for a program with a token, a device or the application itself. */
    default Optional<UUID> session() {
        return Optional.empty();
    }

    /**
     * The state of the records when a request began that only looks: what was read in the same state before may answer it. Nothing for
     * whoever may change something, who must see what they have changed.
     */
    default Optional<RecordsState> asOf() {
        return Optional.empty();
    }

    /** The roles the caller holds, those of somebody they stand in for included; empty for nobody. */
    Set<Role> roles();

    /** The roles that are the caller's own. */
    default Set<Role> ownRoles() {
        return roles();
    }

    /** For whom the caller stands in today in this role of theirs. */
    default Set<PersonId> standsInFor(Role role) {
        return Set.of();
    }

    /** For whom the caller may do something that only one of these roles may: nobody when a role of their own is enough. */
    default Optional<PersonId> principalFor(Set<Role> allowed) {
        return Optional.empty();
    }

    /** From now on, until the use case that is running ends, what is done is done as the deputy of this person. */
    default void actFor(@Nullable PersonId principal) {}

    /** As whose deputy the caller is acting in the use case that is running. */
    default Optional<PersonId> actingFor() {
        return Optional.empty();
    }

    /** Who is written down as having done it: the id of the person or the device, else the system. */
    default String actor() {
        return person().map(PersonId::toString).orElse("system");
    }

    /** The person, for use cases whose roles make sure that there is one. */
    default PersonId signedInPerson() {
        return person().orElseThrow(() -> new NotAllowed("Nobody has signed in."));
    }
}
