package org.jointestate.domain.people.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jointestate.domain.people.Organisation;
import org.jointestate.domain.people.OrganisationCode;
import org.jointestate.domain.people.Person;
import org.jointestate.domain.people.PersonId;
import org.jointestate.domain.people.Team;
import org.jointestate.domain.people.TeamCode;
import org.jointestate.domain.people.Username;
import org.jointestate.domain.people.team.TeamDecision.Fault;
import org.jointestate.domain.people.team.TeamDecision.Kind;
import org.jointestate.domain.shared.NotFound;
import org.jointestate.domain.shared.Role;
import org.junit.jupiter.api.Test;

/** What the use cases about teams must do with any {@link Teams}, in memory or in a database. */
public abstract class TeamsContract {

    private static final OrganisationCode POLICE = new OrganisationCode("POLICE");
    private static final OrganisationCode FIRE = new OrganisationCode("FIRE");

    private final String own = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final TeamCode code = new TeamCode("NIGHT-" + own);
    private final String name = "Night crew " + own;

    /** Runs one transaction; one that ends with something undone is rolled back. */
    protected abstract <T> T in(Function<TeamPorts, T> work);

    @Test
    void a_team_is_added_in_capitals_and_seen_with_its_organisation_and_nobody_in_it() {
        var done = in(ports -> ports.addTeam().add(" night-" + own.toLowerCase(java.util.Locale.ROOT), name, "FIRE"));

        assertEquals(new TeamDecision.Done(code.value()), done);
        var seen = team();
        assertEquals(name, seen.team().name());
        assertEquals(FIRE, seen.team().organisation());
        assertTrue(seen.team().isInUse());
        assertEquals(0, seen.people());
    }

    @Test
    void everything_that_is_wrong_with_a_team_is_said_at_once() {
        var wrong = in(ports -> ports.addTeam().add("night crew", " ", "NAVY"));

        assertEquals(List.of(Kind.CODE, Kind.NAME, Kind.UNKNOWN_ORGANISATION), kinds(wrong));
    }

    @Test
    void a_code_is_given_once_and_a_name_once_in_an_organisation() {
        add();

        assertEquals(
                new TeamDecision.Wrong(List.of(new Fault(Kind.CODE_TAKEN, List.of(code.value(), name)))),
                in(ports -> ports.addTeam().add(code.value(), "Another", "POLICE")));
        assertEquals(
                new TeamDecision.Wrong(List.of(new Fault(Kind.NAME_TAKEN, List.of(name.toUpperCase(), code.value())))),
                in(ports -> ports.addTeam().add("X-" + own, name.toUpperCase(), "FIRE")));
        assertEquals(
                new TeamDecision.Done("X-" + own), in(ports -> ports.addTeam().add("X-" + own, name, "POLICE")));
    }

    @Test
    void what_somebody_else_added_in_the_same_moment_is_refused_by_the_store() {
        add();

        assertEquals(false, in(ports -> ports.teams().add(new Team(new TeamCode("Y-" + own), name, FIRE))));
        assertEquals(false, in(ports -> ports.teams().add(new Team(code, "Something else " + own, POLICE))));
        assertEquals(false, in(ports -> ports.teams().add(new Organisation(FIRE, "Else " + own, "Else " + own))));
    }

    @Test
    void a_change_of_the_name_is_kept_and_the_second_of_two_is_told() {
        add();
        var version = team().team().version();

        var first = in(ports -> ports.changeTeam().change(code, version, "Late crew " + own, true));

        assertEquals(new TeamDecision.Done(code.value()), first);
        assertEquals("Late crew " + own, team().team().name());
        var wrongVersion = team().team().version() + 1;
        assertEquals(new TeamDecision.ChangedMeanwhile(), in(ports -> ports.changeTeam()
                .change(code, wrongVersion, "Early crew", true)));
        assertThrows(
                NotFound.class,
                () -> in(ports -> ports.changeTeam().change(new TeamCode("NOT-" + own), 1, "Nobody", true)));
    }

