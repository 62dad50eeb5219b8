package org.jointestate.domain.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jointestate.domain.people.team.Teams;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Gives somebody who joins an account with a one-time code, which is shown once to the administrator who hands it over. */
@UseCase(roles = Role.ADMINISTRATOR)
public class EnrolPerson {

    static final Duration CODE_LASTS = Duration.ofDays(7);

    /** What came of it. */
    public sealed interface Decision {
        record Enrolled(PersonId person, Invitation invitation) implements Decision {}

        record UsernameTaken(Username username) implements Decision, Undone {}

        record UnknownOrganisation(OrganisationCode organisation) implements Decision, Undone {}

        /** It is not there, out of use, or of another organisation. */
        record NoSuchTeam(TeamCode team) implements Decision, Undone {}
    }

    private final People people;
    private final Teams teams;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public EnrolPerson(People people, Teams teams, Passwords passwords, Secrets secrets, Audit audit, Clock clock) {
        this.people = people;
        this.teams = teams;
        this.passwords = passwords;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the name is empty or too long, or no role is given */
    public Decision enrol(
            Username username,
            String displayName,
            OrganisationCode organisation,
            @Nullable TeamCode team,
            Set<Role> roles) {
        if (people.find(username).isPresent()) {
            return new Decision.UsernameTaken(username);
        }
        if (people.organisations().stream().noneMatch(known -> known.code().equals(organisation))) {
            return new Decision.UnknownOrganisation(organisation);
        }
        // Held, so that it is not taken out of use as empty while somebody comes into it.
        if (team != null
                && teams.hold(team)
                        .filter(known -> known.organisation().equals(organisation) && known.isInUse())
                        .isEmpty()) {
            return new Decision.NoSuchTeam(team);
        }
        var person = new Person(PersonId.fresh(), username, displayName, organisation, team, roles);
        people.add(person);
        var code = secrets.oneTimeCode();
        var credential = new Credential(person.id());
        credential.giveCode(passwords.hash(code), clock.instant().plus(CODE_LASTS));
        people.add(credential);
        audit.record("person enrolled", person.id().toString());
        return new Decision.Enrolled(person.id(), new Invitation(username, code, CODE_LASTS));
    }
}
