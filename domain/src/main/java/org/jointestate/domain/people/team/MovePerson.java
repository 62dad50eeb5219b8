package org.jointestate.domain.people.team;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.People;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.shared.Audit;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.jointestate.domain.shared.Undone;
import org.jointestate.domain.shared.UseCase;

/**
 * Puts somebody into a team, takes them out of theirs, or moves them to another organisation. Who may see them and book for them follows
 * the new team at once; what is booked already keeps the organisation and the team it was booked with.
 */
@UseCase(roles = Role.ADMINISTRATOR)
public class MovePerson {

    /** What came of it. */
    public sealed interface Decision {

        /** @param otherOrganisation whether they are in another organisation now, whose desks are perhaps on another network */
        record Moved(boolean otherOrganisation) implements Decision {}

        /** There is no such organisation, no such team of it, or the team is out of use. */
        record NoSuchTeam() implements Decision, Undone {}

        /** Somebody else changed this person after they were read. */
        record ChangedMeanwhile() implements Decision, Undone {}
    }

    private final Teams teams;
    private final People people;
    private final TeamMoves moves;
    private final Audit audit;

    @Inject
    public MovePerson(Teams teams, People people, TeamMoves moves, Audit audit) {
        this.teams = teams;
        this.people = people;
        this.moves = moves;
        this.audit = audit;
    }

    /** @param version the version that was read before */
    public Decision move(PersonId id, long version, OrganisationCode organisation, Optional<TeamCode> teamCode) {
        var person = people.find(id).filter(Person::isKnown).orElseThrow(() -> new NotFound("person", id));
        if (person.version() != version) {
            return new Decision.ChangedMeanwhile();
        }
        if (person.organisation().equals(organisation) && person.team().equals(teamCode)) {
            return new Decision.Moved(false);
        }
        if (teams.organisation(organisation).isEmpty()) {
            return new Decision.NoSuchTeam();
        }
        if (teamCode.isPresent()) {
            // Held, so that it is not taken out of use as empty while somebody comes into it.
            var team = teams.hold(teamCode.get())
                    .filter(known -> known.organisation().equals(organisation) && known.isInUse());
            if (team.isEmpty()) {
                return new Decision.NoSuchTeam();
            }
        }
        var otherOrganisation = !person.organisation().equals(organisation);
        var before = person.team();
        person.transferTo(organisation, teamCode.orElse(null));
        moves.moved(person, before);
        audit.record("person moved", id.toString());
        return new Decision.Moved(otherOrganisation);
    }
}
