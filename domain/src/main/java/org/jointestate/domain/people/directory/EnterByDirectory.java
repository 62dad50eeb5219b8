package org.jointestate.domain.people.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.session.Admission;
import org.jointestate.domain.people.session.Proof;
import org.jointestate.domain.people.session.Session;
import org.jointestate.domain.people.team.TeamMoves;
import org.jointestate.domain.people.team.Teams;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in for whom the directory vouches. Who comes for the first time is made a person; of who is known, name, roles,
 * organisation and team become what the directory says today. Whoever is known and is refused, because
 * no group gives a role or the groups give no one organisation, is signed out everywhere and keeps nothing above the staff. Only the application calls it, after it has checked every word of the directory.
 */
@UseCase(roles = Role.SYSTEM)
public class EnterByDirectory {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_STEM = 50;
    private static final int MOST_NAMESAKES = 10_000;

    /** What came of it. A refusal is kept too: it may have taken roles away. */
    public sealed interface Decision {
        record Entered(Person person, Session session) implements Decision {}

        record Refused(Reason because) implements Decision {}
    }

    /** Why somebody whom the directory knows does not come in. */
    public enum Reason {
        /** Nobody signs in by the directory here. */
        OFF,
        /** No group gives a role. */
        NO_ROLE,
        /** No group gives an organisation that is known here, and none is settled for the others. */
        NO_ORGANISATION,
        /** The groups give two of them. */
        TWO_ORGANISATIONS,
        /** An administrator has closed the account. */
        CLOSED
    }