    @Test
    void a_team_with_people_stays_in_use_and_an_empty_one_is_taken_out_and_put_back() {
        add();
        var ann = person();
        move(ann, FIRE, Optional.of(code));
        assertEquals(1, team().people());

        assertEquals(
                new TeamDecision.Wrong(List.of(new Fault(Kind.HAS_PEOPLE, List.of(1L)))),
                in(ports -> ports.changeTeam().change(code, team(ports).team().version(), name, false)));
        move(ann, FIRE, Optional.empty());
        assertEquals(new TeamDecision.Done(code.value()), in(ports -> ports.changeTeam()
                .change(code, team(ports).team().version(), name, false)));

        assertFalse(team().team().isInUse());
        assertEquals(new MovePerson.Decision.NoSuchTeam(), move(ann, FIRE, Optional.of(code)));
        in(ports -> ports.changeTeam().change(code, team(ports).team().version(), name, true));
        assertEquals(new MovePerson.Decision.Moved(false), move(ann, FIRE, Optional.of(code)));
    }

    @Test
    void somebody_who_has_left_keeps_no_team_in_use() {
        add();
        var ann = person();
        move(ann, FIRE, Optional.of(code));
        in(ports -> {
            ports.people().find(ann.id()).orElseThrow().leave();
            return null;
        });

        assertEquals(0, team().people());
    }

    @Test
    void somebody_moves_to_another_organisation_and_not_to_a_team_of_a_third() {
        add();
        var ann = person();

        assertEquals(new MovePerson.Decision.NoSuchTeam(), move(ann, POLICE, Optional.of(code)));
        assertEquals(new MovePerson.Decision.NoSuchTeam(), move(ann, FIRE, Optional.of(new TeamCode("NOT-" + own))));
        assertEquals(
                new MovePerson.Decision.NoSuchTeam(), move(ann, new OrganisationCode("NOT-" + own), Optional.empty()));
        assertEquals(new MovePerson.Decision.Moved(true), move(ann, POLICE, Optional.empty()));
        assertEquals(
                POLICE, in(ports -> ports.people().find(ann.id()).orElseThrow().organisation()));
        assertEquals(new MovePerson.Decision.ChangedMeanwhile(), in(ports -> ports.movePerson()
                .move(ann.id(), 77, FIRE, Optional.empty())));
    }

    @Test
    void an_organisation_is_added_with_names_of_its_own_and_renamed() {
        var short1 = "Amb " + own;
        assertEquals(List.of(Kind.NAME, Kind.SHORT_NAME, Kind.CODE_TAKEN), kinds(in(ports -> ports.addOrganisation()
                .add("FIRE", "", ""))));
        var added = in(ports -> ports.addOrganisation().add("AMB-" + own, "Ambulance " + own, short1));
        assertEquals(new TeamDecision.Done("AMB-" + own), added);
        var ambulance = new OrganisationCode("AMB-" + own);
        assertEquals(List.of(Kind.NAME_TAKEN, Kind.SHORT_NAME_TAKEN), kinds(in(ports -> ports.addOrganisation()
                .add("B-" + own, "Ambulance " + own, short1))));

        var renamed = in(ports -> ports.changeOrganisation()
                .change(
                        ambulance,
                        ports.teams().organisation(ambulance).orElseThrow().version(),
                        "Air ambulance " + own,
                        short1));

        assertEquals(new TeamDecision.Done("AMB-" + own), renamed);
        assertEquals("Air ambulance " + own, in(ports -> ports.seeTeams()
                .see()
                .organisation(ambulance)
                .orElseThrow()
                .organisation()
                .name()));
        assertEquals(new TeamDecision.ChangedMeanwhile(), in(ports -> ports.changeOrganisation()
                .change(ambulance, 77, "Nothing", short1)));
    }

    private void add() {
        assertEquals(
                new TeamDecision.Done(code.value()), in(ports -> ports.addTeam().add(code.value(), name, "FIRE")));
    }

    private SeeTeams.TeamSeen team() {
        return in(this::team);
    }

    private SeeTeams.TeamSeen team(TeamPorts ports) {
        return ports.seeTeams().see().team(code).orElseThrow();
    }

    private Person person() {
        var person = new Person(
                PersonId.fresh(),
                new Username("mover." + UUID.randomUUID().toString().substring(0, 8)),
                "Somebody",
                FIRE,
                null,
                EnumSet.of(Role.STAFF));
        return in(ports -> {
            ports.people().add(person);
            return person;
        });
    }

    private MovePerson.Decision move(Person person, OrganisationCode to, Optional<TeamCode> team) {
        return in(ports -> ports.movePerson()
                .move(
                        person.id(),
                        ports.people().find(person.id()).orElseThrow().version(),
                        to,
                        team));
    }

    private static List<Kind> kinds(TeamDecision decision) {
        return ((TeamDecision.Wrong) decision)
                .faults().stream().map(Fault::kind).toList();
    }
}
