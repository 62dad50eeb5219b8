package org.jointestate.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jointestate.domain.estate.device.Device;
import org.jointestate.domain.estate.device.ThisDevice;
import org.jointestate.domain.people.Caller;
import org.jointestate.domain.people.DeviceNetwork;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Scope;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.deputy.StandIn;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Recognised;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.shared.NotAllowed;
import org.jointestate.domain.shared.RecordsState;
import org.jointestate.domain.shared.Role;
import org.jspecify.annotations.Nullable;

/** Who is calling on this thread: a person or a device, set for the length of a request by the sign-in filter, or the application for a job by {@link #asSystem}. */
@ApplicationScoped
public class CurrentCaller implements Caller, ThisDevice {

    private record Identity(
            @Nullable Person person,
            @Nullable Session session,
            @Nullable Device device,
            Set<Role> roles,
            Set<Scope> scopes,
            Set<StandIn> standIns,
            Optional<RecordsState> asOf) {

        Identity(
                @Nullable Person person,
                @Nullable Session session,
                @Nullable Device device,
                Set<Role> roles,
                Set<Scope> scopes) {
            this(person, session, device, roles, scopes, Set.of(), Optional.empty());
        }
    }

    private static final Identity NOBODY = new Identity(null, null, null, Set.of(), Set.of());
    private static final ThreadLocal<@Nullable PersonId> ACTING_FOR = new ThreadLocal<>();
    private static final ThreadLocal<Identity> CURRENT = ThreadLocal.withInitial(() -> NOBODY);

    /** Somebody who has signed in with a browser. Without the second factor that their roles ask for they hold none of them yet. */
    public void is(Recognised recognised) {
        is(recognised, Optional.empty());
    }

    /** The same for a request that only looks, in this state of the records. */
    public void is(Recognised recognised, Optional<RecordsState> asOf) {
        var person = recognised.person();
        var session = recognised.session();
        var admitted = session.admits(person);
        CURRENT.set(new Identity(
                person,
                session,
                null,
                admitted ? person.roles() : Set.of(),
                Set.of(),
                admitted ? recognised.standIns() : Set.of(),
                asOf));
    }

    /** Somebody who has shown a token that is for this much. */
    public void is(Person person, Set<Scope> scopes) {
        CURRENT.set(new Identity(person, null, null, person.roles(), scopes));
    }

    /** A kiosk or a wall display, which is no person. */
    public void isDevice(Device device) {
        CURRENT.set(new Identity(null, null, device, Set.of(Role.DEVICE), Set.of()));
    }

    public void isNobody() {
        CURRENT.remove();
        ACTING_FOR.remove();
    }

    /** Runs as the application itself. */
    public <T> T asSystem(Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(new Identity(null, null, null, Set.of(Role.SYSTEM), Set.of()));
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    @Override
    public Optional<RecordsState> asOf() {
        return CURRENT.get().asOf();
    }

    /** The person as found at the beginning of the request. */
    public Optional<Person> asPerson() {
        return Optional.ofNullable(CURRENT.get().person());
    }

    @Override
    public Optional<PersonId> person() {
        return asPerson().map(Person::id);
    }

    @Override
    public Optional<UUID> session() {
        return Optional.ofNullable(CURRENT.get().session()).map(Session::id);
    }

    /** How the caller's session began. */
    public Optional<Proof> proof() {
        return Optional.ofNullable(CURRENT.get().session()).map(Session::proof);
    }

    /** Whether somebody has signed in with a password alone. */
    public boolean isWithoutSecondFactor() {
        return proof().filter(proof -> !proof.isEnoughForAll()).isPresent();
    }

    /** Whether somebody has signed in who has to set up the second factor before anything else. */
    public boolean mustSetUpSecondFactor() {
        var now = CURRENT.get();
        return now.person() != null && now.session() != null && !now.session().admits(now.person());
    }

    @Override
    public Optional<OrganisationCode> organisation() {
        return asPerson().map(Person::organisation);
    }

    @Override
    public Optional<TeamCode> team() {
        return asPerson().flatMap(Person::team);
    }

    @Override
    public DeviceNetwork device() {
        return asPerson().map(Person::device).orElse(DeviceNetwork.BOTH);
    }

    @Override
    public Device asking() {
        var device = CURRENT.get().device();
        if (device == null) {
            throw new NotAllowed("No device is calling.");
        }
        return device;
    }

    @Override
    public String actor() {
        var device = CURRENT.get().device();
        return device == null ? Caller.super.actor() : device.id().toString();
    }

    @Override
    public Set<Role> roles() {
        var now = CURRENT.get();
        if (now.standIns().isEmpty()) {
            return now.roles();
        }
        var all = EnumSet.noneOf(Role.class);
        all.addAll(now.roles());
        now.standIns().forEach(standIn -> all.add(standIn.role()));
        return all;
    }

    @Override
    public Set<Role> ownRoles() {
        return CURRENT.get().roles();
    }

    @Override
    public Set<PersonId> standsInFor(Role role) {
        return CURRENT.get().standIns().stream()
                .filter(standIn -> standIn.role() == role)
                .map(StandIn::principal)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<PersonId> principalFor(Set<Role> allowed) {
        var now = CURRENT.get();
        return Collections.disjoint(allowed, now.roles())
                ? now.standIns().stream()
                        .filter(standIn -> allowed.contains(standIn.role()))
                        .map(StandIn::principal)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public void actFor(@Nullable PersonId principal) {
        if (principal == null) {
            ACTING_FOR.remove();
        } else {
            ACTING_FOR.set(principal);
        }
    }

    @Override
    public Optional<PersonId> actingFor() {
        return Optional.ofNullable(ACTING_FOR.get());
    }

    /** What the token is for that was shown; nothing when no token was. */
    public Set<Scope> scopes() {
        return CURRENT.get().scopes();
    }
}