    private final DirectoryRules rules;
    private final DirectoryIdentities identities;
    private final People people;
    private final Teams teams;
    private final Admission admission;
    private final TeamMoves moves;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EnterByDirectory(
            DirectoryRules rules,
            DirectoryIdentities identities,
            People people,
            Teams teams,
            Admission admission,
            TeamMoves moves,
            Audit audit,
            Clock clock) {
        this.rules = rules;
        this.identities = identities;
        this.people = people;
        this.teams = teams;
        this.admission = admission;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param browser roughly which one it is, in words */
    public Decision enter(Vouched who, String browser) {
        if (!rules.on()) {
            return new Decision.Refused(Reason.OFF);
        }
        var known = identities.personOf(who.identity()).flatMap(people::find);
        if (known.isPresent() && !known.get().active()) {
            return refused(Reason.CLOSED, known);
        }
        var given = rules.give(who.groups());
        if (given.roles().isEmpty()) {
            return withdrawn(Reason.NO_ROLE, known);
        }
        if (given.organisations().size() > 1) {
            return withdrawn(Reason.TWO_ORGANISATIONS, known);
        }
        var team = teamOf(given, known);
        var organisation = given.organisations().stream()
                .findFirst()
                .or(() -> team.map(Team::organisation))
                .or(() -> known.map(Person::organisation))
                .or(rules::otherwise)
                .filter(code -> teams.organisation(code).isPresent());
        if (organisation.isEmpty()) {
            return withdrawn(Reason.NO_ORGANISATION, known);
        }
        var person = known.isPresent()
                ? brought(known.get(), who, given.roles(), organisation.get(), team)
                : joined(who, given.roles(), organisation.get(), team);
        return new Decision.Entered(person, admission.admit(person, Proof.ORGANISATION, browser));
    }

    /** The first team of their groups that is in use; the one they are in, if it is among them. A team that is not there is no reason to refuse. */
    private Optional<Team> teamOf(DirectoryRules.Given given, Optional<Person> known) {
        var current = known.flatMap(Person::team);
        return given.teams().stream()
                .sorted((one, other) ->
                        Boolean.compare(current.equals(Optional.of(other)), current.equals(Optional.of(one))))
                .flatMap(code -> teams.hold(code).stream())
                .filter(Team::isInUse)
                .filter(team ->
                        given.organisations().isEmpty() || given.organisations().contains(team.organisation()))
                .findFirst();
    }

    private Person joined(Vouched who, Set<Role> roles, OrganisationCode organisation, Optional<Team> team) {
        var username = freeUsername(who.handle());
        var person = new Person(
                PersonId.fresh(),
                username,
                who.name().map(EnterByDirectory::cut).orElse(username.value()),
                organisation,
                team.map(Team::code).orElse(null),
                roles);
        who.email().ifPresent(person::reachAt);
        // Without a password: the account opens by the directory alone.
        people.addAll(List.of(person), List.of());
        identities.add(who.identity(), person.id(), clock.instant());
        audit.record("person joined by the directory", person.id().toString());
        return person;
    }

    private Person brought(
            Person person, Vouched who, Set<Role> given, OrganisationCode organisation, Optional<Team> team) {
        who.name()
                .map(EnterByDirectory::cut)
                .filter(name -> !name.equals(person.displayName()))
                .ifPresent(person::rename);
        // Their own choice of an address stands.
        if (person.email().isEmpty()) {
            who.email().ifPresent(person::reachAt);
        }
        var roles = EnumSet.copyOf(given);
        person.roles().stream()
                .filter(role -> role == Role.FIRE_WARDEN && !rules.decides(role))
                .forEach(roles::add);
        if (!person.roles().equals(roles)) {
            person.entitle(roles);
            audit.record("person entitled by the directory", person.id().toString());
        }
        var newTeam = teamAfter(person, organisation, team);
        if (!person.organisation().equals(organisation) || !person.team().equals(Optional.ofNullable(newTeam))) {
            var before = person.team();
            person.transferTo(organisation, newTeam);
            moves.moved(person, before);
            audit.record("person moved by the directory", person.id().toString());
        }
        return person;
    }

    /** Where no group names a team, the one an administrator has put them into stays, as long as they are of its organisation. */
    private static @Nullable TeamCode teamAfter(Person person, OrganisationCode organisation, Optional<Team> team) {
        return team.map(Team::code)
                .or(() -> person.organisation().equals(organisation) ? person.team() : Optional.empty())
                .orElse(null);
    }

    private Decision withdrawn(Reason because, Optional<Person> known) {
        known.ifPresent(this::withdraw);
        return refused(because, known);
    }

    /**
     * The account is not closed, because a slip in the directory must not free what they have booked; but it holds nothing above the staff,
     * and neither a session nor a token goes on.
     */
    private void withdraw(Person person) {
        var now = clock.instant();
        if (!person.roles().equals(Set.of(Role.STAFF))) {
            person.entitle(Set.of(Role.STAFF));
            audit.record("person entitled by the directory", person.id().toString());
        }
        person.endSessions();
        audit.record("sessions ended by the directory", person.id().toString());
        people.tokensOf(person.id()).stream()
                .filter(token -> token.worksAt(now))
                .forEach(token -> {
                    token.revoke(now);
                    audit.record("token revoked", token.id().toString());
                });
    }

    private Decision refused(Reason because, Optional<Person> known) {
        audit.record(
                "refused to sign in by the directory",
                known.map(person -> person.id().toString()).orElse("nobody known"));
        return new Decision.Refused(because);
    }

    /** What stands before the @, in our letters; with a number behind it when somebody else has that. */
    private Username freeUsername(Optional<String> handle) {
        var stem = handle.map(text -> text.strip().toLowerCase(Locale.ROOT).replaceFirst("@.*$", ""))
                .map(text -> text.replaceAll("[^a-z0-9._-]+", "-").replaceFirst("^[^a-z0-9]+", ""))
                .map(text -> text.length() > LONGEST_STEM ? text.substring(0, LONGEST_STEM) : text)
                .filter(text -> text.length() > 1)
                .orElse("person");
        for (int number = 1; number <= MOST_NAMESAKES; number++) {
            var wanted = new Username(number == 1 ? stem : stem + "-" + number);
            if (people.find(wanted).isEmpty()) {
                return wanted;
            }
        }
        throw new IllegalStateException(
                "No user name is free any more; the last that was tried has the number %d.".formatted(MOST_NAMESAKES));
    }

    private static String cut(String name) {
        var stripped = name.strip();
        return stripped.length() > LONGEST_NAME
                ? stripped.substring(0, LONGEST_NAME).strip()
                : stripped;
    }
}
